// Days, times and weekly hours in the sentences for residents.
import { clockText, timeText } from '../../contract/words/clock.js';
import { type DayForm, dayText } from '../../contract/words/day.js';
import type { WeeklyTimes } from '../../domain/hub/city-service.js';
import type { Language, WallRange, Weekday } from '../../domain/hub/hub.js';
import type { Instant } from '../../domain/time/instant.js';
import { localDateOf } from '../../domain/time/wall-time.js';
import { translate } from '../../platform/sentences.js';

const weekdays: Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The longest short name of a weekday that fits a calendar's column on a phone. Longer ones (Arabic) become narrow. */
const LONGEST_SHORT = 4;

/** The names of the weekdays from Sunday on: `Sun` and `Sunday`. */
export function weekdayNames(language: Language): { short: string; long: string }[] {
  // 1 August 2027 is a Sunday
  const names = weekdays.map((day) => {
    const name = (form: DayForm) => dayText(language, `2027-08-0${day}`, form);
    return { narrow: name('narrow-weekday'), short: name('short-weekday').replace('.', ''), long: name('weekday') };
  });
  const fits = names.every(({ short }) => short.length <= LONGEST_SHORT);
  return names.map(({ narrow, short, long }) => ({ short: fits ? short : narrow, long }));
}

/** A sentence in two forms: `{key}-today` has the time, `{key}-later` the day and the time. */
export function whenText(
  language: Language,
  key: `resident.waits.${'again' | 'opens' | 'until'}`,
  at: Instant,
  zone: string,
  now: Instant,
): string {
  const date = localDateOf(at, zone);
  const facts = { day: dayText(language, date), time: timeText(language, at, zone) };
  return translate(language, `${key}-${date === localDateOf(now, zone) ? 'today' : 'later'}`, facts);
}

/** Consecutive days with the same hours. */
interface Run {
  first: Weekday;
  last: Weekday;
  times: string;
}

/** `Monday to Wednesday, 8:30 to 12:30 and 13:30 to 16:00`. Days with the same hours are listed together. */
export function weeklyText(language: Language, weekly: WeeklyTimes): string {
  if (weekdays.every((day) => isWholeDay(weekly[day]))) return translate(language, 'resident.when.whenever-open');
  const runs: Run[] = [];
  for (const day of weekdays) {
    const times = timesText(language, weekly[day] ?? []);
    const run = runs.at(-1);
    if (run && run.times === times && run.last === day - 1) run.last = day;
    else if (times !== '') runs.push({ first: day, last: day, times });
  }
  return runs.map((run, index) => runText(language, run, index > 0)).join('; ');
}

const isWholeDay = (ranges: WallRange[] | undefined): boolean =>
  ranges?.some(({ from, to }) => from === '00:00' && to === '24:00') ?? false;

/** `isFurther` tells whether other days come before it in the sentence. */
function runText(language: Language, { first, last, times }: Run, isFurther: boolean): string {
  const name = (day: Weekday): string => translate(language, `resident.when.weekday.${day}`);
  const form = first === last ? 'one-day' : 'days';
  return translate(language, `resident.when.${isFurther ? 'then-' : ''}${form}`, {
    first: name(first),
    last: name(last),
    times,
  });
}

function timesText(language: Language, ranges: WallRange[]): string {
  const texts = ranges.map(({ from, to }) =>
    translate(language, 'resident.when.range', { from: clockText(language, from), to: clockText(language, to) }),
  );
  return texts.join(` ${translate(language, 'resident.when.and')} `);
}
