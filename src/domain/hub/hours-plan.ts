// A change of a hub's hours as a supervisor plans it, and the opening that results. A plan replaces rules and never
// edits them: the rules it was made from still say what was promised before.
import { type Instant } from '../time/instant.js';
import { localDateOf, plusDays, startOfDay } from '../time/wall-time.js';
import type { WeeklyTimes } from './city-service.js';
import type { Closure, LocalDate, OpeningException, OpeningRules, OpeningSeries, Text, Weekday } from './hub.js';

export type ClosurePlan = { kind: 'closure' } & Closure;
export type ExceptionPlan = { kind: 'exception'; reason: Text } & Omit<OpeningException, 'reason'>;
/** The weekly hours from a date on, in place of those before. Series that do not repeat every week stay. */
export type WeeklyPlan = { kind: 'weekly'; from: LocalDate; week: WeeklyTimes };
export type HoursPlan = ClosurePlan | ExceptionPlan | WeeklyPlan;

export type PlanBlocker =
  | { code: 'ends-before-start' }
  | { code: 'begins-in-the-past' }
  /** A holiday wins over an exception. */
  | { code: 'is-holiday'; name: Text }
  | { code: 'never-open' };

const allWeek: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** A closure for the rest of today at the hub. */
export const closureForToday = ({ timeZone }: OpeningRules, reason: Text, now: Instant): ClosurePlan => ({
  kind: 'closure',
  from: now,
  to: startOfDay(plusDays(localDateOf(now, timeZone), 1), timeZone),
  reason,
});

/**
 * The reasons why a plan is not possible; empty when it is. An exception may be for today; other weekly hours begin
 * tomorrow or later.
 */
export function planBlockers(rules: OpeningRules, plan: HoursPlan, now: Instant): PlanBlocker[] {
  const today = localDateOf(now, rules.timeZone);
  if (plan.kind === 'closure') {
    if (plan.from < now) return [{ code: 'begins-in-the-past' }];
    return plan.to <= plan.from ? [{ code: 'ends-before-start' }] : [];
  }
  if (plan.kind === 'weekly') {
    if (plan.from <= today) return [{ code: 'begins-in-the-past' }];
    return allWeek.every((day) => (plan.week[day] ?? []).length === 0) ? [{ code: 'never-open' }] : [];
  }
  const holiday = rules.holidays.find(({ date }) => date === plan.date);
  if (plan.date < today) return [{ code: 'begins-in-the-past' }];
  return holiday ? [{ code: 'is-holiday', name: holiday.name }] : [];
}

/** The hub's opening once the plan applies. */
export function openingAfter(rules: OpeningRules, plan: HoursPlan): OpeningRules {
  if (plan.kind === 'closure') {
    const { kind: _kind, ...closure } = plan;
    return { ...rules, closures: [...rules.closures, closure] };
  }
  if (plan.kind === 'exception') {
    const { kind: _kind, ...exception } = plan;
    return { ...rules, exceptions: withException(rules.exceptions, plan.date, exception) };
  }
  return { ...rules, series: seriesFrom(rules.series, plan) };
}

/** The exceptions in order of date, at most one for each. With null the exception of this date is removed. */
export const withException = (
  exceptions: readonly OpeningException[],
  date: LocalDate,
  exception: OpeningException | null,
): OpeningException[] =>
  [...exceptions.filter((one) => one.date !== date), ...(exception ? [exception] : [])].sort((a, b) =>
    a.date.localeCompare(b.date),
  );

/** Whether a series repeats every week of every month. */
export const isWeekly = ({ everyWeeks = 1, occurrenceOfMonth }: OpeningSeries): boolean =>
  everyWeeks === 1 && occurrenceOfMonth === undefined;

/** The weekly hours that apply on a date. */
export function weeklyTimesOn(series: readonly OpeningSeries[], date: LocalDate): WeeklyTimes {
  const inForce = series.filter((one) => isWeekly(one) && (one.from ?? date) <= date && date <= (one.to ?? date));
  const timesOf = (day: Weekday) =>
    inForce
      .filter(({ weekdays }) => weekdays.includes(day))
      .flatMap(({ times }) => times)
      .sort((a, b) => a.from.localeCompare(b.from));
  return Object.fromEntries(allWeek.map((day) => [day, timesOf(day)]));
}

/** Weekly series end on the day before the plan begins; those that would begin later are removed. */
function seriesFrom(series: readonly OpeningSeries[], { from, week }: WeeklyPlan): OpeningSeries[] {
  const last = plusDays(from, -1);
  const kept = series
    .filter((one) => !isWeekly(one) || one.from === undefined || one.from <= last)
    .map((one) => (isWeekly(one) && (one.to === undefined || one.to > last) ? { ...one, to: last } : one));
  const begun = allWeek.flatMap((day) => {
    const times = week[day] ?? [];
    return times.length > 0 ? [{ weekdays: [day], times, from }] : [];
  });
  return [...kept, ...begun];
}
