import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instant, plusMinutes } from '../../time/instant.js';
import { minutesShown, rangeToShow, type ShownRange } from './shown-range.js';

const now = instant(Date.UTC(2027, 2, 15, 14, 0));
const at = (minutes: number) => plusMinutes(now, minutes);
const wait = (likely: number, promised: number) => ({ early: likely / 2, likely, promised, mean: likely, called: 1 });
const shown = (likely: number, promised: number, minutes = 0, before: ShownRange | null = null): ShownRange => {
  const range = rangeToShow(wait(likely, promised), at(minutes), before);
  if (!range) throw new Error('nothing to show');
  return range;
};
const inMinutes = (range: ShownRange, minutes = 0) => {
  const { fromMinutes, toMinutes } = minutesShown(range, at(minutes));
  return [fromMinutes, toMinutes];
};

describe('the range that is shown', () => {
  it('is from the median to the 90th percentile, both rounded up to five minutes', () => {
    expect(inMinutes(shown(11, 20.1))).toEqual([15, 25]);
    expect(inMinutes(shown(15, 25))).toEqual([15, 25]);
  });

  it('is at least five minutes long at its end', () => {
    expect(inMinutes(shown(0, 0))).toEqual([0, 5]);
  });

  it('may be one value', () => {
    expect(inMinutes(shown(11, 14))).toEqual([15, 15]);
  });

  it('is null where nobody is sure to be called', () => {
    expect(rangeToShow(null, now)).toBeNull();
    expect(rangeToShow({ early: 5, likely: 20, promised: null, mean: 15, called: 0.8 }, now)).toBeNull();
  });

  it('keeps the forecast behind it', () => {
    expect(shown(11, 20.1).raw).toEqual({ early: 5.5, likely: 11, promised: 20.1 });
  });
});

describe('as time passes', () => {
  const first = shown(18, 27);

  it('counts down by itself', () => {
    expect(inMinutes(first)).toEqual([20, 30]);
    expect(inMinutes(first, 5)).toEqual([15, 25]);
    expect(inMinutes(first, 6)).toEqual([15, 25]);
  });

  it('is not told anew while the forecast agrees', () => {
    expect(shown(19.5, 29.5, 0, first)).toBe(first);
    expect(shown(8, 16, 5, first)).toBe(first);
  });

  it('gets longer at once when the promise would not hold', () => {
    expect(inMinutes(shown(18, 30.5, 0, first))).toEqual([20, 35]);
    expect(inMinutes(shown(18, 25.5, 5, first), 5)).toEqual([20, 30]);
  });

  it('gets shorter when that is worth telling', () => {
    expect(inMinutes(shown(9, 19, 0, first))).toEqual([10, 20]);
  });

  it('never promises less than the forecast says, and does not change for a forecast that wavers by a minute', () => {
    const minutes = fc.double({ min: 0, max: 180, noNaN: true });
    fc.assert(
      fc.property(minutes, minutes, fc.array(fc.double({ min: -0.5, max: 0.5, noNaN: true })), (a, b, waver) => {
        const [likely, promised] = [Math.min(a, b) + 0.5, Math.max(a, b) + 0.5];
        const changes = new Set<ShownRange>();
        let range: ShownRange | null = null;
        for (const by of waver) {
          range = shown(likely + by, promised + by, 0, range);
          expect(minutesShown(range, now).toMinutes).toBeGreaterThanOrEqual(promised + by);
          changes.add(range);
        }
        expect(changes.size).toBeLessThanOrEqual(3);
      }),
    );
  });
});
