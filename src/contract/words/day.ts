// Days of the calendar as text: `Tuesday 23 March`, `lundi 1er mars 2027`.
import type { Format } from '../languages/list.js';
import { filled, formatOf } from './format.js';

const forms = {
  /** `Tuesday 23 March` */
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  /** `Tuesday 23 March 2027` */
  'day-and-year': { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** `Tue 23 March` */
  'short-day': { weekday: 'short', day: 'numeric', month: 'long' },
  /** `Tue 23 Mar 2027` */
  'short-day-and-year': { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  /** `23 March` */
  date: { day: 'numeric', month: 'long' },
  /** `23 March 2027` */
  'date-and-year': { day: 'numeric', month: 'long', year: 'numeric' },
  /** `March 2027` */
  month: { month: 'long', year: 'numeric' },
  /** `Tuesday` */
  weekday: { weekday: 'long' },
  /** `Tue` */
  'short-weekday': { weekday: 'short' },
  /** `T` */
  'narrow-weekday': { weekday: 'narrow' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** The parts of a date that are shown, and their length. */
export type DayForm = keyof typeof forms;

const calendars = new Map<string, Intl.DateTimeFormat>();

/** The format is Gregorian with Latin digits, like ticket numbers, even for languages for which Intl prefers others. */
function calendarOf(locale: string, zone: string, form: DayForm): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${form}`;
  const known = calendars.get(key);
  if (known) return known;
  const options = { ...forms[form], timeZone: zone, calendar: 'gregory', numberingSystem: 'latn' };
  const calendar = new Intl.DateTimeFormat(locale, options);
  calendars.set(key, calendar);
  return calendar;
}

/** The day in a zone at an instant. `at` is in epoch milliseconds. */
export const dayTextAt = (language: string, at: number, zone: string, form: DayForm = 'day'): string =>
  written(language, at, zone, form, (day) => day);

/** The day in one of the forms. `days` may replace the day of the month, for example by a list of days. */
function written(language: string, at: number, zone: string, form: DayForm, days: (day: string) => string): string {
  const format = formatOf(language);
  const parts = calendarOf(format.locale, zone, form)
    .formatToParts(at)
    .map(({ type, value }) => ({ type, value: type === 'day' ? days(dayNumber(format, value)) : value }));
  if (!format.day || !('day' in forms[form])) return parts.map(({ value }) => value).join('');
  return filled(format.day, Object.fromEntries(parts.map(({ type, value }) => [type, value])));
}

/** The day of the month as it is written beside the month: `23`, `1er`. */
const dayNumber = ({ firstDay }: Format, number: string): string => (number === '1' && firstDay) || number;

const noon = (date: string): number => Date.parse(`${date}T12:00:00Z`);

/** A local date as text. `date` is an ISO date such as `2027-03-23`. */
export const dayText = (language: string, date: string, form: DayForm = 'day'): string =>
  dayTextAt(language, noon(date), 'UTC', form);

/** Several days as text, each month once: `6, 7 and 13 March; 2 April`. `dates` are ISO dates in ascending order. */
export function datesText(language: string, dates: readonly string[]): string {
  const format = formatOf(language);
  const list = new Intl.ListFormat(format.locale, { type: 'conjunction' });
  const texts = [...new Set(dates.map((date) => date.slice(0, 7)))].map((month) => {
    const [last = '', ...earlier] = dates.filter((date) => date.startsWith(month)).toReversed();
    const numbers = earlier.toReversed().map((date) => dayNumber(format, String(Number(date.slice(8)))));
    return written(language, noon(last), 'UTC', 'date', (day) => list.format([...numbers, day]));
  });
  return texts.join('; ');
}
