import { describe, expect, it } from '@jest/globals';
import { performance } from 'node:perf_hooks';
import { runInTurns } from './run-in-turns.js';

/** Keeps the process busy, as a step of a forecast does. */
function work(milliseconds: number): void {
  for (const until = performance.now() + milliseconds; performance.now() < until; );
}

describe('long work in short turns', () => {
  it('calls the step until it is done, and returns the seconds of work', async () => {
    let steps = 0;
    const seconds = await runInTurns(() => {
      work(0.5);
      return ++steps === 20;
    });
    expect(steps).toBe(20);
    expect(seconds).toBeGreaterThanOrEqual(0.01);
  });

  it('lets other work run after every two milliseconds', async () => {
    let turns = 0;
    let working = true;
    const others = (): void => {
      turns++;
      if (working) setImmediate(others);
    };
    setImmediate(others);
    let steps = 0;
    await runInTurns(() => {
      work(1);
      return ++steps === 30;
    });
    working = false;
    // Thirty steps of a millisecond are at least ten turns, however slow the machine is.
    expect(turns).toBeGreaterThanOrEqual(10);
  });
});
