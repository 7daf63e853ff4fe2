// Counts a contact's bookings inside the transaction of the next one, under the locks of its keys, so that two at once
// cannot both be the last that is allowed. Where nothing is limited nothing is counted, and no key is kept.
import type { Appointment } from '../../domain/booking/appointment.js';
import { brokenLimits, refuseOnLimits } from '../../domain/booking/fair-use.js';
import type { CityService } from '../../domain/hub/city-service.js';
import type { Hub } from '../../domain/hub/hub.js';
import { type Instant, instant } from '../../domain/time/instant.js';
import { localDateOf, startOfDay } from '../../domain/time/wall-time.js';
import { type ContactKeyPair, noKeys } from '../../platform/contact-keys.js';
import type { Unit } from '../unit.js';

/** The locks that counting needs, beside the hub's. No hub's key has a colon. */
export const contactLocks = ({ emailKey, phoneKey }: ContactKeyPair): string[] =>
  [emailKey, phoneKey].filter((key) => key !== null).map((key) => `contact:${key}`);

/**
 * The keys to keep with the appointment's contact. Refuses `limit-reached`. What staff or a partner booked is not limited.
 */
export async function requireFairUse(
  unit: Unit,
  { hub, service }: { hub: Hub; service: CityService },
  wanted: Appointment,
  keys: ContactKeyPair,
): Promise<ContactKeyPair> {
  const { limits } = service.booking;
  if (!limits || wanted.channel !== 'online') return noKeys;
  const zone = hub.opening.timeZone;
  const midnight: Instant = startOfDay(localDateOf(wanted.start, zone), zone);
  const counted = await unit.bookings.ofContact(keys, instant(Math.min(unit.now, midnight)));
  const own = counted.filter(({ id }) => id !== wanted.id);
  const asked = { service: service.key, start: wanted.start, zone };
  refuseOnLimits(brokenLimits(limits, asked, own, unit.now), hub, service);
  return keys;
}
