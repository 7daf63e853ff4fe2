// Half-open intervals of instants, [from, to): adjacent ones touch without overlapping, so the end of a day is the
// start of the next. Lists are sorted and disjoint, as `merge` makes them; each function here returns such a list.
import { instant, type Instant } from './instant.js';

/** Includes `from` and excludes `to`. */
export interface Interval {
  from: Instant;
  to: Instant;
}

export const contains = (interval: Interval, at: Instant): boolean => interval.from <= at && at < interval.to;

export const containsAny = (intervals: Interval[], at: Instant): boolean => intervals.some((one) => contains(one, at));

export const overlap = (a: Interval, b: Interval): boolean => a.from < b.to && b.from < a.to;

/** Sorts any list, joins intervals that overlap or touch, and drops those that are empty or reversed. */
export function merge(intervals: Interval[]): Interval[] {
  const merged: Interval[] = [];
  const sorted = intervals.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from);
  for (const { from, to } of sorted) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = instant(Math.max(last.to, to));
    else merged.push({ from, to });
  }
  return merged;
}

/** The times that are in both lists. */
export function intersect(a: Interval[], b: Interval[]): Interval[] {
  return a.flatMap((one) =>
    b
      .filter((other) => overlap(one, other))
      .map((other) => ({
        from: instant(Math.max(one.from, other.from)),
        to: instant(Math.min(one.to, other.to)),
      })),
  );
}

/** The times that are in the first list and not in the second. */
export function subtract(from: Interval[], what: Interval[]): Interval[] {
  return what.reduce((left, gap) => left.flatMap((one) => without(one, gap)), from);
}

function without(one: Interval, gap: Interval): Interval[] {
  if (!overlap(one, gap)) return [one];
  const before = { from: one.from, to: gap.from };
  const after = { from: gap.to, to: one.to };
  return [before, after].filter(({ from, to }) => from < to);
}
