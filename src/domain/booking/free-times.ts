// Free times are worked out when asked, from opening time, capacity and bookings: there is no nightly slot job to be
// wrong after a closure. They promise nothing; the booking asks the blockers again and the unique key decides.
import type { LocalDate, OpeningRules, WallTime } from '../hub/hub.js';
import type { ClosedReason } from '../hub/opening-hours.js';
import type { Instant } from '../time/instant.js';
import { daysBetween, localDateOf, wallTimeOn } from '../time/wall-time.js';
import { type BookableDay, bookableDays, earliestStart, lastBookableDate, startsOn } from './bookable-days.js';
import { type Audience, claimsOf, seatsLeft, type Taken } from './seats.js';
import type { Visit } from './visit.js';

/** `seats` (at least 1) is how many such bookings still fit. */
export interface FreeTime {
  start: Instant;
  local: WallTime;
  seats: number;
}

/**
 * `open` is whether the hub opens on that date; `reason` is there when it does not, or not for this service
 * (`outside-hours`). Without a reason and without times, everything is taken, too soon or too far.
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
  /** In the ledgers of the visit. */
  taken: Taken;
  /** First and last date, both included. */
  from: LocalDate;
  to: LocalDate;
  now: Instant;
  audience: Audience;
}

/** One entry for each date asked for. */
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
  return startsOn(bookable, visit, earliestStart(visit, now))
    .map((start) => ({
      start,
      local: wallTimeOn(day, start),
      seats: seatsLeft(claimsOf(visit, start, day.from, { audience, daysAhead }), taken),
    }))
    .filter(({ seats }) => seats > 0);
}
