// Limits on the bookings of one contact: of a service on one day, of a service still to come, and of all services still
// to come. A contact at a limit is told the limits, never which of them was reached nor when its bookings are: the
// answer must not tell a stranger about somebody else's contact.
import type { BookingLimits, CityService } from '../hub/city-service.js';
import type { Hub } from '../hub/hub.js';
import { Refusal } from '../refusal.js';
import type { Instant } from '../time/instant.js';
import { localDateOf } from '../time/wall-time.js';
import { type Appointment, holdExpired } from './appointment.js';

/** A booking of the contact. A booking that waits for its confirmation link counts too, until its hold ends. */
export type CountedBooking = Pick<Appointment, 'parts' | 'start' | 'state' | 'holdExpiresAt'>;

interface WantedBooking {
  service: string;
  start: Instant;
  /** The time zone of the hub where the new booking would be. */
  zone: string;
}

/** The limits that one more booking would break. `own` are the contact's bookings without the new one. */
export function brokenLimits(
  limits: BookingLimits,
  wanted: WantedBooking,
  own: readonly CountedBooking[],
  now: Instant,
): (keyof BookingLimits)[] {
  const dayOf = (at: Instant) => localDateOf(at, wanted.zone);
  const counted = own.filter((booking) => booking.state !== 'cancelled' && !holdExpired(booking, now));
  const toCome = counted.filter(({ start, state }) => start > now && (state === 'booked' || state === 'held'));
  const same = ({ parts }: CountedBooking) => parts.some(({ service }) => service === wanted.service);
  const counts: BookingLimits = {
    perDay: counted.filter((booking) => same(booking) && dayOf(booking.start) === dayOf(wanted.start)).length,
    open: toCome.filter(same).length,
    openInAll: toCome.length,
  };
  return (Object.keys(counts) as (keyof BookingLimits)[]).filter((limit) => counts[limit] >= limits[limit]);
}

interface LimitedBooking {
  hub: Hub;
  service: CityService;
  start: Instant;
}

/**
 * Refuses `limit-reached` when one of the service's limits would be broken. Its facts are the limits, and nothing about
 * the bookings.
 */
export function refuseOverLimits(
  own: readonly CountedBooking[],
  { hub, service, start }: LimitedBooking,
  now: Instant,
): void {
  const { limits } = service.booking;
  if (!limits) return;
  const wanted = { service: service.key, start, zone: hub.opening.timeZone };
  if (brokenLimits(limits, wanted, own, now).length === 0) return;
  throw new Refusal('limit-reached', { why: 'fair-use', ...limits });
}
