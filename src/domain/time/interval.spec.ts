import fc from 'fast-check';
import { instant } from './instant.js';
import { contains, containsAny, type Interval, intersect, merge, overlap, subtract } from './interval.js';

const span = (from: number, to: number): Interval => ({ from: instant(from), to: instant(to) });

describe('intervals', () => {
  it('contain their start and not their end, so that adjacent ones do not overlap', () => {
    expect([1, 2, 3].map((at) => contains(span(1, 3), instant(at)))).toEqual([true, true, false]);
    expect(overlap(span(1, 3), span(3, 5))).toBe(false);
  });

  it('merge into one where they overlap or touch, whatever their order', () => {
    expect(merge([span(5, 8), span(1, 3), span(3, 4), span(6, 7)])).toEqual([span(1, 4), span(5, 8)]);
  });

  it('drop out of a merge when empty or backwards', () => {
    expect(merge([span(2, 2), span(5, 4)])).toEqual([]);
  });

  it('leave their merge’s input as it was', () => {
    const input = [span(1, 3), span(2, 5)];
    merge(input);
    expect(input).toEqual([span(1, 3), span(2, 5)]);
  });

  it('intersect to the times that both lists have', () => {
    expect(intersect([span(1, 5), span(7, 9)], [span(0, 2), span(4, 8)])).toEqual([span(1, 2), span(4, 5), span(7, 8)]);
  });

  it('are split by a gap in their middle and vanish under a gap that covers them', () => {
    expect(subtract([span(1, 9), span(10, 12)], [span(3, 4), span(10, 13)])).toEqual([span(1, 3), span(4, 9)]);
  });
});

describe('for any two lists', () => {
  const list = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 12 })), { maxLength: 6 })
    .map((pairs) => merge(pairs.map(([from, length]) => span(from, from + length))));
  const points = Array.from({ length: 54 }, (_, at) => instant(at));

  it('a point is in the result exactly when the lists say so', () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        for (const at of points) {
          const [inA, inB] = [containsAny(a, at), containsAny(b, at)];
          expect(containsAny(intersect(a, b), at)).toBe(inA && inB);
          expect(containsAny(subtract(a, b), at)).toBe(inA && !inB);
          expect(containsAny(merge([...a, ...b]), at)).toBe(inA || inB);
        }
      }),
    );
  });

  it('the results are sorted, disjoint and without empty ones', () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        for (const result of [intersect(a, b), subtract(a, b), merge([...a, ...b])])
          result.forEach((one, index) => {
            expect(one.from).toBeLessThan(one.to);
            expect(one.from).toBeGreaterThanOrEqual(result[index - 1]?.to ?? 0);
          });
      }),
    );
  });
});
