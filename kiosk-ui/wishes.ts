// The idempotency keys of a visit. A double tap, or another attempt after a network failure, sends the key of the first
// attempt, so that the server gives the same answer and never a second ticket (product.md §6).

/**
 * A key of 128 random bits. `crypto.randomUUID` is not used, because browsers do not offer it to pages on plain http.
 */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The keys of one visit, by the path and body of the request. */
export class WishKeys {
  private readonly keys = new Map<string, string>();

  constructor(private readonly newKey: () => string = randomKey) {}

  /** The key of a request: the same for the same path and body, until the visit ends. */
  keyFor(path: string, body: string): string {
    const wish = `${path} ${body}`;
    const key = this.keys.get(wish) ?? this.newKey();
    this.keys.set(wish, key);
    return key;
  }

  forget(): void {
    this.keys.clear();
  }
}
