import { aService } from '../../../test/builders/service.js';
import type { BookingRules, CityService, Pool } from '../hub/city-service.js';
import { instant, type Instant, plusMinutes } from '../time/instant.js';
import {
  type SeatRequest,
  seatClaimsOf,
  ledgersOf,
  seatsFor,
  seatsLeft,
  seatsOffered,
  type TakenSeats,
} from './seats.js';
import { plannedPart, type Visit, visitOf } from './visit.js';

const midnight = instant(Date.parse('2027-03-15T04:00Z'));
const start = plusMinutes(midnight, 10 * 60);
const cell = (index: number): Instant => plusMinutes(start, index * 15);
const pool: Pool = { key: 'permits', cellMinutes: 15, publicSeats: 3, staffSeats: 1 };
const inPool = (key: string, booking: Partial<BookingRules> = {}, minutes = 15): CityService =>
  aService({ key, minutes, booking: { ...aService().booking, pool, ...booking } });
const asPublic: SeatRequest = { audience: 'public', daysAhead: 5 };
const asStaff: SeatRequest = { audience: 'staff', daysAhead: 5 };
const takenIn = (ledger: string, ...seats: [Instant, number[]][]): [string, TakenSeats] => [
  ledger,
  new Map(seats.map(([at, list]) => [at, new Set(list)])),
];
const left = (visit: Visit, taken: [string, TakenSeats][], asking = asPublic) =>
  seatsLeft(seatClaimsOf(visit, start, midnight, asking), new Map(taken));

describe('the seats of a pool', () => {
  it('are offered to staff beyond those of the public', () => {
    expect([seatsOffered(pool, asPublic), seatsOffered(pool, asStaff)]).toEqual([3, 4]);
  });

  it('are released to the public bit by bit, the last of them on the day itself', () => {
    const staggered = {
      ...pool,
      releases: [
        { daysBefore: 7, seats: 1 },
        { daysBefore: 0, seats: 1 },
      ],
    };
    const offered = (daysAhead: number) => seatsOffered(staggered, { audience: 'public', daysAhead });
    expect([8, 7, 1, 0].map(offered)).toEqual([1, 2, 2, 3]);
    expect(seatsOffered(staggered, { audience: 'staff', daysAhead: 30 })).toBe(4);
  });

  it('are never a negative number, however many are kept back', () => {
    expect(seatsOffered({ ...pool, releases: [{ daysBefore: 1, seats: 9 }] }, asPublic)).toBe(0);
  });

  it('are given to the public from the first up and to staff from the last down', () => {
    const taken = new Map([takenIn('permits', [cell(0), [1, 4]])]);
    const given = (asking: SeatRequest) =>
      seatsFor(seatClaimsOf(visitOf(inPool('one')), start, midnight, asking), taken);
    expect(given(asPublic)).toEqual([{ ledger: 'permits', cell: cell(0), seat: 2 }]);
    expect(given(asStaff)).toEqual([{ ledger: 'permits', cell: cell(0), seat: 3 }]);
  });

  it('may differ from cell to cell', () => {
    const taken = new Map([takenIn('permits', [cell(0), [1]], [cell(1), [2]])]);
    const claims = seatClaimsOf(visitOf(inPool('one', {}, 45)), start, midnight, asPublic);
    expect(seatsFor(claims, taken).map(({ seat }) => seat)).toEqual([2, 1, 1]);
  });

  it('cannot be had in a full cell', () => {
    const taken = new Map([takenIn('permits', [cell(0), [1, 2, 3]])]);
    expect(() => seatsFor(seatClaimsOf(visitOf(inPool('one')), start, midnight, asPublic), taken)).toThrow(RangeError);
  });

  it('are not given beyond the size of a pool that has shrunk', () => {
    expect(left(visitOf(inPool('one')), [takenIn('permits', [cell(0), [1, 5, 6]])])).toBe(1);
    expect(left(visitOf(inPool('one')), [takenIn('permits', [cell(0), [4, 5, 6, 7]])])).toBe(0);
  });
});

describe('a service with a limit in a shared pool', () => {
  const limited = visitOf(inPool('temporary', { atMost: 2 }));

  it('keeps a ledger of its own beside the pool’s', () => {
    expect(ledgersOf(limited)).toEqual(['permits', '/temporary']);
    expect(ledgersOf(visitOf(inPool('residential')))).toEqual(['permits']);
  });

  it('has no more than its limit, and no more than the pool has left', () => {
    expect(left(limited, [])).toBe(2);
    expect(left(limited, [takenIn('/temporary', [cell(0), [1]]), takenIn('permits', [cell(0), [1]])])).toBe(1);
    expect(left(limited, [takenIn('permits', [cell(0), [1, 2]])])).toBe(1);
  });

  it('leaves the other services all that it does not use', () => {
    const taken = [takenIn('/temporary', [cell(0), [1, 2]]), takenIn('permits', [cell(0), [1, 2]])];
    expect(left(limited, taken)).toBe(0);
    expect(left(visitOf(inPool('residential')), taken)).toBe(1);
  });

  it('never has more than the pool, whatever its limit says', () => {
    expect(left(visitOf(inPool('temporary', { atMost: 50 })), [], asStaff)).toBe(4);
  });
});

describe('the claims of a visit', () => {
  const rows = (visit: Visit) =>
    seatClaimsOf(visit, start, midnight, asPublic).map(({ ledger, from, to }) => [
      ledger,
      (from - start) / 60_000,
      (to - start) / 60_000,
    ]);

  it('go on for the buffer after it', () => {
    expect(rows(visitOf(inPool('one', { bufferMinutes: 5 })))).toEqual([['permits', 0, 30]]);
    expect(rows(visitOf(inPool('one', { bufferMinutes: 5 }, 10)))).toEqual([['permits', 0, 15]]);
  });

  it('are one run of cells for two parts in one pool, which share the cell where they meet', () => {
    const visit: Visit = [plannedPart(inPool('one', {}, 10)), plannedPart(inPool('two', { atMost: 1 }, 10))];
    expect(rows(visit)).toEqual([
      ['permits', 0, 30],
      ['/two', 0, 30],
    ]);
  });

  it('begin at the start of a cell where the pool changes', () => {
    const other = aService({
      key: 'licence',
      minutes: 20,
      booking: { ...aService().booking, pool: { ...pool, key: 'licences', cellMinutes: 20 } },
    });
    expect(rows([plannedPart(inPool('one', {}, 25)), plannedPart(other)])).toEqual([
      ['permits', 0, 30],
      ['licences', 40, 60],
    ]);
  });
});
