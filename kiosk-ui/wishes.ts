// One key for one wish: a double tap, or another try after the network failed, sends the key of the first try, so that
// the server gives the same answer and never a second ticket (product.md §6).

/** 128 random bits. Not `crypto.randomUUID`, which browsers withhold from pages on plain http. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The keys of one visit, by what was asked for. */
export class WishKeys {
  private readonly keys = new Map<string, string>();

  constructor(private readonly newKey: () => string = randomKey) {}

  /** The same path and body get the same key until the visit is over. */
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
