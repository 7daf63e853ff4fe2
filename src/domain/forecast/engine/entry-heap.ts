// A binary heap of the stages that will join the lines, ordered by time, then by stage. Its arrays are allocated once,
// so that a run allocates nothing.

export class EntryHeap {
  private readonly times: Float64Array;
  private readonly stages: Int32Array;
  private size = 0;

  constructor(room: number) {
    this.times = new Float64Array(room);
    this.stages = new Int32Array(room);
  }

  /** The time of the next stage to join; Infinity when there is none. */
  get nextTime(): number {
    return this.size > 0 ? this.times[0]! : Infinity;
  }

  clear(): void {
    this.size = 0;
  }

  add(time: number, stage: number): void {
    let at = this.size;
    this.size += 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.after(parent, time, stage)) break;
      this.move(parent, at);
      at = parent;
    }
    this.times[at] = time;
    this.stages[at] = stage;
  }

  /** Removes the next stage to join and returns it. */
  take(): number {
    const first = this.stages[0]!;
    this.size -= 1;
    const time = this.times[this.size]!;
    const stage = this.stages[this.size]!;
    let at = 0;
    for (let child = 1; child < this.size; child = 2 * at + 1) {
      if (child + 1 < this.size && this.after(child, this.times[child + 1]!, this.stages[child + 1]!)) child += 1;
      if (this.after(child, time, stage)) break;
      this.move(child, at);
      at = child;
    }
    this.times[at] = time;
    this.stages[at] = stage;
    return first;
  }

  /** Whether the entry at this position comes after an entry of this time and stage. */
  private after(at: number, time: number, stage: number): boolean {
    return this.times[at]! > time || (this.times[at] === time && this.stages[at]! > stage);
  }

  private move(from: number, to: number): void {
    this.times[to] = this.times[from]!;
    this.stages[to] = this.stages[from]!;
  }
}
