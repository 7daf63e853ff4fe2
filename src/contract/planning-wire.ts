// What supervisors' programs read: the staffing of a coming day, and a day played once more.
import type { IsoInstant } from './wire.js';

/** How many counters a day needs, from its walk-ins of like weekdays and from what is booked. */
export interface StaffingView {
  hub: string;
  /** The hub's local date. */
  date: string;
  /** How many like weekdays the walk-ins are known from. */
  likeWeekdays: number;
  /** Whether these are enough to go by. */
  isEnough: boolean;
  /** That share is to be called within so many minutes. */
  target: { walkInMinutes: number; bookedMinutes: number; share: number };
  /** One for each group of services that share counters; none when the hub is closed. */
  groups: StaffingGroupView[];
}

export interface StaffingGroupView {
  services: string[];
  /** How many counters can take any of them. */
  counters: number;
  halfHours: StaffedHalfHourView[];
}

export interface StaffedHalfHourView {
  from: IsoInstant;
  to: IsoInstant;
  /** People, on average. */
  walkIns: number;
  /** Of the booked, as many as usually come. */
  booked: number;
  workMinutes: number;
  /** The smallest number with which the target is met. */
  counters: number;
  /** The share called in time with them; null where nobody is expected. */
  inTime: number | null;
}

/** A day as its order and counters give it, and otherwise. */
export interface ReplayView {
  hub: string;
  day: string;
  asItWas: DayWaitsView;
  otherwise: DayWaitsView;
}

export interface DayWaitsView {
  booked: WaitFiguresView;
  walkIn: WaitFiguresView;
  /** Visits, or parts of one, that no counter took any more. */
  uncalled: number;
}

/** Minutes. */
export interface WaitFiguresView {
  count: number;
  mean: number;
  p90: number;
  p99: number;
}
