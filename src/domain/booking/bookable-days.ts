// The intervals in which a visit may lie: the appointment hours of its services while the hub is open. Starts lie on a
// grid of cells that begins anew at each local midnight and counts elapsed minutes, so a clock change neither doubles
// nor loses a cell.
import type { CityService } from '../hub/city-service.js';
import type { LocalDate, OpeningRules } from '../hub/hub.js';
import { type DayOpening, openingOfLocalDay } from '../hub/opening-hours.js';
import { serviceTimesOfLocalDay } from '../hub/channel-hours.js';
import { type Instant, instant, MINUTE, plusMinutes } from '../time/instant.js';
import { type Interval, merge } from '../time/interval.js';
import { daysBetween, type LocalDay, localDateOf, localDay, nextDay, plusDays } from '../time/wall-time.js';
import { type PartSpan, partSpansOf, type Visit } from './visit.js';

/**
 * One day on which a visit may be booked. `offered` has the intervals for each part of the visit, in their order; an
 * interval begins on this day and may run over midnight.
 */
export interface BookableDay {
  day: LocalDay;
  opening: DayOpening;
  offered: Interval[][];
}

/** One entry for each date from `from` to `to`, both included; empty when `to` is earlier than `from`. */
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
  const opening = openingOfLocalDay(rules, day);
  const offered = visit.map(({ service }) => serviceTimesOfLocalDay(day, opening, service.channels.appointment ?? {}));
  return { day, opening, offered };
}

/**
 * Adds the next day's intervals, so that a booking may run over midnight. That is possible only when the day is a whole
 * number of cells; otherwise the grids of the two days do not meet, and a booking must end at midnight.
 */
function runningOn(today: BookableDay, tomorrow: BookableDay, visit: Visit): BookableDay {
  const { from, to } = today.day;
  const offered = visit.map(({ service }, index) => {
    const own = today.offered[index] ?? [];
    if ((to - from) % cellOf(service) !== 0) return own;
    return merge([...own, ...(tomorrow.offered[index] ?? [])]).filter((interval) => interval.from < to);
  });
  return { ...today, offered };
}

/**
 * The last bookable date: the horizon is counted from today at the hub, and the shortest horizon of the visit's
 * services applies.
 */
export const lastBookableDate = (rules: OpeningRules, visit: Visit, now: Instant): LocalDate =>
  plusDays(localDateOf(now, rules.timeZone), Math.min(...visit.map(({ service }) => service.booking.horizonDays)));

/** The first instant that is far enough ahead: the longest lead time of the visit's services applies. */
export const earliestStart = (visit: Visit, now: Instant): Instant =>
  plusMinutes(now, Math.max(...visit.map(({ service }) => service.booking.leadMinutes)));

/** The length of a cell in milliseconds. */
const cellOf = (service: CityService): number => service.booking.pool.cellMinutes * MINUTE;

/**
 * The starts of cells on this day, from `earliest` on, at which every part of the visit lies within its offered hours.
 */
export function cellStartsOn(bookable: BookableDay, visit: Visit, earliest: Instant): Instant[] {
  const { day, offered } = bookable;
  const [first] = visit;
  const cell = cellOf(first.service);
  return (offered[0] ?? []).flatMap((interval) => {
    const starts: Instant[] = [];
    const index = Math.ceil((Math.max(interval.from, earliest) - day.from) / cell);
    const last = Math.min(interval.to, day.to) - 1;
    for (let start = instant(day.from + index * cell); start <= last; start = instant(start + cell))
      if (isOfferedThroughout(bookable, partSpansOf(visit, start, day.from))) starts.push(start);
    return starts;
  });
}

/** Whether the instant is the start of a cell on this day. */
export const isCellStart = ({ day }: BookableDay, [first]: Visit, start: Instant): boolean =>
  (start - day.from) % cellOf(first.service) === 0;

/** Whether each part, up to the end of its last cell, lies in one interval of its own service. */
export const isOfferedThroughout = ({ offered }: BookableDay, spans: readonly PartSpan[]): boolean =>
  spans.every(({ from, offeredTo }, index) =>
    (offered[index] ?? []).some((interval) => interval.from <= from && offeredTo <= interval.to),
  );
