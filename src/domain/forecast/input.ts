// A hub at one moment, as plain data: all that the forecast looks at. The waiting are given with what the calling order looks
// at, so that the very rule decides; who is held or missed is not forecast until back in line.
import type { CallingPolicy } from '../hub/calling-policy.js';
import type { Instant } from '../time/instant.js';
import type { Interval } from '../time/interval.js';
import type { QueuedTicket, TakingCounter } from '../queue/order/calling-order.js';
import type { ServiceTime } from './engine/visit-duration.js';

export interface HubMoment {
  now: Instant;
  policy: CallingPolicy;
  /** All that take people now or later today, in the order in which idle ones are offered somebody. */
  counters: readonly ForecastCounter[];
  waiting: readonly WaitingTicket[];
  /** Called or being served, at most one a counter. */
  atCounters: readonly TicketAtCounter[];
  /** Booked for later today and not checked in yet. */
  toCome: readonly ExpectedAppointment[];
  /** People without an appointment who will come; absent, nobody does: the order lets hardly any of them pass who is here. */
  walkIns?: readonly ExpectedWalkIns[];
  /** Whoever might join now: each gets a forecast, and none takes anybody's place. */
  newcomers: readonly Newcomer[];
  /** By service key; every service that is named anywhere above must be there. */
  serviceTimes: Readonly<Record<string, ServiceTime>>;
}

export interface ForecastCounter extends TakingCounter {
  /**
   * When it takes people, sorted and disjoint; what is over counts for nothing. Open now, with a break and until 16:30:
   * [now, 12:00), [12:30, 16:30). Who is at it when an interval ends is still served to the end.
   */
  takes: readonly Interval[];
}

/** A waiting ticket; a Ticket has it. */
export interface WaitingTicket extends Omit<QueuedTicket, 'label'> {
  id: string;
  laterServices: readonly string[];
}

/** A called or serving ticket; a Ticket at a counter has it. */
export interface TicketAtCounter extends WaitingTicket {
  counter: string;
  /** Since when it keeps that counter busy: its latest call. */
  since: Instant;
}

export interface ExpectedAppointment {
  /** Any text of its own, the same from one moment to the next. */
  id: string;
  service: string;
  laterServices: readonly string[];
  start: Instant;
  language: QueuedTicket['language'];
  needs: QueuedTicket['needs'];
  /** Of all who book so, the share that comes, 0 to 1; that this one is not here yet is reckoned with. */
  showUpOdds: number;
  /** Minutes from the start to the check-in, negative when early: equally likely values, ascending. */
  unpunctuality: readonly number[];
}

/** A stream of walk-ins of one kind. */
export interface ExpectedWalkIns {
  service: string;
  laterServices: readonly string[];
  language: QueuedTicket['language'];
  needs: QueuedTicket['needs'];
  /** How many come on average, evenly within each interval (half-hours, say); sorted and disjoint. */
  rates: readonly (Interval & { mean: number })[];
}

/** Somebody who would join now, or at a later time: a walk-in, or who is booked for that time and checks in for it. */
export interface Newcomer {
  service: string;
  /** Now when absent. */
  at?: Instant;
  isBooked?: boolean;
  language: QueuedTicket['language'];
  needs: QueuedTicket['needs'];
}
