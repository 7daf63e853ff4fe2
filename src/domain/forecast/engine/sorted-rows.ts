// One sorted row of stages for each line, all in one array: people join near the end and leave at the front, and a run
// allocates nothing.

/** Rows of stages, one part of the array for each line, with the head and tail of each part. */
export class SortedRows {
  readonly row: Int32Array;
  readonly head: Int32Array;
  readonly tail: Int32Array;
  /** For each line the sort key of its first stage plus the line's `delay`; Infinity for an empty line. */
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

  /** Inserts a stage by its sort key, then by arrival. */
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

  /** Moves the head of a line past the stages that have left it. */
  advance(line: number, gone: Uint8Array): void {
    const tail = this.tail[line]!;
    let head = this.head[line]!;
    while (head < tail && gone[this.row[head]!] === 1) head += 1;
    this.head[line] = head;
    this.first[line] = head < tail ? this.sortedBy[this.row[head]!]! + this.delay[line]! : Infinity;
  }
}
