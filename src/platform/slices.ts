// Long work in short turns: between two of them requests are answered.
import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** A turn is over after so long; what is begun is finished, so steps should be short. */
const TURN_MS = 2;

/** Steps until `step` says that it is done; answers how many seconds of work it was. */
export async function inSlices(step: () => boolean): Promise<number> {
  let worked = 0;
  for (let done = false; !done; ) {
    const began = performance.now();
    while (!done && performance.now() - began < TURN_MS) done = step();
    worked += performance.now() - began;
    await nextTurn();
  }
  return worked / 1000;
}
