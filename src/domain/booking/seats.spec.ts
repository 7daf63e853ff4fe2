import fc from 'fast-check';
import { instant, type Instant, plusMinutes } from '../time/instant.js';
import { cellsFor, seatsFor, seatsOffered } from './seats.js';

const start = instant(Date.parse('2027-03-15T14:00Z'));
const cell = (index: number): Instant => plusMinutes(start, index * 15);

describe('the cells of an appointment', () => {
  it('are as many as it touches', () => {
    expect(cellsFor(start, 15, 15)).toEqual([cell(0)]);
    expect(cellsFor(start, 16, 15)).toEqual([cell(0), cell(1)]);
    expect(cellsFor(start, 45, 15)).toEqual([cell(0), cell(1), cell(2)]);
  });
});

describe('seats', () => {
  const pool = { key: 'payments', cellMinutes: 15, publicSeats: 2, staffSeats: 1 };

  it('are offered to staff beyond those of the public', () => {
    expect([seatsOffered(pool, 'public'), seatsOffered(pool, 'staff')]).toEqual([2, 3]);
  });

  it('are given from the lowest free one in each cell, so their numbers may differ', () => {
    const taken = new Map([
      [cell(0), new Set([1])],
      [cell(1), new Set([2])],
    ]);
    expect(seatsFor([cell(0), cell(1), cell(2)], taken, 2)).toEqual(
      new Map([
        [cell(0), 2],
        [cell(1), 1],
        [cell(2), 1],
      ]),
    );
  });

  it('cannot be had in a full cell', () => {
    expect(() => seatsFor([cell(0)], new Map([[cell(0), new Set([1, 2])]]), 2)).toThrow(RangeError);
  });

  it('are free and within the pool, for anything that is taken', () => {
    const takenSeats = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 4 }), { maxLength: 4 });
    fc.assert(
      fc.property(takenSeats, (seats) => {
        const taken = new Map(seats.map((list, index) => [cell(index), new Set(list)]));
        const given = seatsFor([cell(0), cell(1), cell(2), cell(3)], taken, 5);
        for (const [at, seat] of given) {
          expect(taken.get(at)?.has(seat) ?? false).toBe(false);
          expect(seat).toBeGreaterThanOrEqual(1);
          expect(seat).toBeLessThanOrEqual(5);
        }
      }),
    );
  });
});
