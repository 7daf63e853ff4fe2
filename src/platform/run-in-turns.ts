// Runs long work in short turns of the event loop, so that requests are answered in between.
import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** The length of a turn. Steps should be short, because a step is never interrupted. Milliseconds. */
const TURN_MS = 2;

/** Calls `step` until it returns true. Resolves with the seconds of work, without the time between turns. */
export async function runInTurns(step: () => boolean): Promise<number> {
  let worked = 0;
  for (let done = false; !done; ) {
    const began = performance.now();
    while (!done && performance.now() - began < TURN_MS) done = step();
    worked += performance.now() - began;
    await nextTurn();
  }
  return worked / 1000;
}
