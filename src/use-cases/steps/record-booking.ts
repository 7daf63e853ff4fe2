// What bookings share when they are made or moved: a contact's bookings are counted inside the transaction of the next
// one, under the locks of its keys, so that of two at once only one can be the last allowed; then the letters and the
// event in each hub's log are written.
import type { Appointment } from '../../domain/booking/appointment.js';
import { refuseOverLimits } from '../../domain/booking/fair-use.js';
import type { Visit } from '../../domain/booking/visit.js';
import type { Hub } from '../../domain/hub/hub.js';
import { type Instant, instant } from '../../domain/time/instant.js';
import { localDateOf, startOfDay } from '../../domain/time/wall-time.js';
import { type ContactKeyPair, noContactKeys } from '../../domain/booking/contact.js';
import type { Unit } from '../../storage/unit.js';

/** The locks that counting needs beside the hub's. They have a colon, which no hub's key has. */
export const contactLocks = ({ emailKey, phoneKey }: ContactKeyPair): string[] =>
  [emailKey, phoneKey].filter((key) => key !== null).map((key) => `contact:${key}`);

/**
 * Returns the keys to store with the appointment's contact; without a limit nothing is counted and there are none.
 * Refuses `limit-reached` for any service of the visit. Bookings by staff or a partner are not limited.
 */
export async function requireFairUse(
  unit: Unit,
  { hub, visit }: { hub: Hub; visit: Visit },
  wanted: Appointment,
  keys: ContactKeyPair,
): Promise<ContactKeyPair> {
  const limited = visit.filter(({ service }) => service.booking.limits !== undefined);
  if (limited.length === 0 || wanted.channel !== 'online') return noContactKeys;
  const zone = hub.opening.timeZone;
  const midnight: Instant = startOfDay(localDateOf(wanted.start, zone), zone);
  const counted = await unit.bookings.ofContact(keys, instant(Math.min(unit.now, midnight)));
  const own = counted.filter(({ id }) => id !== wanted.id);
  for (const { service } of limited) refuseOverLimits(own, { hub, service, start: wanted.start }, unit.now);
  return keys;
}

/** Writes the letters and the event of a booking that was made, or that waits for its confirmation link. */
export async function recordBooking(unit: Unit, booked: Appointment, actor: string): Promise<void> {
  const { hub, id, service, language, needs, holdExpiresAt: until } = booked;
  const reason = { service, language, needs: needs.length };
  const event = { hub, actor, appointment: id, reason };
  if (until === null) {
    await unit.letters.writeWithReminders(booked, { kind: 'confirmation' }, unit.now);
    await unit.append({ ...event, type: 'booked' });
  } else {
    const facts = { expiresAt: until };
    await unit.letters.write(booked, { kind: 'please-confirm', notAfter: until, facts }, unit.now);
    await unit.append({ ...event, type: 'confirmation-asked' });
  }
}

/** Writes a booking's new time or hub, its letter and its events. Refuses `not-allowed-now` when somebody was faster. */
export async function recordMove(unit: Unit, booked: Appointment, moved: Appointment, actor: string): Promise<void> {
  await unit.bookings.move(booked, moved);
  const before = { hub: booked.hub, start: booked.start };
  await unit.letters.writeWithReminders(moved, { kind: 'change', facts: { before } }, unit.now);
  const reason = { fromHub: booked.hub, toHub: moved.hub, sequence: moved.sequence };
  const event = { type: 'rescheduled' as const, actor, appointment: booked.id, reason };
  await unit.append({ hub: booked.hub, ...event });
  if (moved.hub !== booked.hub) await unit.append({ hub: moved.hub, ...event });
}
