// Cancels a booking that may be cancelled: its seats are free at once and are offered to those who wait, and its contact
// is deleted after a week.
import type { Actor } from '../../domain/access/actor.js';
import type { Appointment } from '../../domain/booking/appointment.js';
import { cancelledContactExpiresAt } from '../../domain/booking/contact.js';
import type { Unit } from '../../storage/unit.js';
import { requireChangeable } from './find-appointment.js';
import { passOnFreedTime } from './pass-on-freed-times.js';

/** Returns the cancelled booking. Refuses `not-allowed-now`. */
export async function cancelBooking(unit: Unit, booked: Appointment, by: Actor): Promise<Appointment> {
  requireChangeable(booked, 'cancel', unit.now);
  const cancelled: Appointment = { ...booked, state: 'cancelled', sequence: booked.sequence + 1 };
  await unit.bookings.replace(booked, cancelled);
  await unit.bookings.releaseSeats(booked);
  await unit.bookings.setContactExpiry(booked, cancelledContactExpiresAt(booked.start, unit.now));
  await unit.letters.write(cancelled, { kind: 'cancellation', notAfter: booked.start }, unit.now);
  await unit.append({ hub: booked.hub, type: 'cancelled', actor: by.name, appointment: booked.id });
  await passOnFreedTime(unit, booked, cancelled);
  return cancelled;
}
