// The wire types that explain to staff why one ticket was called before another.
import type { RunnerUpReason } from '../domain/queue/order/call-reason.js';
import type { IsoInstant, ReasonView } from './wire.js';

/** One of two compared tickets, as it was when the first of them was called. */
export interface ComparedTicketView {
  id: string;
  ticket: string;
  service: string;
  arrivedAt: IsoInstant;
  dueAt: IsoInstant;
}

/** A ticket that waited when another one was called. `why` is the rule that put it behind. */
interface RunnerUpView {
  ticket: string;
  service: string;
  arrivedAt: IsoInstant;
  dueAt: IsoInstant;
  why: RunnerUpReason;
}

/** The explanation why one ticket was called before another. */
export interface WhyView {
  /** The ticket that was called; the one asked about when neither has been called. */
  first: ComparedTicketView;
  second: ComparedTicketView;
  /** The reason why the second ticket came later; absent when neither has been called. */
  reason?: ReasonView;
  call?: {
    at: IsoInstant;
    counter: string;
    /** The reason why the first ticket was called. */
    reason?: ReasonView;
    /** The version of the hub's calling policy. */
    policy?: number;
    /** The next waiting tickets, in the order in which they would have been called. */
    runnersUp: RunnerUpView[];
  };
}
