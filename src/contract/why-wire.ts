// Why one ticket was called before another, for staff: shapes only, no logic.
import type { IsoInstant, ReasonView } from './wire.js';

/** A ticket as it stood when the first of two was called. */
export interface ComparedTicketView {
  id: string;
  ticket: string;
  service: string;
  arrivedAt: IsoInstant;
  dueAt: IsoInstant;
}

/** One who waited when a ticket was called. `why`: what put it behind. */
interface RunnerUpView {
  ticket: string;
  service: string;
  arrivedAt: IsoInstant;
  dueAt: IsoInstant;
  why: 'not-under-guard' | 'later-tier' | 'later-due' | 'later-arrival' | 'passed-by-staff';
}

/** Why one ticket was called before another. */
export interface WhyView {
  /** Whom the call was for; the one that was asked about where neither has been called. */
  first: ComparedTicketView;
  second: ComparedTicketView;
  /** Why the second came later; absent where neither has been called. */
  reason?: ReasonView;
  call?: {
    at: IsoInstant;
    counter: string;
    /** Why the first was called. */
    reason?: ReasonView;
    /** The version of the hub's calling rule. */
    policy?: number;
    /** The next who waited, in the order in which they would have been called. */
    runnersUp: RunnerUpView[];
  };
}
