// The people who wait in one run: the calling order of queue/order/calling-order.ts over rows of numbers. Each line
// keeps its first person by due time and its oldest under the guard, so that a pick compares one or two people a line.
// The order exists three times (decision 0028): here, as the rule and as SQL; all three change together, and
// same-picks.properties.spec.ts holds this one to the rule.
import type { Line, TakenLines } from './lines.js';
import { SortedRows } from './sorted-rows.js';
import type { Stages } from './visit-stages.js';

const NOBODY = -1;
const AFTER_ALL = 1 << 30;

export class WaitingLines {
  private readonly byDue: SortedRows;
  /** The people whom the guard may lift. */
  private readonly byArrival: SortedRows;
  private readonly gone: Uint8Array;
  private readonly guard: Float64Array;
  /** For each line a lower bound of `since` over the people whom the guard does not lift. */
  private readonly oldest: Float64Array;
  private oldestAtStart: Float64Array;

  /** `here`: the stages that wait at the start. */
  constructor(
    lines: readonly Line[],
    private readonly stages: Stages,
    here: readonly number[],
  ) {
    const from = new Int32Array(lines.length);
    for (let line = 1; line < lines.length; line += 1) from[line] = from[line - 1]! + lines[line - 1]!.room;
    this.guard = Float64Array.from(lines, ({ guard }) => guard);
    const { count, dueAt, arrivedAt, arrival } = stages;
    this.byDue = new SortedRows(from, count, dueAt, arrival, new Float64Array(lines.length));
    this.byArrival = new SortedRows(from, count, arrivedAt, arrival, this.guard);
    this.gone = new Uint8Array(count);
    this.oldest = new Float64Array(lines.length).fill(Infinity);
    for (const stage of here) this.enter(stage);
    this.byDue.keepAsStart();
    this.byArrival.keepAsStart();
    this.oldestAtStart = this.oldest.slice();
  }

  reset(): void {
    this.byDue.reset();
    this.byArrival.reset();
    this.gone.fill(0);
    this.oldest.set(this.oldestAtStart);
  }

  enter(stage: number): void {
    const line = this.stages.line[stage]!;
    this.byDue.add(line, stage);
    if (this.stages.guarded[stage] === 1) this.byArrival.add(line, stage);
    else this.oldest[line] = Math.min(this.oldest[line]!, this.stages.since[stage]!);
  }

  leave(stage: number): void {
    const line = this.stages.line[stage]!;
    this.gone[stage] = 1;
    this.byDue.advance(line, this.gone);
    if (this.stages.guarded[stage] === 1) this.byArrival.advance(line, this.gone);
  }

  /**
   * The next stage for a counter, or -1. Under the guard the oldest goes first; otherwise the lowest tier, then the
   * earliest due time, ties by arrival.
   */
  next(takes: TakenLines, now: number): number {
    const guarded = this.oldestUnderGuard(takes.lines, now);
    return guarded === NOBODY ? this.firstByTier(takes, now) : guarded;
  }

  private oldestUnderGuard(lines: Int32Array, now: number): number {
    const { byArrival, guard } = this;
    const { arrival } = this.stages;
    const begins = byArrival.first;
    let best = NOBODY;
    let bestTime = Infinity;
    for (let i = 0; i < lines.length; i += 1) {
      const line = lines[i]!;
      if (begins[line]! > now) continue;
      const time = begins[line]! - guard[line]!;
      if (time > bestTime) continue;
      const stage = byArrival.firstOf(line);
      if (time === bestTime && arrival[stage]! > arrival[best]!) continue;
      best = stage;
      bestTime = time;
    }
    return best;
  }

  private firstByTier({ lines, tiers }: TakenLines, now: number): number {
    const { byDue, guard, oldest } = this;
    const { arrival, dueAt } = this.stages;
    const firstDue = byDue.first;
    let best = NOBODY;
    let bestTier = AFTER_ALL;
    let bestTime = Infinity;
    for (let i = 0; i < lines.length; i += 1) {
      const line = lines[i]!;
      let time = firstDue[line]!;
      if (time === Infinity) continue;
      let tier = tiers[i]!;
      let stage = NOBODY;
      if (tier > 0 && oldest[line]! <= now - guard[line]!) {
        stage = this.promoted(line, now - guard[line]!);
        if (stage !== NOBODY) {
          tier = 0;
          time = dueAt[stage]!;
        }
      }
      if (tier > bestTier || (tier === bestTier && time > bestTime)) continue;
      if (stage === NOBODY) stage = byDue.firstOf(line);
      if (tier === bestTier && time === bestTime && arrival[stage]! > arrival[best]!) continue;
      best = stage;
      bestTier = tier;
      bestTime = time;
    }
    return best;
  }

  /**
   * The first stage by due time that has waited since `since` or longer and is therefore in the first tier. People
   * under the guard are picked elsewhere and skipped here.
   */
  private promoted(line: number, since: number): number {
    const { row, head, tail } = this.byDue;
    const { guarded } = this.stages;
    for (let at = head[line]!; at < tail[line]!; at += 1) {
      const stage = row[at]!;
      if (this.gone[stage] === 0 && guarded[stage] === 0 && this.stages.since[stage]! <= since) return stage;
    }
    return NOBODY;
  }
}
