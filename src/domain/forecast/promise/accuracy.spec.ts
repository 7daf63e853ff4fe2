import fc from 'fast-check';
import { aPromisedRange, calledAfter, manyPromised } from '../../../../test/builders/promised-range.js';
import { plusMinutes } from '../../time/instant.js';
import { accuracyFiguresOf, mergeAccuracySums, accuracySumsOf } from './accuracy.js';
import type { SettledRange } from './promised-range.js';

const none = accuracySumsOf([]);

describe('the sums of what was shown', () => {
  it('of one range are as computed by hand: 10 minutes forecast, called after 12', () => {
    expect(accuracySumsOf([calledAfter(aPromisedRange(), 12)])).toEqual({
      count: 1,
      endedWithoutCall: 0,
      error: -120,
      absoluteError: 120,
      withinUpperEnd: 1,
      insideForecast: 1,
      // called six minutes before the 90th percentile: a tenth of 360 seconds
      promisedPinball: 360,
    });
  });

  it('weigh a call after the 90th percentile nine times as much as one before it', () => {
    const early = accuracySumsOf([calledAfter(aPromisedRange(), 17)]).promisedPinball;
    const late = accuracySumsOf([calledAfter(aPromisedRange(), 19)]).promisedPinball;
    expect([early, late]).toEqual([60, 540]);
  });

  it('count the promise as kept up to its last second, and the span with both its ends', () => {
    const after = (seconds: number) => accuracySumsOf([calledAfter(aPromisedRange(), seconds / 60)]);
    expect([1200, 1201].map((seconds) => after(seconds).withinUpperEnd)).toEqual([1, 0]);
    expect([299, 300, 1080, 1081].map((seconds) => after(seconds).insideForecast)).toEqual([0, 1, 1, 0]);
  });

  it('only count people who were not called', () => {
    expect(accuracySumsOf([calledAfter(aPromisedRange(), 90, 'ended')])).toEqual({ ...none, endedWithoutCall: 1 });
  });
});

describe('the figures', () => {
  it('are minutes and shares, with a bias above zero when people were called sooner than forecast', () => {
    const sooner = manyPromised(30).map((range) => calledAfter(range, 4));
    const later = manyPromised(10).map((range) => calledAfter(range, 30));
    expect(accuracyFiguresOf(accuracySumsOf([...sooner, ...later]))).toEqual({
      meanAbsoluteError: (30 * 6 + 10 * 20) / 40,
      bias: (30 * 6 - 10 * 20) / 40,
      withinUpperEnd: 0.75,
      insideForecast: 0,
      likelyPinball: (30 * 6 + 10 * 20) / 80,
      promisedPinball: (30 * 0.1 * 14 + 10 * 0.9 * 12) / 40,
    });
  });

  it('are not published for fewer than twenty people who were called', () => {
    const called = manyPromised(19).map((range) => calledAfter(range, 10));
    expect(accuracyFiguresOf(accuracySumsOf([...called, calledAfter(aPromisedRange(), 10, 'ended')]))).toBeUndefined();
    expect(accuracyFiguresOf(accuracySumsOf([...called, calledAfter(aPromisedRange(), 10)]))).toBeDefined();
    expect(accuracyFiguresOf(none)).toBeUndefined();
  });
});

describe('for any ranges', () => {
  const seconds = fc.integer({ min: 0, max: 20_000 });
  const range: fc.Arbitrary<SettledRange> = fc
    .record({
      said: fc.tuple(seconds, seconds, seconds),
      toMinutes: fc.integer({ min: 1, max: 300 }),
      happened: seconds,
      outcome: fc.constantFrom('called' as const, 'ended' as const),
    })
    .map(({ said, happened, ...rest }) => {
      const [earlySeconds = 0, likelySeconds = 0, promisedSeconds = 0] = said.toSorted((a, b) => a - b);
      const shown = aPromisedRange({ earlySeconds, likelySeconds, promisedSeconds });
      return { ...shown, ...rest, outcomeAt: plusMinutes(shown.shownAt, happened / 60) };
    });

  it('the sums of the parts add up to the sums of the whole, however it is divided', () => {
    fc.assert(
      fc.property(fc.array(fc.array(range)), (parts) => {
        expect(mergeAccuracySums(parts.map((part) => accuracySumsOf(part)))).toEqual(accuracySumsOf(parts.flat()));
      }),
    );
  });

  it('shares lie between 0 and 1, losses are not negative, and the bias is at most the error', () => {
    fc.assert(
      fc.property(fc.array(range, { minLength: 60, maxLength: 120 }), (ranges) => {
        const figures = accuracyFiguresOf(accuracySumsOf(ranges));
        fc.pre(figures !== undefined);
        const { bias, meanAbsoluteError, withinUpperEnd, insideForecast, likelyPinball, promisedPinball } = figures;
        for (const share of [withinUpperEnd, insideForecast]) expect(share >= 0 && share <= 1).toBe(true);
        for (const loss of [likelyPinball, promisedPinball]) expect(loss).toBeGreaterThanOrEqual(0);
        expect(Math.abs(bias)).toBeLessThanOrEqual(meanAbsoluteError);
      }),
    );
  });
});
