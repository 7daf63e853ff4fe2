// A refusal is an answer, not a fault: a code from this list and the facts that a sentence about it needs. The web
// turns it into a status (one exhaustive table) and a sentence in the reader's language.
import type { RefusalFactsOf, WhyHoursAreWrong } from './refusal-facts.js';

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

/** What is wrong with a field, where a rule says so. */
export type FieldRuleCode =
  | 'application-number-required'
  | 'application-number-unknown'
  | 'application-number-wrong'
  | 'before-from'
  | 'email-or-phone'
  | 'guard-below-wait'
  | 'hold-or-time'
  | 'in-the-future'
  | 'key-length'
  | 'no-show-before-grace'
  | 'not-allowed'
  | 'not-an-object'
  | 'out-of-range'
  | 'override-reason-missing'
  | 'party-too-large'
  | 'quantity-too-large'
  | 'same-ticket'
  | 'taken'
  | 'too-many-days'
  | 'unreadable-text'
  | WhyHoursAreWrong;
/** What is wrong with the shape of a field: the kebab-case name of a constraint of the validator, such as `is-int`. */
export type FieldShapeCode = string & { readonly unit: 'validator-constraint' };

/** One wrong field of an input. */
export interface FieldProblem {
  field: string;
  code: FieldRuleCode | FieldShapeCode;
  message?: string;
  /** Numbers and texts for the sentence. */
  facts?: Record<string, string | number>;
}

/** A code with its facts, which may be left out when the code needs none, and the wrong fields of the input. */
type Refused = {
  [Code in RefusalCode]: None extends RefusalFactsOf[Code]
    ? [code: Code, facts?: RefusalFactsOf[Code], fields?: readonly FieldProblem[]]
    : [code: Code, facts: RefusalFactsOf[Code], fields?: readonly FieldProblem[]];
}[RefusalCode];
type None = Record<never, never>;

/** Thrown to leave a use case with an answer; everything that the unit of work wrote is rolled back. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly facts: RefusalFactsOf[RefusalCode];
  readonly fields: readonly FieldProblem[];

  constructor(...[code, facts = {}, fields = []]: Refused) {
    super(code);
    this.code = code;
    this.facts = facts;
    this.fields = fields;
  }

  /** The same refusal with further wrong fields. */
  with(fields: readonly FieldProblem[]): Refusal {
    return new Refusal(...([this.code, this.facts, [...this.fields, ...fields]] as Refused));
  }
}
