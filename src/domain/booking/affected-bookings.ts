// The bookings that a change of hours affects: their time was covered by the hub's opening and by the service's hours
// before, and is not covered afterwards. A time that was outside the hours before, such as one that staff gave by an
// override, is not affected by the change.
import type { CityService } from '../hub/city-service.js';
import type { OpeningRules, Text } from '../hub/hub.js';
import { closedReasonAt, openingOfLocalDay } from '../hub/opening-hours.js';
import { serviceTimesOfLocalDay } from '../hub/channel-hours.js';
import { type Instant, plusMinutes } from '../time/instant.js';
import { type Interval, merge, subtract } from '../time/interval.js';
import { type LocalDay, localDateOf, localDay, nextDay } from '../time/wall-time.js';
import type { Appointment } from './appointment.js';

/** When a hub is open, and when it offers which services. */
export interface OfferedHours {
  rules: OpeningRules;
  services: ReadonlyMap<string, CityService>;
}

/**
 * `service-hours`: the hub is open at that time, and only the service is not offered. `text` is the city's own wording.
 */
export interface AffectedReason {
  code: 'closure' | 'holiday' | 'exception' | 'hours' | 'service-hours';
  text?: Text;
}

export type ScheduledVisit = Pick<Appointment, 'start' | 'minutes' | 'service' | 'parts'>;

export interface AffectedBooking<Booking extends ScheduledVisit> {
  booking: Booking;
  reason: AffectedReason;
}

/** The bookings that the change affects, in the order given, each with the reason. */
export const affectedBookings = <Booking extends ScheduledVisit>(
  before: OfferedHours,
  after: OfferedHours,
  bookings: readonly Booking[],
): AffectedBooking<Booking>[] =>
  bookings.flatMap((booking) => {
    const reason = hitReason(before, after, booking);
    return reason ? [{ booking, reason }] : [];
  });

/** Whether the hub is open and each service of the visit is offered from the start to the end of the visit. */
export const hoursCover = (hours: OfferedHours, visit: ScheduledVisit): boolean =>
  gapIn(opensIn(hours.rules), visit) === undefined &&
  servicesOf(visit).every((key) => gapIn(offersIn(hours, key), visit) === undefined);

/**
 * Identifies an affected booking in the version that a supervisor has seen, so that a booking that was made or moved
 * since is noticed.
 */
export const affectedMark = ({ booking }: AffectedBooking<Appointment>): string =>
  `${booking.reference}.${booking.sequence}`;

function hitReason(before: OfferedHours, after: OfferedHours, visit: ScheduledVisit): AffectedReason | undefined {
  const closedFrom = gapIn(opensIn(after.rules), visit);
  if (closedFrom !== undefined) {
    return gapIn(opensIn(before.rules), visit) === undefined ? closedBecause(after.rules, closedFrom) : undefined;
  }
  const lost = servicesOf(visit).some(
    (key) => gapIn(offersIn(before, key), visit) === undefined && gapIn(offersIn(after, key), visit) !== undefined,
  );
  return lost ? { code: 'service-hours' } : undefined;
}

function closedBecause(rules: OpeningRules, at: Instant): AffectedReason {
  const { code = 'hours', text } = closedReasonAt(rules, at) ?? {};
  const known = code === 'closure' || code === 'holiday' || code === 'exception' ? code : 'hours';
  return { code: known, ...(text && { text }) };
}

const servicesOf = ({ service, parts }: ScheduledVisit): string[] => [
  ...new Set([service, ...parts.map((part) => part.service)]),
];

interface Times {
  zone: string;
  on: (day: LocalDay) => Interval[];
}

const opensIn = (rules: OpeningRules): Times => ({
  zone: rules.timeZone,
  on: (day) => openingOfLocalDay(rules, day).intervals,
});

/** The hours of one service; none when the hub does not have it. */
const offersIn = ({ rules, services }: OfferedHours, key: string): Times => ({
  zone: rules.timeZone,
  on: (day) =>
    serviceTimesOfLocalDay(day, openingOfLocalDay(rules, day), services.get(key)?.channels.appointment ?? {}),
});

/** The first instant of the visit that these hours do not cover; undefined when they cover all of it. */
function gapIn(times: Times, { start, minutes }: ScheduledVisit): Instant | undefined {
  const visit = { from: start, to: plusMinutes(start, Math.max(minutes, 1)) };
  const held: Interval[] = [];
  let day = localDay(localDateOf(start, times.zone), times.zone);
  for (; day.from < visit.to; day = nextDay(day)) held.push(...times.on(day));
  return subtract([visit], merge(held))[0]?.from;
}
