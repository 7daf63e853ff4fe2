// What one run of a hub leaves behind for whoever counts: waits, half-hours, the last one served.
import type { Stages } from './visit-stages.js';

/** What happened in one run; overwritten by the next. By stage, in whole milliseconds from the moment's now. */
export interface RunLog {
  stages: Stages;
  /** When it joined its line; Infinity if it never did. Who was here at the start joined at 0. */
  joinedAt: Float64Array;
  /** When it was called; Infinity if it never was. */
  calledAt: Float64Array;
  /** When its counter was free again. */
  freeAt: Float64Array;
  /** Index of the counter that called it, or -1. */
  counter: Int32Array;
  /** The stages in the order of their calls; `calls` of them. */
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
