// Where the appointments of a service may lie: its appointment times while the hub is open, and the grid of cells that
// starts anew at each local midnight and counts elapsed minutes, so that a clock change neither doubles nor loses a cell.
import type { CityService } from '../hub/city-service.js';
import type { LocalDate, OpeningRules } from '../hub/hub.js';
import { type DayOpening, openingOn } from '../hub/opening-hours.js';
import { serviceTimesOn } from '../hub/service-times.js';
import { instant, type Instant, MINUTE, plusMinutes } from '../time/instant.js';
import { type Interval, merge } from '../time/interval.js';
import { daysBetween, type LocalDay, localDateOf, localDay, nextDay, plusDays } from '../time/wall-time.js';
import { cellCount } from './seats.js';

/** `intervals` begin on the day; where the grid runs on over midnight, so may they. */
export interface BookableDay {
  day: LocalDay;
  opening: DayOpening;
  intervals: Interval[];
}

/** One after the other, both dates included; none where the second is earlier. */
export function bookableDays(rules: OpeningRules, service: CityService, from: LocalDate, to: LocalDate): BookableDay[] {
  const days: BookableDay[] = [];
  let today = offeredOn(rules, service, localDay(from, rules.timeZone));
  for (let left = daysBetween(from, to); left >= 0; left -= 1) {
    const tomorrow = offeredOn(rules, service, nextDay(today.day));
    days.push(runningOn(today, tomorrow, service));
    today = tomorrow;
  }
  return days;
}

export function bookableDay(rules: OpeningRules, service: CityService, date: LocalDate): BookableDay {
  const today = offeredOn(rules, service, localDay(date, rules.timeZone));
  return runningOn(today, offeredOn(rules, service, nextDay(today.day)), service);
}

function offeredOn(rules: OpeningRules, service: CityService, day: LocalDay): BookableDay {
  const opening = openingOn(rules, day);
  return { day, opening, intervals: serviceTimesOn(day, opening, service.channels.appointment ?? {}) };
}

/** The cells of two days meet only where the first is a whole number of cells; else a booking must end at midnight. */
function runningOn(today: BookableDay, tomorrow: BookableDay, service: CityService): BookableDay {
  const { from, to } = today.day;
  if ((to - from) % cellOf(service) !== 0) return today;
  const intervals = merge([...today.intervals, ...tomorrow.intervals]).filter((interval) => interval.from < to);
  return { ...today, intervals };
}

/** The last date of the horizon, counted from today at the hub. */
export const lastBookableDate = (rules: OpeningRules, service: CityService, now: Instant): LocalDate =>
  plusDays(localDateOf(now, rules.timeZone), service.booking.horizonDays);

/** The first instant that is far enough ahead. */
export const earliestStart = (service: CityService, now: Instant): Instant =>
  plusMinutes(now, service.booking.leadMinutes);

/** In milliseconds. */
const cellOf = (service: CityService): number => service.booking.pool.cellMinutes * MINUTE;

/** How long a booking holds its seats: whole cells, in milliseconds. */
const lengthOf = (service: CityService): number =>
  cellCount(service.minutes, service.booking.pool.cellMinutes) * cellOf(service);

/** The cells of this day, from `earliest` on, at which the whole booking lies inside one interval. */
export function startsOn({ day, intervals }: BookableDay, service: CityService, earliest: Instant): Instant[] {
  const cell = cellOf(service);
  const length = lengthOf(service);
  return intervals.flatMap((interval) => {
    const starts: Instant[] = [];
    const first = Math.ceil((Math.max(interval.from, earliest) - day.from) / cell);
    const last = Math.min(interval.to - length, day.to - 1);
    for (let start = day.from + first * cell; start <= last; start += cell) starts.push(instant(start));
    return starts;
  });
}

export const isCellStart = ({ day }: BookableDay, service: CityService, start: Instant): boolean =>
  (start - day.from) % cellOf(service) === 0;

export const liesInside = ({ intervals }: BookableDay, service: CityService, start: Instant): boolean =>
  intervals.some((interval) => interval.from <= start && start + lengthOf(service) <= interval.to);
