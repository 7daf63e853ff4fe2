import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calledWithin, countersFor, waitingShare } from './erlang.js';

const flow = (perHour: number) => ({ perHour, minutes: 10 });

describe('counters by Erlang’s formula', () => {
  /** For 80 % within 5, 15 and 25 minutes at 10 minutes each: the table of domain.md §3.6. */
  it.each([
    [12, [4, 3, 3]],
    [18, [5, 4, 4]],
    [24, [6, 5, 5]],
    [30, [7, 6, 6]],
    [42, [9, 8, 8]],
    [60, [12, 11, 11]],
  ])('for %d people an hour are %j', (perHour, counters) => {
    expect([5, 15, 25].map((target) => countersFor(flow(perHour), target, 0.8))).toEqual(counters);
  });

  it('let 94 to 97 % be called within 25 minutes, as the table says', () => {
    for (const perHour of [12, 18, 24, 30, 42, 60]) {
      const share = calledWithin(countersFor(flow(perHour), 25, 0.8), flow(perHour), 25);
      expect(share).toBeGreaterThan(0.935);
      expect(share).toBeLessThan(0.975);
    }
  });

  it('agree with the theory of one counter: the share that waits is the share of time in which it is busy', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), (load) => {
        expect(waitingShare(1, load)).toBeCloseTo(load, 10);
      }),
    );
  });

  it('are 0 for no load, and otherwise more than the load', () => {
    expect(countersFor(flow(0), 25, 0.8)).toBe(0);
    expect(calledWithin(2, flow(12), 25)).toBe(0);
    expect(waitingShare(2, 2)).toBe(1);
  });

  it('never serve fewer in time when there is one more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.double({ min: 0.1, max: 120, noNaN: true }),
        (counters, perHour) => {
          const [few, more] = [counters, counters + 1].map((count) => calledWithin(count, flow(perHour), 25));
          expect(more).toBeGreaterThanOrEqual(few ?? 0);
        },
      ),
    );
  });
});
