// What a caller who wants something done only once sends, and what comes back (contract.md, Idempotency-Key).

/** A caller's wish to act only once. `scope`: whose key it is; all members of the public share one. */
export interface Attempt {
  scope: string;
  route: string;
  key: string;
  bodyHash: string;
}

export interface OnceAnswer<T> {
  value: T;
  /** The answer had been given before; nothing happened this time. */
  replayed: boolean;
}
