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
import { dayAndTimeFor, type StaffPageContext, staffText } from '../parts/staff-page-context.js';
import { weekdays } from './read-plan.js';

/** `8:30 to 12:30 and 13:30 to 16:00`; without ranges, that the day is closed. */
export function timesWords(ranges: readonly WallRange[], context: StaffPageContext): string {
  if (ranges.length === 0) return staffText(context, 'hours.closed-day');
  const { language } = context;
  const words = ranges.map(({ from, to }) =>
    staffText(context, 'hours.range', { from: clockText(language, from), to: clockText(language, to) }),
  );
  return words.join(` ${staffText(context, 'hours.and')} `);
}

export const weekdayWords = (day: Weekday, context: StaffPageContext): string =>
  staffText(context, `hours.weekday.${day}`);

/** One row for each of the seven weekdays. */
export const weekRows = (week: WeeklyTimes, context: StaffPageContext) =>
  weekdays.map((day) => ({ day: weekdayWords(day, context), times: timesWords(week[day] ?? [], context) }));

/** A span in words: its days if it begins and ends at midnight, else with its times. */
export function spanWords(from: Instant, to: Instant, context: StaffPageContext): string {
  const { language, zone } = context;
  const [first, end] = [localDateOf(from, zone), localDateOf(to, zone)];
  const last = localDateOf(plusMinutes(to, -1), zone);
  const day = (date: string) => dayText(language, date, 'day-and-year');
  if (startOfDay(first, zone) === from && startOfDay(end, zone) === to) {
    return first === last ? day(first) : staffText(context, 'hours.days', { from: day(first), to: day(last) });
  }
  if (first !== last)
    return staffText(context, 'hours.days', { from: dayAndTimeFor(context, from), to: dayAndTimeFor(context, to) });
  const times = staffText(context, 'hours.range', {
    from: timeText(language, from, zone),
    to: endTime(context, to, end !== last),
  });
  return `${day(first)}, ${times}`;
}

/** Midnight at the end of a day is shown as 24:00 of that day. */
const endTime = ({ language, zone }: StaffPageContext, to: Instant, isMidnight: boolean): string =>
  isMidnight ? clockText(language, '24:00') : timeText(language, to, zone);

/** A plan in one line. */
export function planWords(plan: HoursPlan, context: StaffPageContext): string {
  const { language } = context;
  if (plan.kind === 'closure') {
    const when = spanWords(plan.from, plan.to, context);
    return staffText(context, 'hours.plan.closure', { when, reason: textIn(plan.reason, language) });
  }
  if (plan.kind === 'weekly')
    return staffText(context, 'hours.plan.weekly', { day: dayText(language, plan.from, 'day-and-year') });
  const facts = { day: dayText(language, plan.date, 'day-and-year'), reason: textIn(plan.reason, language) };
  return staffText(context, 'hours.plan.exception', { ...facts, times: timesWords(plan.times, context) });
}

/** A change in one line. A change without a plan came from the city file. */
export const hoursChangeWords = ({ plan }: Pick<HoursChange, 'plan'>, context: StaffPageContext): string =>
  plan ? planWords(plan, context) : staffText(context, 'hours.plan.city');

/** A series as in `Every 2 weeks, Tuesday: 18:00 to 20:00`. */
export function seriesWords(series: OpeningSeries, context: StaffPageContext): string {
  const { everyWeeks = 1, occurrenceOfMonth: nth } = series;
  const days = series.weekdays.map((day) => weekdayWords(day, context)).join(', ');
  const rhythm =
    nth === undefined
      ? staffText(context, 'hours.every-weeks', { weeks: everyWeeks, days })
      : staffText(context, `hours.of-month.${nth === -1 ? 'last' : nth}`, { days });
  const until = series.to
    ? ` ${staffText(context, 'hours.until', { day: dayText(context.language, series.to, 'day-and-year') })}`
    : '';
  return staffText(context, 'hours.series', { rhythm, times: timesWords(series.times, context) }) + until;
}
