// The input of a forecast: everything it looks at in a hub at one moment, as plain data. Waiting tickets carry what the
// calling order compares, so that the rule itself decides. Held and missed tickets are forecast only once they are back
// in line.
import type { CallingPolicy } from '../hub/calling-policy.js';
import type { Instant } from '../time/instant.js';
import type { Interval } from '../time/interval.js';
import type { QueuedTicket, TakingCounter } from '../queue/order/calling-order.js';
import type { VisitDuration } from './engine/visit-duration.js';

export interface ForecastInput {
  now: Instant;
  policy: CallingPolicy;
  /** Every counter that takes people now or later today, in the order in which free ones call. */
  counters: readonly ForecastCounter[];
  waiting: readonly WaitingTicket[];
  /** Tickets that are called or being served, at most one for each counter. */
  atCounters: readonly TicketAtCounter[];
  /** Appointments for later today that have not checked in yet. */
  toCome: readonly ExpectedAppointment[];
  /**
   * Streams of walk-ins still to come; absent when none are expected. The calling order lets hardly any of them pass a
   * person who is here.
   */
  walkIns?: readonly ExpectedWalkIns[];
  /** People who might join now. Each gets a forecast, and none takes up a counter's time. */
  newcomers: readonly Newcomer[];
  /** By service key; every service that is named above must be there. */
  serviceTimes: Readonly<Record<string, VisitDuration>>;
}

export interface ForecastCounter extends TakingCounter {
  /**
   * The intervals in which the counter takes people, sorted and disjoint; past ones are ignored. Open now, with a break
   * and until 16:30: [now, 12:00), [12:30, 16:30). A person who is at the counter when an interval ends is still
   * served.
   */
  takes: readonly Interval[];
}

/** A waiting ticket; every Ticket has this shape. */
export interface WaitingTicket extends Omit<QueuedTicket, 'label'> {
  id: string;
  laterServices: readonly string[];
}

/** A called or serving ticket; every Ticket at a counter has this shape. */
export interface TicketAtCounter extends WaitingTicket {
  counter: string;
  /** Since when the ticket has kept that counter busy. */
  since: Instant;
}

export interface ExpectedAppointment {
  /** Any text that identifies the appointment and stays the same from one forecast to the next. */
  id: string;
  service: string;
  laterServices: readonly string[];
  start: Instant;
  language: QueuedTicket['language'];
  needs: QueuedTicket['needs'];
  /**
   * The share, 0 to 1, of all who book that comes. The engine itself allows for the fact that this person has not come
   * yet.
   */
  showUpOdds: number;
  /** Minutes from the start to the check-in, negative when early: equally likely values, ascending. */
  unpunctuality: readonly number[];
}

/** A stream of walk-ins with the same services, language and needs. */
export interface ExpectedWalkIns {
  service: string;
  laterServices: readonly string[];
  language: QueuedTicket['language'];
  needs: QueuedTicket['needs'];
  /** How many come on average, evenly within each interval (such as half-hours); sorted and disjoint. */
  rates: readonly (Interval & { mean: number })[];
}

/**
 * A person who would join now or at a later time: a walk-in, or with `isBooked` a person who is booked for that time
 * and checks in for it.
 */
export interface Newcomer {
  service: string;
  /** When they join; now when absent. */
  at?: Instant;
  isBooked?: boolean;
  language: QueuedTicket['language'];
  needs: QueuedTicket['needs'];
}
