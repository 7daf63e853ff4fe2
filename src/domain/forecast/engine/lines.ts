// People whom every counter treats alike form one line: same service, suited by the same counters, bound to the same
// counter. The calling rule itself decides which lines a counter takes and in which tier, once for each set of open
// counters.
import { guardOf } from '../../hub/calling-policy.js';
import { MINUTE } from '../../time/instant.js';
import { mayTake, tierOfService } from '../../queue/order/calling-order.js';
import { suits, type SuitabilityWish } from '../../queue/order/suitability.js';
import type { ForecastInput } from '../input.js';

type InLine = SuitabilityWish & { onlyCounter: string | null };

export interface Line {
  index: number;
  /** One person of the line, who stands for all of them. */
  sample: InLine;
  /** The guard of the line's service, in milliseconds. */
  guard: number;
  /** The number of stages that the line must have room for. */
  room: number;
}

/**
 * What one counter takes: indexes of lines, and for each the tier of the people in it who have not waited for as long
 * as the guard.
 */
export interface TakenLines {
  lines: Int32Array;
  tiers: Int32Array;
}

/** Assigns people to lines and creates the lines as they are needed. */
export class LineSorter {
  readonly lines: Line[] = [];
  private readonly byKey = new Map<string, Line>();
  private readonly suitedBy = new Map<string, string>();

  constructor(private readonly input: Pick<ForecastInput, 'counters' | 'policy'>) {}

  lineOf(one: InLine): Line {
    const key = `${one.service} ${one.onlyCounter ?? ''} ${this.suitingCounters(one)}`;
    const known = this.byKey.get(key);
    if (known) return known;
    const guard = Math.ceil(guardOf(this.input.policy, one.service) * MINUTE);
    const line = { index: this.lines.length, sample: one, guard, room: 0 };
    this.lines.push(line);
    this.byKey.set(key, line);
    return line;
  }

  /** One character for each counter: 1 if it suits the person, 0 if it does not. */
  private suitingCounters(one: InLine): string {
    if (this.input.policy.routing === 'any') return '';
    const wants = `${one.language} ${one.needs.join(' ')}`;
    const known = this.suitedBy.get(wants);
    if (known !== undefined) return known;
    const counters = this.input.counters.map((counter) => (suits(counter, one) ? '1' : '0')).join('');
    this.suitedBy.set(wants, counters);
    return counters;
  }
}

/** What each counter takes while exactly the counters flagged in `open` are open; null for a closed counter. */
export function takenLinesWhile(
  open: readonly boolean[],
  lines: readonly Line[],
  { counters, policy }: Pick<ForecastInput, 'counters' | 'policy'>,
): (TakenLines | null)[] {
  const openCounters = counters.filter((_, index) => open[index]);
  return counters.map((counter, index) => {
    if (!open[index]) return null;
    const taken = lines.filter(({ sample }) => mayTake(counter, sample, openCounters, policy));
    return {
      lines: Int32Array.from(taken, (line) => line.index),
      tiers: Int32Array.from(taken, ({ sample }) => tierOfService(counter, sample.service)),
    };
  });
}
