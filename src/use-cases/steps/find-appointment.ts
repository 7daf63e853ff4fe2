// Finds an appointment: for its resident by reference and the signed token of the link, and for those who book for
// others by reference.
import { LINK_DAYS } from '../../domain/durations.js';
import type { Actor } from '../../domain/access/actor.js';
import { type Appointment, changeBlockers } from '../../domain/booking/appointment.js';
import { deskRightsOf } from '../../domain/booking/desk-rights.js';
import { normalizeReference } from '../../domain/booking/reference.js';
import { Refusal } from '../../domain/refusal.js';
import { type Instant, plusMinutes, DAY_MINUTES } from '../../domain/time/instant.js';
import type { Links } from '../../platform/links.js';
import type { Unit } from '../../storage/unit.js';

/** Refuses `not-found`, in the same way for another token, so that references cannot be tried, and `link-expired`. */
export async function findByLink(unit: Unit, links: Links, typed: string, token: string): Promise<Appointment> {
  const reference = normalizeReference(typed);
  const appointment = reference === undefined ? undefined : await unit.bookings.byReference(reference);
  const isRight = links.isAppointmentToken(appointment?.id ?? typed, token);
  if (!appointment || !isRight) throw new Refusal('not-found', { why: 'link' });
  if (unit.now > plusMinutes(appointment.start, LINK_DAYS * DAY_MINUTES)) throw new Refusal('link-expired');
  return appointment;
}

/**
 * Finds a booking for those who book for others at a hub. Staff see the bookings of their own hub, and of a booking
 * elsewhere only the hub; a partner sees its own bookings. Refuses `not-yours`, `not-found` and `wrong-hub`.
 */
export async function findAtDesk(unit: Unit, hubKey: string, typed: string, by: Actor): Promise<Appointment> {
  const { ownOnly } = deskRightsOf(by, hubKey);
  const reference = normalizeReference(typed);
  const appointment = reference === undefined ? undefined : await unit.bookings.byReference(reference);
  if (!appointment || (ownOnly && appointment.bookedBy !== by.name)) throw new Refusal('not-found');
  if (appointment.hub === hubKey) return appointment;
  const { hub } = await unit.hubs.configuration(appointment.hub);
  throw new Refusal('wrong-hub', { name: { text: hub.name }, address: { text: hub.address } });
}

/** Refuses `not-allowed-now` unless the appointment is booked and has not started. */
export function requireChangeable(appointment: Appointment, move: 'cancel' | 'reschedule', now: Instant): void {
  const [blocker] = changeBlockers(appointment, now);
  if (blocker) throw new Refusal('not-allowed-now', { move, why: blocker.code });
}
