// How many of a hub's booked people came, and how punctually. The forecast uses these observations for appointments
// that have not checked in yet.
import { usualUnpunctuality } from '../forecast/show-up-odds.js';
import { type Instant, instant, MINUTE, plusMinutes, DAY_MINUTES } from '../time/instant.js';
import type { AppointmentState } from './appointment.js';

export interface ObservedShowUps {
  /** Every booking with an earlier start has been counted. */
  upTo: Instant;
  /** Weighted counts: each further booking lowers the weight of the older ones. */
  booked: number;
  came: number;
  /** Whole minutes from the start to the check-in, negative when early, of the last people who came. */
  minutes: number[];
}

/** A booking whose start has passed. `checkedInAt` is null when nobody came. */
export interface PastBooking {
  start: Instant;
  state: AppointmentState;
  checkedInAt: Instant | null;
}

const KEPT_WEIGHT = 0.995;
const KEPT_MINUTES = 60;
/** With this many observed values or more, the usual distribution is no longer added to them. */
const ENOUGH_MINUTES = 40;
/** Minutes after the start from which a person who has not come is taken not to come. */
const SURE_AFTER_MINUTES = 120;
/** Days back from which the first count begins. */
const FIRST_DAYS = 90;

export const noObservedShowUps = (now: Instant): ObservedShowUps => ({
  upTo: plusMinutes(now, -FIRST_DAYS * DAY_MINUTES),
  booked: 0,
  came: 0,
  minutes: [],
});

/** The instant before which it is known for every start whether the person came. */
export const showUpsKnownBefore = (now: Instant): Instant => plusMinutes(now, -SURE_AFTER_MINUTES);

/**
 * The counts with the bookings of `past` added: all those whose start lies in [`before.upTo`, `until`), in the order of
 * their starts.
 */
export function addShowUps(before: ObservedShowUps, past: readonly PastBooking[], until: Instant): ObservedShowUps {
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
export function unpunctualityOf({ minutes }: Pick<ObservedShowUps, 'minutes'>): number[] {
  const values = minutes.length < ENOUGH_MINUTES ? [...usualUnpunctuality, ...minutes] : [...minutes];
  return values.sort((a, b) => a - b);
}
