// Who of the booked came, and how punctually, as a hub's own bookings show: a forecast reckons with people who are not here yet.
import { usualUnpunctuality } from '../forecast/show-up-odds.js';
import { type Instant, instant, MINUTE, plusMinutes, DAY_MINUTES } from '../time/instant.js';
import type { AppointmentState } from './appointment.js';

export interface ShowUpsSeen {
  /** All bookings with an earlier start are in it. */
  upTo: Instant;
  /** Weights: older ones count for less. */
  booked: number;
  came: number;
  /** Whole minutes from the start to the check-in, of the last who came. */
  minutes: number[];
}

/** A booking whose start is past. `checkedInAt`: null for who did not come. */
export interface PastBooking {
  start: Instant;
  state: AppointmentState;
  checkedInAt: Instant | null;
}

const KEPT_WEIGHT = 0.995;
const KEPT_MINUTES = 60;
/** From so many on, a hub's own minutes stand alone. */
const ENOUGH_MINUTES = 40;
/** Who has not come so long after the start does not come. */
const SURE_AFTER_MINUTES = 120;
/** At first, bookings of so many days back are looked at. */
const FIRST_DAYS = 90;

export const noShowUpsSeen = (now: Instant): ShowUpsSeen => ({
  upTo: plusMinutes(now, -FIRST_DAYS * DAY_MINUTES),
  booked: 0,
  came: 0,
  minutes: [],
});

/** Of bookings that start before this moment it is known who came. */
export const knownBefore = (now: Instant): Instant => plusMinutes(now, -SURE_AFTER_MINUTES);

/** `past`: all bookings with a start in [`before.upTo`, `until`), by start. */
export function withShowUps(before: ShowUpsSeen, past: readonly PastBooking[], until: Instant): ShowUpsSeen {
  let { booked, came } = before;
  const minutes = [...before.minutes];
  for (const { start, state, checkedInAt } of past) {
    if (state === 'cancelled' || state === 'held') continue;
    const here = state !== 'booked';
    booked = booked * KEPT_WEIGHT + 1;
    came = came * KEPT_WEIGHT + (here ? 1 : 0);
    if (here && checkedInAt !== null) minutes.push(Math.round((checkedInAt - start) / MINUTE));
  }
  return { upTo: instant(Math.max(before.upTo, until)), booked, came, minutes: minutes.slice(-KEPT_MINUTES) };
}

/** Minutes from the start to the check-in, negative when early: equally likely values, ascending. */
export function unpunctualityOf({ minutes }: Pick<ShowUpsSeen, 'minutes'>): number[] {
  const values = minutes.length < ENOUGH_MINUTES ? [...usualUnpunctuality, ...minutes] : [...minutes];
  return values.sort((a, b) => a - b);
}
