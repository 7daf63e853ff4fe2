// How many times one contact may hold: so many of a service on one day, so many of it still to come, so many to come at
// all. Whoever has reached a limit is told the limits, never which of them it was, nor when their bookings are: the
// answer must not tell a stranger about somebody else's contact.
import type { BookingLimits, CityService } from '../hub/city-service.js';
import type { Hub } from '../hub/hub.js';
import { Refusal } from '../refusal.js';
import type { Instant } from '../time/instant.js';
import { localDateOf } from '../time/wall-time.js';
import { type Appointment, holdExpired } from './appointment.js';

/** A booking of the contact, of one service or of several; one that waits to be confirmed by its link has a hold's end. */
export type CountedBooking = Pick<Appointment, 'parts' | 'start' | 'state' | 'holdExpiresAt'>;

interface WantedBooking {
  service: string;
  start: Instant;
  /** Of the hub where it would be. */
  zone: string;
}

/** Which limits another booking would break; `own` are those without it. */
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

/** Refuses `limit-reached` where one of the service's limits would break, with the limits and nothing about the bookings. */
export function refuseOnLimits(
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
