// When a hub is open on a date. Of four layers the earlier one wins: closure, holiday, exception, series (product.md
// §1). A closure takes away exactly its own time; the other three apply to whole dates.
import { memoized } from '../memo.js';
import type { Instant } from '../time/instant.js';
import { contains, containsAny, type Interval, merge, overlap, subtract } from '../time/interval.js';
import { instantOn, type LocalDay, localDateOf, localDay } from '../time/wall-time.js';
import type { Closure, LocalDate, OpeningRules, Text, WallRange } from './hub.js';
import { seriesTimes } from './opening-series.js';

/** Why the hub is closed; `text` is the city's own wording, if it gave one. */
export type ClosedReason = {
  code: 'closure' | 'holiday' | 'exception' | 'closed-that-day' | 'outside-hours';
  text?: Text;
};

/** The facts of a refusal that gives this reason. */
export const closedFacts = ({ code, text }: ClosedReason) => ({ why: code, ...(text && { because: { text } }) });

/** `intervals` are sorted and disjoint; `reason` is present exactly when there are none. */
export interface DayOpening {
  date: LocalDate;
  intervals: Interval[];
  reason?: ClosedReason;
}

/** The intervals of wall ranges on a day. A range of which a clock change leaves nothing is dropped. */
export const intervalsOn = (day: LocalDay, ranges: WallRange[]): Interval[] =>
  merge(ranges.map(({ from, to }) => ({ from: instantOn(day, from), to: instantOn(day, to) })));

export const openingOfDay = (rules: OpeningRules, date: LocalDate): DayOpening =>
  openingOfLocalDay(rules, localDay(date, rules.timeZone));

/**
 * Openings by rules, then by the start of the day. Rules are replaced and never changed in place, so an opening is
 * valid for as long as its rules exist.
 */
const openings = new WeakMap<OpeningRules, Map<Instant, DayOpening>>();

/** The same as `openingOfDay`, for callers that have the day already. The result is cached and must not be changed. */
export function openingOfLocalDay(rules: OpeningRules, day: LocalDay): DayOpening {
  const ofRules = openings.get(rules) ?? new Map<Instant, DayOpening>();
  openings.set(rules, ofRules);
  return memoized(ofRules, day.from, () => workOutOpening(rules, day));
}

function workOutOpening(rules: OpeningRules, day: LocalDay): DayOpening {
  const planned = plannedOn(rules, day);
  const closures = rules.closures.filter((closure) => overlap(closure, day));
  const intervals = subtract(planned.intervals, closures);
  if (intervals.length > 0) return { date: day.date, intervals };
  const deciding =
    closures.find((closure) => closure.from <= day.from && day.to <= closure.to) ??
    closures.find((closure) => planned.intervals.some((interval) => overlap(interval, closure)));
  const reason = deciding ? because(deciding) : planned.reason;
  return { date: day.date, intervals, reason };
}

/** Why the hub is closed at an instant, by the uppermost layer that decides; undefined while it is open. */
export function closedReasonAt(rules: OpeningRules, at: Instant): ClosedReason | undefined {
  const day = localDay(localDateOf(at, rules.timeZone), rules.timeZone);
  if (containsAny(openingOfLocalDay(rules, day).intervals, at)) return undefined;
  const closure = rules.closures.find((one) => contains(one, at));
  if (closure) return because(closure);
  const planned = plannedOn(rules, day);
  if (planned.reason) return planned.reason;
  const exception = exceptionOn(rules, day.date);
  const usuallyOpen = containsAny(intervalsOn(day, seriesTimes(rules.series, day.date)), at);
  return exception && usuallyOpen ? { code: 'exception', text: exception.reason } : { code: 'outside-hours' };
}

/** The opening by the three lower layers: what was planned for the date, closures aside. */
function plannedOn(rules: OpeningRules, day: LocalDay): DayOpening {
  const { date } = day;
  const holiday = rules.holidays.find((one) => one.date === date);
  if (holiday) return { date, intervals: [], reason: { code: 'holiday', text: holiday.name } };
  const exception = exceptionOn(rules, date);
  const intervals = intervalsOn(day, exception?.times ?? seriesTimes(rules.series, date));
  if (intervals.length > 0) return { date, intervals };
  const reason: ClosedReason = exception ? { code: 'exception', text: exception.reason } : { code: 'closed-that-day' };
  return { date, intervals, reason };
}

const exceptionOn = (rules: OpeningRules, date: LocalDate) => rules.exceptions.find((one) => one.date === date);

const because = (closure: Closure): ClosedReason => ({ code: 'closure', text: closure.reason });
