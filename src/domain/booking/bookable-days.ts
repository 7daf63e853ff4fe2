// Where the visits of a kind may lie: the appointment times of their services while the hub is open, and the grid of cells
// that starts anew at each local midnight and counts elapsed minutes, so that a clock change neither doubles nor loses one.
import type { CityService } from '../hub/city-service.js';
import type { LocalDate, OpeningRules } from '../hub/hub.js';
import { type DayOpening, openingOn } from '../hub/opening-hours.js';
import { serviceTimesOn } from '../hub/channel-hours.js';
import { type Instant, instant, MINUTE, plusMinutes } from '../time/instant.js';
import { type Interval, merge } from '../time/interval.js';
import { daysBetween, type LocalDay, localDateOf, localDay, nextDay, plusDays } from '../time/wall-time.js';
import { type Span, spansOf, type Visit } from './visit.js';

/** `offered`: for each part of the visit when it may lie; intervals begin on the day and may run on over midnight. */
export interface BookableDay {
  day: LocalDay;
  opening: DayOpening;
  offered: Interval[][];
}

/** One after the other, both dates included; none where the second is earlier. */
export function bookableDays(rules: OpeningRules, visit: Visit, from: LocalDate, to: LocalDate): BookableDay[] {
  const days: BookableDay[] = [];
  let today = offeredOn(rules, visit, localDay(from, rules.timeZone));
  for (let left = daysBetween(from, to); left >= 0; left -= 1) {
    const tomorrow = offeredOn(rules, visit, nextDay(today.day));
    days.push(runningOn(today, tomorrow, visit));
    today = tomorrow;
  }
  return days;
}

export function bookableDay(rules: OpeningRules, visit: Visit, date: LocalDate): BookableDay {
  const today = offeredOn(rules, visit, localDay(date, rules.timeZone));
  return runningOn(today, offeredOn(rules, visit, nextDay(today.day)), visit);
}

function offeredOn(rules: OpeningRules, visit: Visit, day: LocalDay): BookableDay {
  const opening = openingOn(rules, day);
  const offered = visit.map(({ service }) => serviceTimesOn(day, opening, service.channels.appointment ?? {}));
  return { day, opening, offered };
}

/** The cells of two days meet only where the first is a whole number of cells; else a booking must end at midnight. */
function runningOn(today: BookableDay, tomorrow: BookableDay, visit: Visit): BookableDay {
  const { from, to } = today.day;
  const offered = visit.map(({ service }, index) => {
    const own = today.offered[index] ?? [];
    if ((to - from) % cellOf(service) !== 0) return own;
    return merge([...own, ...(tomorrow.offered[index] ?? [])]).filter((interval) => interval.from < to);
  });
  return { ...today, offered };
}

/** The last date of the horizon, counted from today at the hub; of several services the nearest. */
export const lastBookableDate = (rules: OpeningRules, visit: Visit, now: Instant): LocalDate =>
  plusDays(localDateOf(now, rules.timeZone), Math.min(...visit.map(({ service }) => service.booking.horizonDays)));

/** The first instant that is far enough ahead; of several services the latest. */
export const earliestStart = (visit: Visit, now: Instant): Instant =>
  plusMinutes(now, Math.max(...visit.map(({ service }) => service.booking.leadMinutes)));

/** In milliseconds. */
const cellOf = (service: CityService): number => service.booking.pool.cellMinutes * MINUTE;

/** The cells of this day, from `earliest` on, at which the whole visit lies where it is offered. */
export function startsOn(bookable: BookableDay, visit: Visit, earliest: Instant): Instant[] {
  const { day, offered } = bookable;
  const [first] = visit;
  const cell = cellOf(first.service);
  return (offered[0] ?? []).flatMap((interval) => {
    const starts: Instant[] = [];
    const index = Math.ceil((Math.max(interval.from, earliest) - day.from) / cell);
    const last = Math.min(interval.to, day.to) - 1;
    for (let start = instant(day.from + index * cell); start <= last; start = instant(start + cell))
      if (liesInside(bookable, spansOf(visit, start, day.from))) starts.push(start);
    return starts;
  });
}

export const isCellStart = ({ day }: BookableDay, [first]: Visit, start: Instant): boolean =>
  (start - day.from) % cellOf(first.service) === 0;

/** Each part in one interval of its own service, to the end of its last cell. */
export const liesInside = ({ offered }: BookableDay, spans: readonly Span[]): boolean =>
  spans.every(({ from, offeredTo }, index) =>
    (offered[index] ?? []).some((interval) => interval.from <= from && offeredTo <= interval.to),
  );
