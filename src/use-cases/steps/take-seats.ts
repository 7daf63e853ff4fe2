// Takes an appointment's seats after checking inside the transaction what a page checked before. The unique key decides
// in the end.
import type { Appointment } from '../../domain/booking/appointment.js';
import { type BookingBlocker, claimsForTime, timeBlockers } from '../../domain/booking/booking-blockers.js';
import { type Audience, ledgersOf, seatsFor } from '../../domain/booking/seats.js';
import type { Visit } from '../../domain/booking/visit.js';
import type { Hub } from '../../domain/hub/hub.js';
import { type Instant, instant } from '../../domain/time/instant.js';
import type { Unit } from '../../storage/unit.js';

export interface SeatAssignment {
  hub: Hub;
  /** With the minutes as booked. */
  visit: Visit;
  appointment: Appointment;
  audience: Audience;
  /** From this instant on the seats do not count. */
  expiresAt: Instant;
  /** The codes of blockers that staff override. */
  overrides?: readonly BookingBlocker['code'][];
}

/** Takes the seats unless there are blockers, and returns those. The appointment's own seats do not block it. */
export async function takeSeats(unit: Unit, seating: SeatAssignment): Promise<BookingBlocker[]> {
  const { hub, appointment, expiresAt, overrides = [] } = seating;
  const { blockers, claims, taken } = await checkTime(unit, seating);
  const standing = blockers.filter(({ code }) => !overrides.includes(code));
  if (standing.length > 0) return standing;
  const rows = seatsFor(claims, taken).map(({ ledger, cell, seat }) => {
    return { hub: hub.key, pool: ledger, cell, seat, appointment: appointment.id, expiresAt };
  });
  await unit.bookings.takeSeats(rows, unit.now);
  return [];
}

/** The blockers of the time, the seats that it needs and those that are taken; nothing is changed. */
export async function checkTime(unit: Unit, { hub, visit, appointment, audience }: Omit<SeatAssignment, 'expiresAt'>) {
  const { start, id } = appointment;
  const wanted = { rules: hub.opening, visit, start, now: unit.now, audience };
  const claims = claimsForTime(wanted);
  const end = instant(Math.max(...claims.map(({ to }) => to)));
  const ledgers = ledgersOf(visit);
  const taken = await unit.bookings.takenSeats(hub.key, ledgers, { from: start, to: end }, unit.now, id);
  return { blockers: timeBlockers({ ...wanted, taken }), claims, taken };
}
