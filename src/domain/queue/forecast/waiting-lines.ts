// Who waits, in one run: the calling order of calling-order.ts over rows of numbers. In each line the first by due time and the
// oldest under the guard are at hand, so that a pick looks at one or two people a line instead of sorting everybody.
import type { Line, Takes } from './lines.js';
import type { Stages } from './stages.js';

const NOBODY = -1;
const AFTER_ALL = 1 << 30;

/** Rows of stages, one part for each line, with the part's head and tail. */
class Rows {
  readonly row: Int32Array;
  readonly head: Int32Array;
  readonly tail: Int32Array;
  /** When the turn of the first of each line begins: what it is sorted by and `delay` more; Infinity where nobody is. */
  readonly first: Float64Array;
  private start: { row: Int32Array; tail: Int32Array; first: Float64Array };

  constructor(
    private readonly from: Int32Array,
    room: number,
    private readonly sortedBy: Float64Array,
    private readonly arrival: Float64Array,
    private readonly delay: Float64Array,
  ) {
    this.row = new Int32Array(room);
    this.head = from.slice();
    this.tail = from.slice();
    this.first = new Float64Array(from.length).fill(Infinity);
    this.start = { row: this.row.slice(), tail: this.tail.slice(), first: this.first.slice() };
  }

  keepAsStart(): void {
    this.start = { row: this.row.slice(), tail: this.tail.slice(), first: this.first.slice() };
  }

  reset(): void {
    this.row.set(this.start.row);
    this.head.set(this.from);
    this.tail.set(this.start.tail);
    this.first.set(this.start.first);
  }

  firstOf(line: number): number {
    return this.row[this.head[line]!]!;
  }

  /** Into its place by time, then arrival. */
  add(line: number, stage: number): void {
    const { row, sortedBy, arrival } = this;
    const time = sortedBy[stage]!;
    const head = this.head[line]!;
    let at = this.tail[line]!;
    this.tail[line] = at + 1;
    for (; at > head; at -= 1) {
      const before = row[at - 1]!;
      if (sortedBy[before]! < time || (sortedBy[before] === time && arrival[before]! < arrival[stage]!)) break;
      row[at] = before;
    }
    row[at] = stage;
    if (at === head) this.first[line] = time + this.delay[line]!;
  }

  /** Past those who are gone. */
  advance(line: number, gone: Uint8Array): void {
    const tail = this.tail[line]!;
    let head = this.head[line]!;
    while (head < tail && gone[this.row[head]!] === 1) head += 1;
    this.head[line] = head;
    this.first[line] = head < tail ? this.sortedBy[this.row[head]!]! + this.delay[line]! : Infinity;
  }
}

export class WaitingLines {
  private readonly byDue: Rows;
  /** Of whom the guard may lift. */
  private readonly byArrival: Rows;
  private readonly gone: Uint8Array;
  private readonly guard: Float64Array;
  /** Nobody whom the guard does not lift has stood in the line for longer. */
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
    this.byDue = new Rows(from, count, dueAt, arrival, new Float64Array(lines.length));
    this.byArrival = new Rows(from, count, arrivedAt, arrival, this.guard);
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

  /** The next one for a counter, or -1: under the guard the oldest, then by tier the one due first, ties by arrival. */
  next(takes: Takes, now: number): number {
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

  private firstByTier({ lines, tiers }: Takes, now: number): number {
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

  /** The first by due time who has waited since then or longer, whatever the tier; guarded ones are not asked for. */
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
