// Opening hours and their changes in words.
import { clockText, timeText } from '../../../../contract/words/clock.js';
import { dayText } from '../../../../contract/words/day.js';
import { textIn } from '../../../../contract/words/text-in.js';
import type { HoursChange } from '../../../../domain/booking/rebooking.js';
import type { WeeklyTimes } from '../../../../domain/hub/city-service.js';
import type { OpeningSeries, WallRange, Weekday } from '../../../../domain/hub/hub.js';
import type { HoursPlan } from '../../../../domain/hub/hours-plan.js';
import { type Instant, plusMinutes } from '../../../../domain/time/instant.js';
import { localDateOf, startOfDay } from '../../../../domain/time/wall-time.js';
import { dayAndTimeFor, type Reader, say } from '../parts/staff-reader.js';
import { weekdays } from './read-plan.js';

/** `8:30 to 12:30 and 13:30 to 16:00`; without ranges, that the day is closed. */
export function timesWords(ranges: readonly WallRange[], reader: Reader): string {
  if (ranges.length === 0) return say(reader, 'hours.closed-day');
  const { language } = reader;
  const words = ranges.map(({ from, to }) =>
    say(reader, 'hours.range', { from: clockText(language, from), to: clockText(language, to) }),
  );
  return words.join(` ${say(reader, 'hours.and')} `);
}

export const weekdayWords = (day: Weekday, reader: Reader): string => say(reader, `hours.weekday.${day}`);

/** One row for each of the seven weekdays. */
export const weekRows = (week: WeeklyTimes, reader: Reader) =>
  weekdays.map((day) => ({ day: weekdayWords(day, reader), times: timesWords(week[day] ?? [], reader) }));

/** A span in words: its days if it begins and ends at midnight, else with its times. */
export function spanWords(from: Instant, to: Instant, reader: Reader): string {
  const { language, zone } = reader;
  const [first, end] = [localDateOf(from, zone), localDateOf(to, zone)];
  const last = localDateOf(plusMinutes(to, -1), zone);
  const day = (date: string) => dayText(language, date, 'day-and-year');
  if (startOfDay(first, zone) === from && startOfDay(end, zone) === to) {
    return first === last ? day(first) : say(reader, 'hours.days', { from: day(first), to: day(last) });
  }
  if (first !== last)
    return say(reader, 'hours.days', { from: dayAndTimeFor(reader, from), to: dayAndTimeFor(reader, to) });
  const times = say(reader, 'hours.range', {
    from: timeText(language, from, zone),
    to: endTime(reader, to, end !== last),
  });
  return `${day(first)}, ${times}`;
}

/** Midnight at the end of a day is shown as 24:00 of that day. */
const endTime = ({ language, zone }: Reader, to: Instant, isMidnight: boolean): string =>
  isMidnight ? clockText(language, '24:00') : timeText(language, to, zone);

/** A plan in one line. */
export function planWords(plan: HoursPlan, reader: Reader): string {
  const { language } = reader;
  if (plan.kind === 'closure') {
    const when = spanWords(plan.from, plan.to, reader);
    return say(reader, 'hours.plan.closure', { when, reason: textIn(plan.reason, language) });
  }
  if (plan.kind === 'weekly')
    return say(reader, 'hours.plan.weekly', { day: dayText(language, plan.from, 'day-and-year') });
  const facts = { day: dayText(language, plan.date, 'day-and-year'), reason: textIn(plan.reason, language) };
  return say(reader, 'hours.plan.exception', { ...facts, times: timesWords(plan.times, reader) });
}

/** A change in one line. A change without a plan came from the city file. */
export const hoursChangeWords = ({ plan }: Pick<HoursChange, 'plan'>, reader: Reader): string =>
  plan ? planWords(plan, reader) : say(reader, 'hours.plan.city');

/** A series as in `Every 2 weeks, Tuesday: 18:00 to 20:00`. */
export function seriesWords(series: OpeningSeries, reader: Reader): string {
  const { everyWeeks = 1, occurrenceOfMonth: nth } = series;
  const days = series.weekdays.map((day) => weekdayWords(day, reader)).join(', ');
  const rhythm =
    nth === undefined
      ? say(reader, 'hours.every-weeks', { weeks: everyWeeks, days })
      : say(reader, `hours.of-month.${nth === -1 ? 'last' : nth}`, { days });
  const until = series.to
    ? ` ${say(reader, 'hours.until', { day: dayText(reader.language, series.to, 'day-and-year') })}`
    : '';
  return say(reader, 'hours.series', { rhythm, times: timesWords(series.times, reader) }) + until;
}
