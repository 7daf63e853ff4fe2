// Prepares a forecast's input for many runs: people become rows of stages, and lines, spells of opening and tables of
// visit durations are computed once.
import type { ArrivalSource, WalkInStream } from './arrival-sources.js';
import type { ForecastInput } from '../input.js';
import type { Line } from './lines.js';
import { openingSpells, type Spells } from './opening-spells.js';
import { type VisitAtCounter, InputVisits, visitDurationOf } from './input-visits.js';
import { durationTable } from './visit-duration.js';
import type { Stages } from './visit-stages.js';

export interface RunPlan {
  input: ForecastInput;
  stages: Stages;
  lines: readonly Line[];
  spells: Spells;
  /** Visit durations in milliseconds by the cell of a draw, one table for each service. */
  times: readonly Int32Array[];
  busy: readonly VisitAtCounter[];
  /** The stages that are in line at the start. */
  here: readonly number[];
  /** The stages that join later: tickets that asked not to be called yet, and newcomers of a later time. */
  later: readonly { stage: number; time: number }[];
  coming: readonly ArrivalSource[];
  streams: readonly WalkInStream[];
  /**
   * For each stage the index of its walk-in stream, whose next person is drawn when the stage joins; -1 for a stage of
   * no stream.
   */
  streamOf: Int32Array;
  /** The first stage of each waiting ticket and of each newcomer, in the order of the input. */
  waiting: Int32Array;
  newcomers: Int32Array;
}

export function runPlanOf(input: ForecastInput, seed: number): RunPlan {
  const people = new InputVisits(input, seed);
  const waiting = input.waiting.map((ticket) => people.ticket(ticket, 'waiting'));
  const newcomers = input.newcomers.map((one) => people.newcomer(one));
  const busy = input.atCounters.map((ticket) => people.atCounter(ticket));
  const coming = input.toCome.map((one) => people.appointment(one));
  const streams = (input.walkIns ?? []).map((stream, index) => people.walkIns(stream, index));
  const { lines } = people.book;
  const stages = people.rows.columns();
  const joining = [
    ...input.waiting.map(({ notBefore }, index) => ({ stage: waiting[index]!, time: (notBefore ?? 0) - input.now })),
    ...input.newcomers.map(({ at }, index) => ({ stage: newcomers[index]!, time: (at ?? 0) - input.now })),
  ];
  return {
    input,
    stages,
    lines,
    spells: openingSpells(input, lines),
    times: people.services.map((service) => durationTable(visitDurationOf(input, service))),
    busy,
    here: joining.filter(({ time }) => time <= 0).map(({ stage }) => stage),
    later: joining.filter(({ time }) => time > 0),
    coming,
    streams: streams.map(({ stream }) => stream),
    streamOf: streamOf(stages.count, streams),
    waiting: Int32Array.from(waiting),
    newcomers: Int32Array.from(newcomers),
  };
}

function streamOf(count: number, streams: readonly { stages: readonly number[] }[]): Int32Array {
  const byStage = new Int32Array(count).fill(-1);
  streams.forEach(({ stages }, index) => {
    for (const stage of stages) byStage[stage] = index;
  });
  return byStage;
}
