// An appointment as its resident reaches it: by reference, with the signed token of their link.
import { type Appointment, changeBlockers } from '../../domain/booking/appointment.js';
import { normalizeReference } from '../../domain/booking/reference.js';
import { Refusal } from '../../domain/refusal.js';
import { type Instant, plusMinutes } from '../../domain/time/instant.js';
import type { Links } from '../../platform/links.js';
import type { Unit } from '../unit.js';

/** A link to change or cancel works until so many days after the visit. */
const LINK_DAYS = 60;

/** Refuses `not-found`, `not-yours` (another token), `link-expired`. */
export async function findManaged(unit: Unit, links: Links, typed: string, token: string): Promise<Appointment> {
  const reference = normalizeReference(typed);
  const appointment = reference === undefined ? undefined : await unit.bookings.byReference(reference);
  if (!appointment) throw new Refusal('not-found');
  if (!links.isAppointmentToken(appointment.id, token)) throw new Refusal('not-yours');
  if (unit.now > plusMinutes(appointment.start, LINK_DAYS * 24 * 60)) throw new Refusal('link-expired');
  return appointment;
}

/** Refuses `not-allowed-now` unless it is booked and has not started. */
export function requireChangeable(appointment: Appointment, move: 'cancel' | 'reschedule', now: Instant): void {
  const [blocker] = changeBlockers(appointment, now);
  if (blocker) throw new Refusal('not-allowed-now', { state: appointment.state, move, why: blocker.code });
}
