// The lowest of the four layers of opening time: regular hours. A series repeats every n weeks, or on the n-th
// occurrence of its weekday in the month (product.md §5); overlapping series add up.
import { daysBetween, plusDays, weekdayOf } from '../time/wall-time.js';
import type { LocalDate, OpeningSeries, WallRange } from './hub.js';

/** The wall times that the series give on this date; unsorted, and may overlap. */
export const seriesTimes = (series: OpeningSeries[], date: LocalDate): WallRange[] =>
  series.filter((one) => runsOn(one, date)).flatMap((one) => one.times);

const runsOn = (series: OpeningSeries, date: LocalDate): boolean =>
  series.weekdays.includes(weekdayOf(date)) &&
  isWithinDates(series, date) &&
  isInItsWeek(series, date) &&
  isItsOccurrence(series, date);

/** ISO dates are compared as text. */
const isWithinDates = ({ from, to }: OpeningSeries, date: LocalDate): boolean =>
  (from === undefined || from <= date) && (to === undefined || date <= to);

/** Weeks are counted from the Monday of the week of `from`. */
function isInItsWeek({ from, everyWeeks = 1 }: OpeningSeries, date: LocalDate): boolean {
  if (from === undefined) return everyWeeks === 1;
  const monday = plusDays(from, 1 - weekdayOf(from));
  return Math.floor(daysBetween(monday, date) / 7) % everyWeeks === 0;
}

function isItsOccurrence({ occurrenceOfMonth }: OpeningSeries, date: LocalDate): boolean {
  if (occurrenceOfMonth === undefined) return true;
  if (occurrenceOfMonth === -1) return dayOfMonth(plusDays(date, 7)) <= 7;
  return Math.ceil(dayOfMonth(date) / 7) === occurrenceOfMonth;
}

const dayOfMonth = (date: LocalDate): number => Number(date.slice(8, 10));
