import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../../test/support/property-runs.js';
import { meanMinutes, durationLeft, durationTable } from './engine/visit-duration.js';
import {
  fadedDurations,
  learnedDuration,
  noDurations,
  PRIOR_VISITS,
  type DurationSums,
  addDuration,
} from './observed-durations.js';
import { CELLS } from './engine/draws.js';

const learned = (times: number[], configured: number): DurationSums =>
  times.reduce((sums, minutes) => addDuration(sums, minutes, configured), noDurations);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the learned duration of a service', () => {
  it('is the configured minutes, as widely spread as they are long, while nothing is known', () => {
    const time = learnedDuration(noDurations, 12);
    expect(meanMinutes(time)).toBeCloseTo(12, 9);
    const minutes = [...durationTable(time)].map((one) => one / 60_000);
    const deviation = Math.sqrt(mean(minutes.map((one) => (one - mean(minutes)) ** 2)));
    expect(mean(minutes)).toBeCloseTo(12, 1);
    expect(deviation / mean(minutes)).toBeGreaterThan(0.95);
  });

  it('is halfway between both after as many visits as the configured minutes weigh', () => {
    const known = learnedDuration(learned(new Array<number>(PRIOR_VISITS).fill(20), 10), 10);
    const unknown = learnedDuration(noDurations, 10);
    if (known.kind !== 'log-normal' || unknown.kind !== 'log-normal') throw new Error('not log-normal');
    expect(known.mu).toBeCloseTo((unknown.mu + Math.log(20)) / 2, 9);
  });

  it('is what was observed, after very many visits', () => {
    const time = learnedDuration(
      learned(
        Array.from({ length: 4000 }, (_, i) => (i % 2 ? 4 : 16)),
        30,
      ),
      30,
    );
    if (time.kind !== 'log-normal') throw new Error('not log-normal');
    expect(Math.exp(time.mu)).toBeCloseTo(8, 1);
    expect(time.sigma).toBeCloseTo(Math.log(2), 1);
  });

  it('takes a mistaken call for the shortest and a lunch break for the longest duration that counts', () => {
    expect(addDuration(noDurations, 0, 10)).toEqual(addDuration(noDurations, 0.5, 10));
    expect(addDuration(noDurations, 900, 10)).toEqual(addDuration(noDurations, 80, 10));
  });

  it('goes back to the configured minutes when every visit is long ago', () => {
    const old = fadedDurations(learned(new Array<number>(50).fill(20), 10), 1e-9);
    expect(meanMinutes(learnedDuration(old, 10))).toBeCloseTo(10, 3);
  });

  it('does not depend on the order of the visits', () => {
    const times = fc.array(fc.double({ min: 1, max: 90, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(times, (minutes) => {
        const [one, other] = [learned(minutes, 9), learned(minutes.toReversed(), 9)].map((sums) =>
          learnedDuration(sums, 9),
        );
        expect(meanMinutes(one as never)).toBeCloseTo(meanMinutes(other as never), 6);
      }),
    );
  });
});

describe('how much longer a visit lasts', () => {
  const time = { kind: 'log-normal', mu: 2, sigma: 0.8 } as const;
  const cells = Array.from({ length: CELLS }, (_, cell) => cell);

  it('is its whole duration at the start', () => {
    expect(cells.map((cell) => durationLeft(time, 0, cell))).toEqual([...durationTable(time)]);
  });

  it('is the rest of those durations that are longer', () => {
    const elapsed = 9 * 60_000;
    const longer = [...durationTable(time)].filter((one) => one > elapsed).map((one) => one - elapsed);
    const left = cells.map((cell) => durationLeft(time, elapsed, cell));
    expect(mean(left) / mean(longer)).toBeCloseTo(1, 1);
    expect((left[CELLS / 2] as number) / (longer[longer.length >> 1] as number)).toBeCloseTo(1, 1);
  });

  it('is never zero, however long the visit has lasted, and longer for a higher cell', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 * 60_000 }), (elapsed) => {
        const left = cells.map((cell) => durationLeft(time, elapsed, cell));
        expect(Math.min(...left)).toBeGreaterThanOrEqual(1);
        expect(left).toEqual(left.toSorted((a, b) => a - b));
      }),
      { numRuns: runs(40) },
    );
  });

  it('does not depend on the past where the time is exponential', () => {
    const memoryless = { kind: 'exponential', mean: 7 } as const;
    expect(cells.map((cell) => durationLeft(memoryless, 1e6, cell))).toEqual([...durationTable(memoryless)]);
    expect(mean([...durationTable(memoryless)]) / 60_000).toBeCloseTo(7, 1);
  });
});
