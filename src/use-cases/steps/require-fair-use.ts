// Counts a contact's bookings inside the transaction of the next one, under the locks of its keys, so that two at once
// cannot both be the last that is allowed. Where nothing is limited nothing is counted, and no key is kept.
import type { Appointment } from '../../domain/booking/appointment.js';
import { refuseOnLimits } from '../../domain/booking/fair-use.js';
import type { Visit } from '../../domain/booking/visit.js';
import type { Hub } from '../../domain/hub/hub.js';
import { type Instant, instant } from '../../domain/time/instant.js';
import { localDateOf, startOfDay } from '../../domain/time/wall-time.js';
import { type ContactKeyPair, noKeys } from '../../domain/booking/contact.js';
import type { Unit } from '../../storage/unit.js';

/** The locks that counting needs, beside the hub's. No hub's key has a colon. */
export const contactLocks = ({ emailKey, phoneKey }: ContactKeyPair): string[] =>
  [emailKey, phoneKey].filter((key) => key !== null).map((key) => `contact:${key}`);

/**
 * The keys to keep with the appointment's contact. Refuses `limit-reached`, for any service of the visit. What staff or a
 * partner booked is not limited.
 */
export async function requireFairUse(
  unit: Unit,
  { hub, visit }: { hub: Hub; visit: Visit },
  wanted: Appointment,
  keys: ContactKeyPair,
): Promise<ContactKeyPair> {
  const limited = visit.filter(({ service }) => service.booking.limits !== undefined);
  if (limited.length === 0 || wanted.channel !== 'online') return noKeys;
  const zone = hub.opening.timeZone;
  const midnight: Instant = startOfDay(localDateOf(wanted.start, zone), zone);
  const counted = await unit.bookings.ofContact(keys, instant(Math.min(unit.now, midnight)));
  const own = counted.filter(({ id }) => id !== wanted.id);
  for (const { service } of limited) refuseOnLimits(own, { hub, service, start: wanted.start }, unit.now);
  return keys;
}
