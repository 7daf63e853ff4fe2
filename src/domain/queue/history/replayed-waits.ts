// What a replayed day was like for those who came, and the same day with a counter more or less.
import { ascending, quantileOf } from '../../quantile.js';
import { MINUTE } from '../../time/instant.js';
import type { DayToReplay, ReplayedCall, Shift } from './replay.js';

/** Minutes. */
export interface WaitFigures {
  count: number;
  mean: number;
  /** Nine of ten waited no longer. */
  nineOfTen: number;
  /** 99 of 100 waited no longer. */
  ninetyNineOfHundred: number;
}

export interface DayWaits {
  /** Since max(start, arrival). */
  booked: WaitFigures;
  /** Since their arrival. */
  walkIn: WaitFigures;
  /** Visits, or parts of one, that no counter took any more. */
  uncalled: number;
}

export function waitsOf(calls: readonly ReplayedCall[]): DayWaits {
  const waits = { booked: [] as number[], walkIn: [] as number[] };
  for (const { visitor, since, calledAt } of calls) {
    if (calledAt === null) continue;
    const group = visitor.appointmentStart === null ? waits.walkIn : waits.booked;
    group.push(Math.max(0, calledAt - since) / MINUTE);
  }
  const uncalled = calls.filter(({ calledAt }) => calledAt === null).length;
  return { booked: figuresOf(waits.booked), walkIn: figuresOf(waits.walkIn), uncalled };
}

function figuresOf(waits: number[]): WaitFigures {
  const sorted = ascending(waits);
  const mean = sorted.length === 0 ? 0 : sorted.reduce((sum, wait) => sum + wait, 0) / sorted.length;
  const within = (share: number): number => quantileOf(sorted, share) ?? 0;
  return { count: sorted.length, mean, nineOfTen: within(0.9), ninetyNineOfHundred: within(0.99) };
}

const lengthOf = ({ times }: Shift): number => times.reduce((sum, { from, to }) => sum + (to - from), 0);

/**
 * With so many counters more, copies of the one that was open longest; with a negative number, without those that were open longest, as long
 * as one is left. The longest ones first, because they make the difference that one asks about.
 */
export function withCounters(day: DayToReplay, more: number): DayToReplay {
  const keys = [...new Set(day.shifts.map(({ counter }) => counter.key))];
  const open = (key: string) => day.shifts.filter(({ counter }) => counter.key === key);
  const hours = (key: string) => open(key).reduce((sum, shift) => sum + lengthOf(shift), 0);
  const longest = keys.sort((a, b) => hours(b) - hours(a));
  if (more <= 0) {
    const gone = longest.slice(0, Math.min(-more, longest.length - 1));
    return { ...day, shifts: day.shifts.filter(({ counter }) => !gone.includes(counter.key)) };
  }
  const copies = Array.from({ length: more }, (_, index) =>
    open(longest[0] ?? '').map((shift) => ({ ...shift, counter: { ...shift.counter, key: `more-${index + 1}` } })),
  );
  return { ...day, shifts: [...day.shifts, ...copies.flat()] };
}
