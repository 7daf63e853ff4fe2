// The types of idempotent calls (contract.md, Idempotency-Key).

/** A call with an idempotency key. `scope` names the owner of the key; all members of the public share one scope. */
export interface Attempt {
  scope: string;
  route: string;
  key: string;
  bodyHash: string;
}

/** The answer to such a call. */
export interface OnceAnswer<T> {
  value: T;
  /** Whether this is the stored answer of an earlier call, so that nothing was done this time. */
  replayed: boolean;
}
