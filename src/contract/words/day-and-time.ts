// Instants as text: a day and a time, or the time alone when the day is clear.
import { timeText } from './clock.js';
import { type DayForm, dayTextAt } from './day.js';
import { filled, formatOf } from './format.js';

const SIX_DAYS_MS = 6 * 86_400_000;

/** The day and time in a list or a table: `Tuesday 23 March, 8:30`. `at` is in epoch milliseconds. */
export const dayAndTimeText = (language: string, at: number, zone: string, form: DayForm = 'day'): string =>
  filled(formatOf(language).dayAndTime ?? '{day}, {time}', {
    day: dayTextAt(language, at, zone, form),
    time: timeText(language, at, zone),
  });

/** The day and time within a sentence: `Tuesday 23 March at 8:30`. `at` is in epoch milliseconds. */
export function dayAtTimeText(language: string, at: number, zone: string, form: DayForm = 'day'): string {
  const { dayAndTimeInSentence, dayAndTime } = formatOf(language);
  const [day, time] = [dayTextAt(language, at, zone, form), timeText(language, at, zone)];
  return filled(dayAndTimeInSentence ?? dayAndTime ?? '{day}, {time}', { day, time });
}

/** The day and time, or only the time if it is on the same day as `now`. Both are in epoch milliseconds. */
export function timeOrDayAndTimeText(
  language: string,
  at: number,
  zone: string,
  now: number,
  form: DayForm = 'day',
): string {
  const isToday = dayTextAt(language, at, zone, 'date-and-year') === dayTextAt(language, now, zone, 'date-and-year');
  return isToday ? timeText(language, at, zone) : dayAndTimeText(language, at, zone, form);
}

/**
 * `Tuesday, 8:30`; the date is added if it is more than six days after `now`. Both are in epoch milliseconds.
 */
export const weekdayAndTimeText = (language: string, at: number, zone: string, now: number): string =>
  dayAndTimeText(language, at, zone, at - now > SIX_DAYS_MS ? 'day' : 'weekday');
