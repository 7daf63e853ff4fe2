// The people of a hub as rows of numbers: one row a stage, which is one service of one visit. What the calling order compares is
// the same for all stages of a visit, so that nobody queues twice. Times are whole milliseconds from the moment's now.
import { drawKey, scramble } from './draws.js';
import type { Line } from './lines.js';

export const stageKinds = ['waiting', 'at-counter', 'appointment', 'walk-in', 'newcomer'] as const;
export type StageKind = (typeof stageKinds)[number];

/** What the order compares. */
export interface Place {
  dueAt: number;
  arrivedAt: number;
  /** Decides ties. */
  arrival: number;
  guarded: boolean;
  /** max(arrival, start): since when a later tier keeps it waiting. */
  since: number;
}

/** Columns, one entry a stage. Those of a Place are set anew in each run for whoever is yet to come. */
export interface Stages {
  count: number;
  /** Index into the plan's lines. */
  line: Int32Array;
  /** Index into the plan's services. */
  service: Int32Array;
  /** Index into `stageKinds`. */
  kind: Uint8Array;
  /** The stage that this one's end brings into line, or -1. */
  next: Int32Array;
  /** The key of the draw of its time at the counter. */
  key: Int32Array;
  dueAt: Float64Array;
  arrivedAt: Float64Array;
  arrival: Float64Array;
  since: Float64Array;
  guarded: Uint8Array;
}

/** A visit's services from now on, each with the line that it waits in. */
export interface VisitToCome {
  kind: StageKind;
  /** Names its draws. */
  id: string;
  steps: readonly { service: number; line: Line }[];
  place: Place;
}

const notYet: Place = { dueAt: 0, arrivedAt: 0, arrival: 0, guarded: true, since: 0 };
/** Whoever comes later loses every tie to whoever is here. */
export const laterArrival = (order: number): number => 2 ** 52 + order;

/** Collects visits; then the columns. */
export class StageRows {
  private readonly rows: { visit: VisitToCome; step: number; copy: number }[] = [];

  constructor(private readonly seed: number) {}

  /** Adds a visit, or several alike; answers the first stage of each, or -1 where no service is left. The others follow it. */
  add(visit: Omit<VisitToCome, 'place'> & { place?: Place }): number {
    return this.addAlike(visit, 1)[0]!;
  }

  addAlike(visit: Omit<VisitToCome, 'place'> & { place?: Place }, count: number): number[] {
    const placed = { ...visit, place: visit.place ?? notYet };
    for (const { line } of visit.steps) line.room += count;
    return Array.from({ length: count }, (_, copy) => {
      const first = this.rows.length;
      visit.steps.forEach((_, step) => this.rows.push({ visit: placed, step, copy }));
      return visit.steps.length > 0 ? first : -1;
    });
  }

  private keyOf({ visit, step, copy }: { visit: VisitToCome; step: number; copy: number }): number {
    const key = drawKey(this.seed, `${visit.id}/${visit.steps[step]!.line.sample.service}`);
    return copy === 0 ? key : scramble(key + copy);
  }

  columns(): Stages {
    const { rows } = this;
    const numbers = (of: (visit: VisitToCome) => number) => Float64Array.from(rows, ({ visit }) => of(visit));
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

/** Sets the place of a visit in one run: of its first stage and of those that follow. */
export function setPlace(stages: Stages, first: number, place: Place): void {
  for (let stage = first; stage >= 0; stage = stages.next[stage]!) {
    stages.dueAt[stage] = place.dueAt;
    stages.arrivedAt[stage] = place.arrivedAt;
    stages.arrival[stage] = place.arrival;
    stages.since[stage] = place.since;
    stages.guarded[stage] = Number(place.guarded);
  }
}
