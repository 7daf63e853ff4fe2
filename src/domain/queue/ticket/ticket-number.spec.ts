import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextNumber, type SeriesState, ticketLabel } from './ticket-number.js';

const none: ReadonlySet<number> = new Set();
const growing = { letter: 'A', first: 1 };
const wrapping = { letter: 'A', first: 1, last: 3 };

describe('a ticket number', () => {
  it('has three digits, and four from a thousand on', () => {
    expect(ticketLabel('A', 42)).toBe('A042');
    expect(ticketLabel('A', 999)).toBe('A999');
    expect(ticketLabel('A', 1000)).toBe('A1000');
  });

  it('begins at first on a new business day', () => {
    expect(nextNumber({ letter: 'B', first: 101 }, undefined, none)).toEqual({ round: 1, number: 101, issued: 1 });
  });

  it('grows without a last one', () => {
    expect(nextNumber(growing, { round: 1, number: 999, issued: 999 }, none)?.number).toBe(1000);
  });

  it('wraps to first after the last one, in the next round', () => {
    expect(nextNumber(wrapping, { round: 1, number: 3, issued: 3 }, none)).toEqual({ round: 2, number: 1, issued: 4 });
  });

  it('passes over numbers whose ticket has not ended', () => {
    expect(nextNumber(wrapping, { round: 1, number: 3, issued: 3 }, new Set([1]))?.number).toBe(2);
    expect(nextNumber(growing, undefined, new Set([1, 2]))?.number).toBe(3);
  });

  it('is refused where none is free', () => {
    expect(nextNumber(wrapping, { round: 2, number: 2, issued: 5 }, new Set([1, 2, 3]))).toBeUndefined();
  });

  it('is refused when the contingent of the day is used up, and the new day begins with a full one', () => {
    const limited = { ...growing, contingent: 2 };
    expect(nextNumber(limited, { round: 1, number: 2, issued: 2 }, none)).toBeUndefined();
    expect(nextNumber(limited, undefined, none)?.number).toBe(1);
  });
});

describe('the numbers of a day', () => {
  it('are never one of a ticket that has not ended, and never the same number twice in a round', () => {
    const day = fc.record({
      last: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
      ends: fc.array(fc.boolean(), { maxLength: 60 }),
    });
    fc.assert(
      fc.property(day, ({ last, ends }) => {
        const taken = new Set<number>();
        const given = new Set<string>();
        let state: SeriesState | undefined;
        for (const endsSoon of ends) {
          const next = nextNumber({ letter: 'A', first: 1, last }, state, taken);
          if (!next) {
            expect(taken.size).toBe(last);
            taken.delete([...taken][0] as number);
            continue;
          }
          expect(taken.has(next.number)).toBe(false);
          expect(given.has(`${next.round}/${next.number}`)).toBe(false);
          given.add(`${next.round}/${next.number}`);
          if (!endsSoon) taken.add(next.number);
          state = next;
        }
      }),
    );
  });
});
