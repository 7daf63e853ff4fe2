// Capacity is counted in cells: a pool has so many seats in each, and an appointment takes one seat in every cell that it
// touches. The seat's number may differ from cell to cell, so no free seat is lost to fragmentation (product.md §5).
import type { CityService, Pool } from '../hub/city-service.js';
import { type Instant, plusMinutes } from '../time/instant.js';

/** Seats by the start of their cell; only those of bookings and of holds that have not expired. */
export type TakenSeats = ReadonlyMap<Instant, ReadonlySet<number>>;

/** Staff may also give the seats that are kept back from the public. */
export type Audience = 'public' | 'staff';

/** Seats are numbered from 1; the public has the first ones, staff all of them. */
export const seatsOffered = (pool: Pool, audience: Audience): number =>
  audience === 'staff' ? pool.publicSeats + pool.staffSeats : pool.publicSeats;

export const cellCount = (minutes: number, cellMinutes: number): number => Math.ceil(minutes / cellMinutes);

/** The starts of the cells that an appointment takes, in order. */
export const cellsFor = (start: Instant, minutes: number, cellMinutes: number): Instant[] =>
  Array.from({ length: cellCount(minutes, cellMinutes) }, (_, index) => plusMinutes(start, index * cellMinutes));

/** How many of the seats 1 to `seats` are free. */
function freeSeats(cell: Instant, taken: TakenSeats, seats: number): number {
  let free = seats;
  for (const seat of taken.get(cell) ?? []) if (seat <= seats) free -= 1;
  return free;
}

/** How many such bookings fit at a start: the free seats of its fullest cell. */
export function seatsLeft(start: Instant, service: CityService, taken: TakenSeats, audience: Audience): number {
  const { pool } = service.booking;
  const offered = seatsOffered(pool, audience);
  let least = offered;
  for (let cell = 0; cell < cellCount(service.minutes, pool.cellMinutes); cell += 1)
    least = Math.min(least, freeSeats(plusMinutes(start, cell * pool.cellMinutes), taken, offered));
  return least;
}

/** The lowest free seat of each cell. A full cell is a fault here (RangeError): ask bookingBlockers first. */
export const seatsFor = (cells: Instant[], taken: TakenSeats, seats: number): Map<Instant, number> =>
  new Map(cells.map((cell) => [cell, lowestFreeSeat(cell, taken, seats)]));

function lowestFreeSeat(cell: Instant, taken: TakenSeats, seats: number): number {
  for (let seat = 1; seat <= seats; seat += 1) if (!taken.get(cell)?.has(seat)) return seat;
  throw new RangeError(`All ${seats} seats are taken`);
}
