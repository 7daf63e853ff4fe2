// Stages in sorted rows, one for each line, all in one array: people join near the end and leave at the front, and nothing is allocated
// while a run goes on.

/** Rows of stages, one part for each line, with the part's head and tail. */
export class SortedRows {
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
