// Free times are computed on read from opening time, capacity and bookings: no nightly job prepares them, so a closure
// cannot make them wrong. They promise nothing: the booking checks the blockers again, and the unique key decides.
import type { LocalDate, OpeningRules, WallTime } from '../hub/hub.js';
import type { ClosedReason } from '../hub/opening-hours.js';
import type { Instant } from '../time/instant.js';
import { daysBetween, localDateOf, wallTimeOn } from '../time/wall-time.js';
import { type BookableDay, bookableDays, earliestStart, lastBookableDate, cellStartsOn } from './bookable-days.js';
import { type Audience, seatClaimsOf, seatsLeft, type TakenByLedger } from './seats.js';
import type { Visit } from './visit.js';

/** A start that can be booked. `seats`, at least 1, is how many bookings of this visit still fit there. */
export interface FreeTime {
  start: Instant;
  local: WallTime;
  seats: number;
}

/**
 * The free times of one date. `open` says whether the hub opens on it. `reason` is there when the hub does not open, or
 * when it does not offer this service (`outside-hours`). Without a reason and without times, everything is taken, too
 * soon or too far ahead.
 */
export interface FreeDay {
  date: LocalDate;
  open: boolean;
  reason?: ClosedReason;
  times: FreeTime[];
}

export interface FreeTimesQuestion {
  rules: OpeningRules;
  visit: Visit;
  /** Seats that are taken in the visit's ledgers. */
  taken: TakenByLedger;
  /** First and last date, both included. */
  from: LocalDate;
  to: LocalDate;
  now: Instant;
  audience: Audience;
}

/** One entry for each date from `from` to `to`. */
export function freeTimes(question: FreeTimesQuestion): FreeDay[] {
  const { rules, visit, from, to, now } = question;
  const lastDate = lastBookableDate(rules, visit, now);
  return bookableDays(rules, visit, from, to).map((bookable) => {
    const { date, intervals, reason } = bookable.opening;
    const open = intervals.length > 0;
    const times = date <= lastDate ? freeTimesOn(bookable, question) : [];
    if (bookable.offered.every((offered) => offered.length > 0)) return { date, open, times };
    return { date, open, reason: reason ?? { code: 'outside-hours' }, times };
  });
}

function freeTimesOn(bookable: BookableDay, question: FreeTimesQuestion): FreeTime[] {
  const { rules, visit, taken, now, audience } = question;
  const { day } = bookable;
  const daysAhead = daysBetween(localDateOf(now, rules.timeZone), day.date);
  return cellStartsOn(bookable, visit, earliestStart(visit, now))
    .map((start) => ({
      start,
      local: wallTimeOn(day, start),
      seats: seatsLeft(seatClaimsOf(visit, start, day.from, { audience, daysAhead }), taken),
    }))
    .filter(({ seats }) => seats > 0);
}
