// A refusal is an answer, not a fault: a code from this list and the facts a sentence about it needs. The web turns it
// into a status (one exhaustive table) and a sentence in the reader's language.
import type { Instant } from './time/instant.js';

export const refusalCodes = [
  'already-extended',
  'already-waiting',
  'application-number-required',
  'application-number-unknown',
  'application-number-wrong',
  'counter-busy',
  'counter-closed',
  'email-taken',
  'hold-expired',
  'hub-closed',
  'idempotency-key-reused',
  'invalid-credentials',
  'limit-reached',
  'link-expired',
  'no-such-time',
  'nobody-waiting',
  'not-allowed-now',
  'not-combinable',
  'not-found',
  'not-offered',
  'not-signed-in',
  'not-yours',
  'party-too-large',
  'quantity-too-large',
  'slot-taken',
  'too-early',
  'too-far',
  'too-late',
  'too-late-today',
  'too-many-requests',
  'unknown-counter',
  'unknown-hub',
  'unknown-service',
  'wrong-csrf-token',
  'wrong-hub',
  'wrong-input',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Facts for the sentence: keys, numbers, texts by language, instants, lists of keys. Never a person's data. */
export type RefusalFacts = Record<string, string | number | Instant | Record<string, string> | string[] | undefined>;

/** One wrong field of an input. */
export interface FieldProblem {
  field: string;
  code: string;
  message?: string;
  /** For its sentence: numbers. */
  facts?: Record<string, string | number>;
}

/** Thrown to leave a use case with an answer; whatever the unit of work wrote is undone. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly facts: RefusalFacts = {},
    readonly fields: FieldProblem[] = [],
  ) {
    super(code);
  }
}
