// The waits of a replayed day, and the same day with more or fewer counters.
import { ascending, quantileOf } from '../../quantile.js';
import { MINUTE } from '../../time/instant.js';
import type { DayToReplay, ReplayedCall, Shift } from './replay.js';

/** In minutes. */
export interface WaitFigures {
  count: number;
  mean: number;
  /** Nine of ten waited no longer. */
  nineOfTen: number;
  /** 99 of 100 waited no longer. */
  ninetyNineOfHundred: number;
}

export interface DayWaits {
  /** From max(start, arrival) to the call. */
  booked: WaitFigures;
  /** From the arrival to the call. */
  walkIn: WaitFigures;
  /** Services of visits that no counter called. */
  uncalled: number;
}

export function replayedWaitsOf(calls: readonly ReplayedCall[]): DayWaits {
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
 * The day with `more` further counters, which are copies of the one that was open longest. With a negative number those
 * that were open longest are removed, but at least one stays. The longest ones are chosen because they make the
 * difference that is asked about.
 */
export function dayWithCounters(day: DayToReplay, more: number): DayToReplay {
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
