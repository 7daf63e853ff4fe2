// The log of one simulated run, from which waits, half-hours and the end of the last visit are read.
import type { Stages } from './visit-stages.js';

/**
 * What happened in one run; the next run overwrites it. All arrays are by stage; times are whole milliseconds from the
 * `now` of the forecast's input.
 */
export interface RunLog {
  stages: Stages;
  /** When the stage joined its line; Infinity if it never did. A stage that was in line at the start joined at 0. */
  joinedAt: Float64Array;
  /** When it was called; Infinity if it never was. */
  calledAt: Float64Array;
  /** When its counter became free again. */
  freeAt: Float64Array;
  /** The index of the counter that called it, or -1. */
  counter: Int32Array;
  /** The stages in the order in which they were called; only the first `calls` entries are valid. */
  order: Int32Array;
  calls: number;
}

export function emptyLog(stages: Stages): RunLog {
  const times = () => new Float64Array(stages.count);
  const numbers = () => new Int32Array(stages.count);
  const columns = { joinedAt: times(), calledAt: times(), freeAt: times(), counter: numbers(), order: numbers() };
  return { stages, ...columns, calls: 0 };
}

export function clearLog(log: RunLog): void {
  log.joinedAt.fill(Infinity);
  log.calledAt.fill(Infinity);
  log.freeAt.fill(Infinity);
  log.counter.fill(-1);
  log.calls = 0;
}
