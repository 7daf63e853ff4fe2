// The facts of each refusal, by its code: for its sentences, and for programs. `why` chooses among the sentences of one
// code. A fact that is not a plain text or number has a type that says what it is, so that nothing is guessed from a
// name.
import type { BookingLimits } from './hub/city-service.js';
import type { LocalDate, Text } from './hub/hub.js';
import type { ClosedReason } from './hub/opening-hours.js';
import type { TicketMove, TicketState } from './queue/ticket/ticket-states.js';
import type { Instant } from './time/instant.js';

/** An instant that is told on the clock of `zone`, with the day when that is not the reader's. */
export type InstantFact = { at: Instant; zone: string };
export type DateFact = { date: LocalDate };
/** A text that is told in the reader's language. */
export type TextFact = { text: Text };

/** Keys for programs, which no sentence tells. */
export type KeysFact = { keys: readonly string[] };

/** Keys, numbers and texts; never personal data. */
export type SentenceFact = string | number | InstantFact | DateFact | TextFact | KeysFact;
export type SentenceFacts = Readonly<Record<string, SentenceFact | undefined>>;

type None = { why?: undefined };
type Counter = None & { counter: string };
type Service = None & { service?: string };
type Maximum = None & { maximum: number };
/** An example of a correct application number. */
type Example = None & { example: string };

/** For a ticket, `state` and `move` are those that do not go together. */
type NotAllowedNow =
  | (None & { ticket?: string; state?: TicketState; move?: TicketMove })
  | (None & { state: 'cancelled'; move: 'confirm' })
  | { why: 'not-booked' | 'already-started'; move: 'cancel' | 'reschedule' }
  | { why: 'recall-too-soon'; ticket: string; seconds: number }
  | { why: 'recall-used-up'; ticket: string; times: number }
  | { why: 'policy-moved'; version: number }
  | { why: 'policy-same' | 'bookings-moved' | 'hub-open' | 'no-contact' | 'off-the-list' }
  | { why: 'already-withdrawn' | 'not-withdrawable' | 'has-begun' | 'replaced' };

export type WhyHoursAreWrong = 'ends-before-start' | 'begins-in-the-past' | 'is-holiday' | 'never-open';

export interface RefusalFactsOf {
  'already-extended': None;
  'already-waiting': None;
  'application-number-required': Example;
  'application-number-unknown': None;
  'application-number-wrong': Example;
  'counter-busy': Counter & { ticket: string };
  'counter-closed': Counter;
  'email-taken': None;
  'hold-expired': { why?: 'booked' | 'offer' } | { why: 'not-confirmed'; service: string };
  'hub-closed': { why?: ClosedReason['code']; because?: TextFact };
  'idempotency-key-reused': None;
  'invalid-credentials': None;
  'limit-reached': (None & { series: string }) | ({ why: 'fair-use' } & Readonly<BookingLimits>);
  'link-expired': None;
  'no-such-time': None & { cellMinutes: number };
  'nobody-waiting': Counter;
  'not-allowed-now': NotAllowedNow;
  'not-combinable': None;
  'not-found': None | { why: 'link' } | { why: 'ticket-number' | 'ticket-of-day'; number: string };
  'not-offered': None;
  'not-signed-in': None;
  'not-yours': None;
  'party-too-large': Maximum;
  'quantity-too-large': Maximum;
  'slot-taken': None;
  'too-early': None & { opensAt: InstantFact };
  'too-far': None & { lastDate: DateFact };
  'too-late': None & { earliest: InstantFact };
  /** `fits`: keys of the services that would still be called in time. */
  'too-late-today': None & { name: TextFact; closesAt: InstantFact; upToMinutes: number; fits?: KeysFact };
  'too-many-requests': None & { retryAfterSeconds: number };
  'unknown-counter': None & { counter?: string };
  'unknown-hub': None & { hub: string };
  'unknown-service': Service;
  'wrong-csrf-token': None;
  'wrong-hub': None & { name: TextFact; address: TextFact };
  'wrong-input': { why?: 'break-over' | 'same-ticket' | WhyHoursAreWrong };
}
