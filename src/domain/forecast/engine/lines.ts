// People whom every counter takes alike stand in one line: same service, suited by the same counters, bound to the same one.
// Which counter takes which lines, and in what tier, is asked of the calling rule itself, once for each set of open counters.
import { guardOf } from '../../hub/calling-policy.js';
import { MINUTE } from '../../time/instant.js';
import { mayTake, tierNaming } from '../../queue/order/calling-order.js';
import { suits, type Wanting } from '../../queue/order/suitability.js';
import type { HubMoment } from '../input.js';

type InLine = Wanting & { onlyCounter: string | null };

export interface Line {
  index: number;
  /** One for all. */
  sample: InLine;
  /** The guard of its service, milliseconds. */
  guard: number;
  /** How many stages may stand in it. */
  room: number;
}

/** What one counter takes: indexes of lines, and the tier of each there while nobody in it has waited for as long as the guard. */
export interface Takes {
  lines: Int32Array;
  tiers: Int32Array;
}

/** Sorts people into lines. */
export class LineBook {
  readonly lines: Line[] = [];
  private readonly byKey = new Map<string, Line>();
  private readonly suitedBy = new Map<string, string>();

  constructor(private readonly moment: Pick<HubMoment, 'counters' | 'policy'>) {}

  lineOf(one: InLine): Line {
    const key = `${one.service} ${one.onlyCounter ?? ''} ${this.suitingCounters(one)}`;
    const known = this.byKey.get(key);
    if (known) return known;
    const guard = Math.ceil(guardOf(this.moment.policy, one.service) * MINUTE);
    const line = { index: this.lines.length, sample: one, guard, room: 0 };
    this.lines.push(line);
    this.byKey.set(key, line);
    return line;
  }

  /** A one or a zero for each counter. */
  private suitingCounters(one: InLine): string {
    if (this.moment.policy.routing === 'any') return '';
    const wants = `${one.language} ${one.needs.join(' ')}`;
    const known = this.suitedBy.get(wants);
    if (known !== undefined) return known;
    const counters = this.moment.counters.map((counter) => (suits(counter, one) ? '1' : '0')).join('');
    this.suitedBy.set(wants, counters);
    return counters;
  }
}

/** What each counter takes while just these are open (a flag for each counter); null for a closed one. */
export function takesWhile(
  open: readonly boolean[],
  lines: readonly Line[],
  { counters, policy }: Pick<HubMoment, 'counters' | 'policy'>,
): (Takes | null)[] {
  const openCounters = counters.filter((_, index) => open[index]);
  return counters.map((counter, index) => {
    if (!open[index]) return null;
    const taken = lines.filter(({ sample }) => mayTake(counter, sample, openCounters, policy));
    return {
      lines: Int32Array.from(taken, (line) => line.index),
      tiers: Int32Array.from(taken, ({ sample }) => tierNaming(counter, sample.service)),
    };
  });
}
