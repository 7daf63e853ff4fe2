import { describe, expect, it } from '@jest/globals';
import { performance } from 'node:perf_hooks';
import { runInTurns } from './run-in-turns.js';

/** Works for a while, as a step of a forecast does. */
function work(milliseconds: number): void {
  for (const until = performance.now() + milliseconds; performance.now() < until; );
}

describe('long work in short turns', () => {
  it('steps until it is done, and says how many seconds that took', async () => {
    let steps = 0;
    const seconds = await runInTurns(() => {
      work(0.5);
      return ++steps === 20;
    });
    expect(steps).toBe(20);
    expect(seconds).toBeGreaterThanOrEqual(0.01);
  });

  it('lets others have their turn after each two milliseconds', async () => {
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
    // thirty steps of a millisecond are ten turns at least, however slow the machine is
    expect(turns).toBeGreaterThanOrEqual(10);
  });
});
