// The spells of a day, between which the set of open counters changes. Opening, breaks and closing are planned, so what
// each counter takes is computed once for each spell.
import type { ForecastInput } from '../input.js';
import { type Line, type TakenLines, takenLinesWhile } from './lines.js';

export interface Spells {
  /**
   * Milliseconds from now, ascending; the first is 0. A spell lasts until the next one begins, the last one without
   * end.
   */
  starts: Float64Array;
  /** What each counter takes, by spell, then by counter; null for a closed counter. */
  takes: readonly (readonly (TakenLines | null)[])[];
}

export function openingSpells(input: ForecastInput, lines: readonly Line[]): Spells {
  const { counters, now } = input;
  const turns = counters.flatMap(({ takes }) => takes.flatMap(({ from, to }) => [from - now, to - now]));
  const starts = [0, ...new Set(turns.filter((turn) => turn > 0 && turn < Infinity))].sort((a, b) => a - b);
  const known = new Map<string, (TakenLines | null)[]>();
  const takes = starts.map((start) => {
    const open = counters.map((counter) =>
      counter.takes.some(({ from, to }) => from - now <= start && start < to - now),
    );
    const key = open.map(Number).join('');
    const same = known.get(key) ?? takenLinesWhile(open, lines, input);
    known.set(key, same);
    return same;
  });
  return { starts: Float64Array.from(starts), takes };
}
