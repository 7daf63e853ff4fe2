// The wire types of the staffing of a coming day and of a replayed past day.
import type { IsoInstant } from './wire.js';

/**
 * The number of counters that a day needs, by half-hour, from the walk-ins of past days of the same weekday and the
 * bookings.
 */
export interface StaffingView {
  hub: string;
  /** The hub's local date. */
  date: string;
  /** The number of past days of the same weekday from which the walk-ins are estimated. */
  likeWeekdays: number;
  /** Whether there are enough such days for a reliable estimate. */
  isEnough: boolean;
  /** The service goal: this share of people, from 0 to 1, is called within these minutes. */
  target: { walkInMinutes: number; bookedMinutes: number; share: number };
  /** One entry for each group of services that share counters; empty when the hub is closed. */
  groups: StaffingGroupView[];
}

/** Services that share counters, with their need by half-hour. */
export interface StaffingGroupView {
  /** Keys of the services. */
  services: string[];
  /** The number of counters that can take any of these services. */
  counters: number;
  halfHours: StaffedHalfHourView[];
}

/** The need of one half-hour. */
export interface StaffedHalfHourView {
  from: IsoInstant;
  to: IsoInstant;
  /** The mean number of walk-ins expected. */
  walkIns: number;
  /** The mean number of booked people expected, given how many of them usually come. */
  booked: number;
  /** The minutes at a counter that these people need. */
  workMinutes: number;
  /** The smallest number of counters that meets the target. */
  counters: number;
  /** The share of people called in time with this many counters; null when nobody is expected. */
  inTime: number | null;
}

/** A past day, replayed twice under today's policy: with the day's own counters, and with the requested changes. */
export interface ReplayView {
  hub: string;
  day: string;
  asItWas: DayWaitsView;
  otherwise: DayWaitsView;
}

/** The waits of a replayed day. */
export interface DayWaitsView {
  booked: WaitFiguresView;
  walkIn: WaitFiguresView;
  /** The number of visits, or parts of visits, that no counter called. */
  uncalled: number;
}

/** Waits in minutes; `p90` and `p99` are percentiles. */
export interface WaitFiguresView {
  count: number;
  mean: number;
  p90: number;
  p99: number;
}
