// The people of a hub as rows of numbers, one row for each stage: one service of one visit. What the calling order
// compares is the same for all stages of a visit, so that nobody queues twice. Times are whole milliseconds from the
// `now` of the forecast's input.
import { drawKey, scramble } from './draws.js';
import type { Line } from './lines.js';

export const stageKinds = ['waiting', 'at-counter', 'appointment', 'walk-in', 'newcomer'] as const;
export type StageKind = (typeof stageKinds)[number];

/** The values that the calling order compares. */
export interface StageRank {
  dueAt: number;
  arrivedAt: number;
  /** The sequence of the arrival, which decides ties. */
  arrival: number;
  guarded: boolean;
  /** max(arrival, start): from then on the waiting counts towards the guard that lifts a later tier. */
  since: number;
}

/** One entry for each stage. The ranks of people who are still to come are set anew in each run. */
export interface Stages {
  count: number;
  /** Index into the plan's lines. */
  line: Int32Array;
  /** Index into the plan's services. */
  service: Int32Array;
  /** Index into `stageKinds`. */
  kind: Uint8Array;
  /** The stage that joins its line when this one ends, or -1. */
  next: Int32Array;
  /** The key of the draw of its visit duration. */
  key: Int32Array;
  dueAt: Float64Array;
  arrivedAt: Float64Array;
  arrival: Float64Array;
  since: Float64Array;
  guarded: Uint8Array;
}

/** The services that a visit still needs, each with the line in which it waits. */
export interface StagedVisit {
  kind: StageKind;
  /** The name under which its random numbers are drawn. */
  id: string;
  steps: readonly { service: number; line: Line }[];
  place: StageRank;
}

const notYet: StageRank = { dueAt: 0, arrivedAt: 0, arrival: 0, guarded: true, since: 0 };
/** The arrival rank of a person who comes later, so that they lose every tie to those who are here. */
export const laterArrival = (order: number): number => 2 ** 52 + order;

/** Collects visits and then returns them as columns. */
export class StageRows {
  private readonly rows: { visit: StagedVisit; step: number; copy: number }[] = [];

  constructor(private readonly seed: number) {}

  /**
   * Adds a visit and returns its first stage, or -1 when it has no services; its other stages follow. `addAlike` adds
   * several equal visits and returns the first stage of each.
   */
  add(visit: Omit<StagedVisit, 'place'> & { place?: StageRank }): number {
    return this.addAlike(visit, 1)[0]!;
  }

  addAlike(visit: Omit<StagedVisit, 'place'> & { place?: StageRank }, count: number): number[] {
    const placed = { ...visit, place: visit.place ?? notYet };
    for (const { line } of visit.steps) line.room += count;
    return Array.from({ length: count }, (_, copy) => {
      const first = this.rows.length;
      visit.steps.forEach((_, step) => this.rows.push({ visit: placed, step, copy }));
      return visit.steps.length > 0 ? first : -1;
    });
  }

  private keyOf({ visit, step, copy }: { visit: StagedVisit; step: number; copy: number }): number {
    const key = drawKey(this.seed, `${visit.id}/${visit.steps[step]!.line.sample.service}`);
    return copy === 0 ? key : scramble(key + copy);
  }

  columns(): Stages {
    const { rows } = this;
    const numbers = (of: (visit: StagedVisit) => number) => Float64Array.from(rows, ({ visit }) => of(visit));
    return {
      count: rows.length,
      line: Int32Array.from(rows, ({ visit, step }) => visit.steps[step]!.line.index),
      service: Int32Array.from(rows, ({ visit, step }) => visit.steps[step]!.service),
      kind: Uint8Array.from(rows, ({ visit }) => stageKinds.indexOf(visit.kind)),
      next: Int32Array.from(rows, ({ visit, step }, index) => (step + 1 < visit.steps.length ? index + 1 : -1)),
      key: Int32Array.from(rows, (row) => this.keyOf(row)),
      dueAt: numbers(({ place }) => place.dueAt),
      arrivedAt: numbers(({ place }) => place.arrivedAt),
      arrival: numbers(({ place }) => place.arrival),
      since: numbers(({ place }) => place.since),
      guarded: Uint8Array.from(rows, ({ visit }) => Number(visit.place.guarded)),
    };
  }
}

/** Sets the rank of a visit for one run: of its first stage and of those that follow. */
export function setRank(stages: Stages, first: number, place: StageRank): void {
  for (let stage = first; stage >= 0; stage = stages.next[stage]!) {
    stages.dueAt[stage] = place.dueAt;
    stages.arrivedAt[stage] = place.arrivedAt;
    stages.arrival[stage] = place.arrival;
    stages.since[stage] = place.since;
    stages.guarded[stage] = Number(place.guarded);
  }
}
