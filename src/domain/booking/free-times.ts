// Free times are worked out when asked, from opening time, capacity and bookings: there is no nightly slot job to be
// wrong after a closure. They promise nothing; the booking asks the blockers again and the unique key decides.
import type { CityService } from '../hub/city-service.js';
import type { LocalDate, OpeningRules, WallTime } from '../hub/hub.js';
import type { ClosedReason } from '../hub/opening-hours.js';
import type { Instant } from '../time/instant.js';
import { wallTimeOn } from '../time/wall-time.js';
import { type BookableDay, bookableDays, earliestStart, lastBookableDate, startsOn } from './bookable-days.js';
import { type Audience, seatsLeft, type TakenSeats } from './seats.js';

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
  service: CityService;
  /** The seats of the service's pool. */
  taken: TakenSeats;
  /** First and last date, both included. */
  from: LocalDate;
  to: LocalDate;
  now: Instant;
  audience: Audience;
}

/** One entry for each date asked for. */
export function freeTimes(question: FreeTimesQuestion): FreeDay[] {
  const { rules, service, from, to, now } = question;
  const lastDate = lastBookableDate(rules, service, now);
  return bookableDays(rules, service, from, to).map((bookable) => {
    const { date, intervals, reason } = bookable.opening;
    const open = intervals.length > 0;
    const times = date <= lastDate ? freeTimesOn(bookable, question) : [];
    if (bookable.intervals.length > 0) return { date, open, times };
    return { date, open, reason: reason ?? { code: 'outside-hours' }, times };
  });
}

function freeTimesOn(bookable: BookableDay, { service, taken, now, audience }: FreeTimesQuestion): FreeTime[] {
  return startsOn(bookable, service, earliestStart(service, now))
    .map((start) => ({
      start,
      local: wallTimeOn(bookable.day, start),
      seats: seatsLeft(start, service, taken, audience),
    }))
    .filter(({ seats }) => seats > 0);
}
