// Which bookings a change of hours hits: those that the hub's opening, or a service of theirs, held before and holds no
// longer. What lay outside already, as a time that staff gave beyond the hours, is nobody's broken promise.
import type { CityService } from '../hub/city-service.js';
import type { OpeningRules, Text } from '../hub/hub.js';
import { closedReasonAt, openingOn } from '../hub/opening-hours.js';
import { serviceTimesOn } from '../hub/channel-hours.js';
import { type Instant, plusMinutes } from '../time/instant.js';
import { type Interval, merge, subtract } from '../time/interval.js';
import { type LocalDay, localDateOf, localDay, nextDay } from '../time/wall-time.js';
import type { Appointment } from './appointment.js';

/** When a hub is open and what it offers then. */
export interface OfferedHours {
  rules: OpeningRules;
  services: ReadonlyMap<string, CityService>;
}

/** `service-hours`: the hub is open then, and only the service is not offered. `text`: the city's own words. */
export interface HitReason {
  code: 'closure' | 'holiday' | 'exception' | 'hours' | 'service-hours';
  text?: Text;
}

export type BookedVisit = Pick<Appointment, 'start' | 'minutes' | 'service' | 'parts'>;

export interface Hit<Booking extends BookedVisit> {
  booking: Booking;
  reason: HitReason;
}

/** Each that the change hits, in the order given. */
export const hitBookings = <Booking extends BookedVisit>(
  before: OfferedHours,
  after: OfferedHours,
  bookings: readonly Booking[],
): Hit<Booking>[] =>
  bookings.flatMap((booking) => {
    const reason = hitReason(before, after, booking);
    return reason ? [{ booking, reason }] : [];
  });

/** Whether the hub is open, and each service of the visit offered, from its start to its end. */
export const holds = (hours: OfferedHours, visit: BookedVisit): boolean =>
  gapIn(opensIn(hours.rules), visit) === undefined &&
  servicesOf(visit).every((key) => gapIn(offersIn(hours, key), visit) === undefined);

/** What a supervisor has read of a hit, so that it can be told from one that came or moved since. */
export const hitMark = ({ booking }: Hit<Appointment>): string => `${booking.reference}.${booking.sequence}`;

function hitReason(before: OfferedHours, after: OfferedHours, visit: BookedVisit): HitReason | undefined {
  const closedFrom = gapIn(opensIn(after.rules), visit);
  if (closedFrom !== undefined) {
    return gapIn(opensIn(before.rules), visit) === undefined ? closedBecause(after.rules, closedFrom) : undefined;
  }
  const lost = servicesOf(visit).some(
    (key) => gapIn(offersIn(before, key), visit) === undefined && gapIn(offersIn(after, key), visit) !== undefined,
  );
  return lost ? { code: 'service-hours' } : undefined;
}

function closedBecause(rules: OpeningRules, at: Instant): HitReason {
  const { code = 'hours', text } = closedReasonAt(rules, at) ?? {};
  const known = code === 'closure' || code === 'holiday' || code === 'exception' ? code : 'hours';
  return { code: known, ...(text && { text }) };
}

const servicesOf = ({ service, parts }: BookedVisit): string[] => [
  ...new Set([service, ...parts.map((part) => part.service)]),
];

interface Times {
  zone: string;
  on: (day: LocalDay) => Interval[];
}

const opensIn = (rules: OpeningRules): Times => ({
  zone: rules.timeZone,
  on: (day) => openingOn(rules, day).intervals,
});

/** A service that the hub does not have is not offered. */
const offersIn = ({ rules, services }: OfferedHours, key: string): Times => ({
  zone: rules.timeZone,
  on: (day) => serviceTimesOn(day, openingOn(rules, day), services.get(key)?.channels.appointment ?? {}),
});

/** The first instant of the visit that no time holds; undefined where all of it is held. */
function gapIn(times: Times, { start, minutes }: BookedVisit): Instant | undefined {
  const visit = { from: start, to: plusMinutes(start, Math.max(minutes, 1)) };
  const held: Interval[] = [];
  let day = localDay(localDateOf(start, times.zone), times.zone);
  for (; day.from < visit.to; day = nextDay(day)) held.push(...times.on(day));
  return subtract([visit], merge(held))[0]?.from;
}
