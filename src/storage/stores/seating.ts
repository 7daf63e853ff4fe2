// Takes an appointment's seats, after asking inside the transaction what a page asked before: one rule, two uses. The
// unique key has the last word.
import type { Appointment } from '../../domain/booking/appointment.js';
import { type BookingBlocker, timeBlockers } from '../../domain/booking/booking-blockers.js';
import { type Audience, cellsFor, seatsFor, seatsOffered } from '../../domain/booking/seats.js';
import type { CityService } from '../../domain/hub/city-service.js';
import type { Hub } from '../../domain/hub/hub.js';
import { type Instant, plusMinutes } from '../../domain/time/instant.js';
import type { Unit } from '../unit.js';

export interface Seating {
  hub: Hub;
  /** With the minutes as booked. */
  service: CityService;
  appointment: Appointment;
  audience: Audience;
  /** From then on the seats do not count. */
  expiresAt: Instant;
}

/** Takes the seats unless something stands against the time; answers what does. The appointment's own seats do not. */
export async function takeSeats(unit: Unit, seating: Seating): Promise<BookingBlocker[]> {
  const { hub, service, appointment, audience, expiresAt } = seating;
  const { pool } = service.booking;
  const { start } = appointment;
  const cells = cellsFor(start, service.minutes, pool.cellMinutes);
  const end = plusMinutes(start, cells.length * pool.cellMinutes);
  const taken = await unit.bookings.taken(hub.key, pool.key, start, end, unit.now, appointment.id);
  const blockers = timeBlockers({ rules: hub.opening, service, start, taken, now: unit.now, audience });
  if (blockers.length > 0) return blockers;
  const seats = seatsFor(cells, taken, seatsOffered(pool, audience));
  const rows = [...seats].map(([cell, seat]) => ({
    hub: hub.key,
    pool: pool.key,
    cell,
    seat,
    appointment: appointment.id,
    expiresAt,
  }));
  await unit.bookings.takeSeats(rows, unit.now);
  return [];
}
