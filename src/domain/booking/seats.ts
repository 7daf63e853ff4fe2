// Capacity is counted in cells: a pool has a number of seats in each cell, and a visit takes one seat in every cell
// that it touches. The seat number may differ from cell to cell, so no free seat is lost to fragmentation (product.md
// §5). A service's own limit within its pool is a second ledger of seats, so that the unique key guards the limit too.
import type { CityService, Pool } from '../hub/city-service.js';
import { type Instant, instant, MINUTE } from '../time/instant.js';
import { type PartSpan, partSpansOf, type Visit } from './visit.js';

/** The taken seat numbers by the start of their cell, of bookings and of holds that have not expired. */
export type TakenSeats = ReadonlyMap<Instant, ReadonlySet<number>>;

/** The taken seats by the key of their ledger, which is a pool or a service's limit within a pool. */
export type TakenByLedger = ReadonlyMap<string, TakenSeats>;

/** Whose seats may be given. Staff may also give the seats that are kept back from the public. */
export type Audience = 'public' | 'staff';

/** Who asks for seats, and for how many days after today. */
export interface SeatRequest {
  audience: Audience;
  daysAhead: number;
}

/** A claim asks for one seat in each cell from `from` to `to` of one ledger. */
export interface SeatClaim {
  ledger: string;
  from: Instant;
  to: Instant;
  cellMinutes: number;
  /** The seats numbered 1 to `offered` may be given. */
  offered: number;
  /** The number of seats that exist: no cell ever holds more. */
  total: number;
  /**
   * Whether seats are given from the highest number down. Staff take those first, so that the public's seats are used
   * last.
   */
  fromLast: boolean;
}

/**
 * The number of seats that may be given. Seats are numbered from 1: the public may have the first `publicSeats` as far
 * as they are released, staff all of them.
 */
export function seatsOffered(pool: Pool, { audience, daysAhead }: SeatRequest): number {
  if (audience === 'staff') return totalSeats(pool);
  const later = (pool.releases ?? []).filter(({ daysBefore }) => daysAhead > daysBefore);
  return Math.max(
    0,
    later.reduce((left, { seats }) => left - seats, pool.publicSeats),
  );
}

const totalSeats = ({ publicSeats, staffSeats }: Pool): number => publicSeats + staffSeats;

/** The key of a service's limit ledger. It begins with a slash, which no pool's key does. */
const limitLedger = ({ key }: CityService): string => `/${key}`;

/** The keys of the ledgers that a visit takes seats in, each once. */
export const ledgersOf = (visit: Visit): string[] => [
  ...new Set(
    visit.flatMap(({ service }) => {
      const { pool, atMost } = service.booking;
      return atMost === undefined ? [pool.key] : [pool.key, limitLedger(service)];
    }),
  ),
];

/** The seats that a visit needs. `midnight` is the start of its local day, where the grid of cells begins. */
export function seatClaimsOf(visit: Visit, start: Instant, midnight: Instant, asking: SeatRequest): SeatClaim[] {
  const claims: SeatClaim[] = [];
  for (const span of partSpansOf(visit, start, midnight)) {
    const claim = poolClaim(span, asking);
    const before = claims.findLast(({ ledger }) => ledger === claim.ledger);
    if (before && before.to >= claim.from) before.to = later(before.to, claim.to);
    else claims.push(claim);
    const { atMost } = span.part.service.booking;
    if (atMost !== undefined) claims.push({ ...claim, ...limitOf(span.part.service, Math.min(atMost, claim.total)) });
  }
  return claims;
}

function poolClaim({ part, cellsFrom, cellsTo }: PartSpan, asking: SeatRequest): SeatClaim {
  const { pool } = part.service.booking;
  return {
    ledger: pool.key,
    from: cellsFrom,
    to: cellsTo,
    cellMinutes: pool.cellMinutes,
    offered: seatsOffered(pool, asking),
    total: totalSeats(pool),
    fromLast: asking.audience === 'staff',
  };
}

const limitOf = (service: CityService, atMost: number) => ({
  ledger: limitLedger(service),
  offered: atMost,
  total: atMost,
  fromLast: false,
});

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other);

/** How many such visits still fit: the free seats of the fullest cell of all ledgers. */
export function seatsLeft(claims: readonly SeatClaim[], taken: TakenByLedger): number {
  let least = Number.POSITIVE_INFINITY;
  for (const claim of claims) {
    const seats = taken.get(claim.ledger);
    const step = claim.cellMinutes * MINUTE;
    for (let cell: number = claim.from; cell < claim.to; cell += step)
      least = Math.min(least, freeSeats(seats?.get(instant(cell)), claim));
  }
  return least;
}

/** The free seats of a cell. A pool that has shrunk may hold taken seats above its total; they count as taken. */
function freeSeats(taken: ReadonlySet<number> | undefined, { offered, total }: SeatClaim): number {
  if (!taken) return Math.min(offered, total);
  let free = offered;
  for (const seat of taken) if (seat <= offered) free -= 1;
  return Math.min(free, total - taken.size);
}

/** One seat in one cell of a ledger. */
export interface Seat {
  ledger: string;
  cell: Instant;
  seat: number;
}

/**
 * One free seat for each cell of each claim. Throws a RangeError when a cell is full: callers check `timeBlockers`
 * first.
 */
export function seatsFor(claims: readonly SeatClaim[], taken: TakenByLedger): Seat[] {
  return claims.flatMap((claim) => {
    const seats: Seat[] = [];
    const step = claim.cellMinutes * MINUTE;
    for (let at: number = claim.from; at < claim.to; at += step) {
      const cell = instant(at);
      seats.push({ ledger: claim.ledger, cell, seat: freeSeat(taken.get(claim.ledger)?.get(cell), claim) });
    }
    return seats;
  });
}

function freeSeat(taken: ReadonlySet<number> | undefined, { offered, fromLast }: SeatClaim): number {
  for (let next = 1; next <= offered; next += 1) {
    const seat = fromLast ? offered + 1 - next : next;
    if (!taken?.has(seat)) return seat;
  }
  throw new RangeError(`All ${offered} seats are taken`);
}
