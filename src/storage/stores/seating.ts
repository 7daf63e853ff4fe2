// Takes an appointment's seats, after asking inside the transaction what a page asked before: one rule, two uses. The
// unique key has the last word.
import type { Appointment } from '../../domain/booking/appointment.js';
import { type BookingBlocker, claimsAt, timeBlockers } from '../../domain/booking/booking-blockers.js';
import { type Audience, ledgersOf, seatsFor } from '../../domain/booking/seats.js';
import type { Visit } from '../../domain/booking/visit.js';
import type { Hub } from '../../domain/hub/hub.js';
import { type Instant, instant } from '../../domain/time/instant.js';
import type { Unit } from '../unit.js';

export interface Seating {
  hub: Hub;
  /** With the minutes as booked. */
  visit: Visit;
  appointment: Appointment;
  audience: Audience;
  /** From then on the seats do not count. */
  expiresAt: Instant;
}

/** Takes the seats unless something stands against the time; answers what does. The appointment's own seats do not. */
export async function takeSeats(unit: Unit, seating: Seating): Promise<BookingBlocker[]> {
  const { hub, visit, appointment, audience, expiresAt } = seating;
  const { start, id } = appointment;
  const wanted = { rules: hub.opening, visit, start, now: unit.now, audience };
  const claims = claimsAt(wanted);
  const end = instant(Math.max(...claims.map(({ to }) => to)));
  const ledgers = ledgersOf(visit);
  const taken = await unit.bookings.taken(hub.key, ledgers, { from: start, to: end }, unit.now, id);
  const blockers = timeBlockers({ ...wanted, taken });
  if (blockers.length > 0) return blockers;
  const rows = seatsFor(claims, taken).map(({ ledger, cell, seat }) => {
    return { hub: hub.key, pool: ledger, cell, seat, appointment: id, expiresAt };
  });
  await unit.bookings.takeSeats(rows, unit.now);
  return [];
}
