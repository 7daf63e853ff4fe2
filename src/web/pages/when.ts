// Days, times and weekly hours inside the residents' sentences.
import type { WeeklyTimes } from '../../domain/hub/city-service.js';
import type { Language, LocalDate, WallRange, Weekday } from '../../domain/hub/hub.js';
import type { Instant } from '../../domain/time/instant.js';
import { localDateOf } from '../../domain/time/wall-time.js';
import { translate } from '../http/translator.js';
import { clockText, dayText as breakableDay, timeText } from '../http/wording.js';

const weekdays: Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** `Tuesday 23 March`, with the year if asked; no line ends between the day and its month. */
export const dayText = (language: Language, date: LocalDate, withYear = false): string =>
  breakableDay(language, date, withYear).replace(/(\d(?:er)?) /, '$1\u00a0');

/** `Tuesday 23 March at 10:30`, with the year if asked. */
export function dayAtText(language: Language, at: Instant, zone: string, withYear = false): string {
  const day = dayText(language, localDateOf(at, zone), withYear);
  return translate(language, 'resident.when.day-at', { day, time: timeText(language, at, zone) });
}

/** `1 January 2026`, as from when a fee holds. */
export function dateText(language: Language, date: LocalDate): string {
  return dayText(language, date, true).split(' ').slice(1).join(' ');
}

const locales: Record<Language, string> = { en: 'en-CA', fr: 'fr-CA' };

const noon = (date: LocalDate): number => Date.parse(`${date}T12:00:00Z`);

/** `March 2027`, `mars 2027` of `2027-03`. */
export function monthText(language: Language, month: string): string {
  const format = new Intl.DateTimeFormat(locales[language], { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(noon(`${month}-01`));
}

/** `6, 7 and 13 March`: the month stands once, after its last day. */
export function datesText(language: Language, dates: readonly LocalDate[]): string {
  const months = [...new Set(dates.map((date) => date.slice(0, 7)))];
  const list = new Intl.ListFormat(locales[language], { type: 'conjunction' });
  const texts = months.map((month) => {
    const days = dates.filter((date) => date.startsWith(month)).map((date) => dayText(language, date).split(' ')[1]);
    const numbers = days.map((day) => day?.split('\u00a0')[0] ?? '');
    const name = days.at(-1)?.split('\u00a0')[1] ?? '';
    return `${list.format(numbers)}\u00a0${name}`;
  });
  return texts.join('; ');
}

/** From Sunday on: `Sun` and `Sunday`. */
export function weekdayNames(language: Language): { short: string; long: string }[] {
  const name = (weekday: 'short' | 'long', day: number): string => {
    const format = new Intl.DateTimeFormat(locales[language], { weekday, timeZone: 'UTC' });
    return format.format(noon(`2027-08-0${day}`)).replace('.', '');
  };
  // 1 August 2027 is a Sunday
  return [1, 2, 3, 4, 5, 6, 7].map((day) => ({ short: name('short', day), long: name('long', day) }));
}

/** A sentence in two forms: `{key}-today` knows the time, `{key}-later` the day and the time. */
export function whenText(language: Language, key: string, at: Instant, zone: string, now: Instant): string {
  const date = localDateOf(at, zone);
  const facts = { day: dayText(language, date), time: timeText(language, at, zone) };
  return translate(language, `${key}-${date === localDateOf(now, zone) ? 'today' : 'later'}`, facts);
}

interface Run {
  first: Weekday;
  last: Weekday;
  times: string;
}

/** `Monday to Wednesday, 8:30 to 12:30 and 13:30 to 16:00`; runs of days with the same hours stand together. */
export function weeklyText(language: Language, weekly: WeeklyTimes): string {
  if (weekdays.every((day) => isWholeDay(weekly[day]))) return translate(language, 'resident.when.whenever-open');
  const runs: Run[] = [];
  for (const day of weekdays) {
    const times = timesText(language, weekly[day] ?? []);
    const run = runs.at(-1);
    if (run && run.times === times && run.last === day - 1) run.last = day;
    else if (times !== '') runs.push({ first: day, last: day, times });
  }
  const [first = '', ...others] = runs.map((run) => runText(language, run));
  return [first, ...others.map((text) => inSentence(language, text))].join('; ');
}

/** French days are written small inside a sentence; English ones never. */
const inSentence = (language: Language, text: string): string =>
  language === 'fr' ? text.charAt(0).toLowerCase() + text.slice(1) : text;

const isWholeDay = (ranges: WallRange[] | undefined): boolean =>
  ranges?.some(({ from, to }) => from === '00:00' && to === '24:00') ?? false;

function runText(language: Language, { first, last, times }: Run): string {
  const name = (day: Weekday): string => translate(language, `resident.when.weekday.${day}`);
  const form = first === last ? 'one-day' : 'days';
  return translate(language, `resident.when.${form}`, { first: name(first), last: name(last), times });
}

function timesText(language: Language, ranges: WallRange[]): string {
  const texts = ranges.map(({ from, to }) =>
    translate(language, 'resident.when.range', { from: clockText(language, from), to: clockText(language, to) }),
  );
  return texts.join(` ${translate(language, 'resident.when.and')} `);
}
