// Why a booking cannot be made, as data: the page shows the reasons and the use case refuses on them, inside its own
// transaction again. What it finds about the time agrees with freeTimes for the same inputs.
import type { CityService } from '../hub/city-service.js';
import type { LocalDate, OpeningRules } from '../hub/hub.js';
import { type ClosedReason, closedReasonAt } from '../hub/opening-hours.js';
import { isOffered } from '../hub/service-times.js';
import type { Instant } from '../time/instant.js';
import { localDateOf } from '../time/wall-time.js';
import {
  type BookableDay,
  bookableDay,
  earliestStart,
  isCellStart,
  lastBookableDate,
  liesInside,
} from './bookable-days.js';
import { type Audience, cellsFor, seatsLeft, type TakenSeats } from './seats.js';

export type BookingBlocker =
  | { code: 'not-offered' }
  /** The hub's reason where it is closed during the booking; `outside-hours` where only the service is not offered. */
  | { code: 'outside-hours'; reason: ClosedReason }
  | { code: 'not-a-start'; cellMinutes: number }
  | { code: 'too-soon'; earliest: Instant }
  | { code: 'too-far'; lastDate: LocalDate }
  | { code: 'slot-taken' }
  | { code: 'party-too-large'; maximum: number }
  | { code: 'application-number-required'; example: string }
  | { code: 'application-number-wrong'; example: string };

export interface WantedTime {
  rules: OpeningRules;
  service: CityService;
  start: Instant;
  /** The seats of the service's pool, without those of the booking or hold that asks. */
  taken: TakenSeats;
  now: Instant;
  audience: Audience;
}

export interface WantedDetails {
  service: CityService;
  partySize: number;
  /** Null or blank: left empty. Absent: not asked yet, as when a time is held. */
  applicationNumber?: string | null;
}

/** Everything that stands against it; empty when it may be booked. */
export const bookingBlockers = (wanted: WantedTime & WantedDetails): BookingBlocker[] => [
  ...timeBlockers(wanted),
  ...detailBlockers(wanted),
];

/** What stands against the time alone, as for a rescheduling. */
export function timeBlockers({ rules, service, start, taken, now, audience }: WantedTime): BookingBlocker[] {
  if (!isOffered(service.channels.appointment)) return [{ code: 'not-offered' }];
  const date = localDateOf(start, rules.timeZone);
  const lastDate = lastBookableDate(rules, service, now);
  const earliest = earliestStart(service, now);
  const blockers = placeBlockers(rules, service, bookableDay(rules, service, date), start);
  if (start < earliest) blockers.push({ code: 'too-soon', earliest });
  if (date > lastDate) blockers.push({ code: 'too-far', lastDate });
  if (seatsLeft(start, service, taken, audience) <= 0) blockers.push({ code: 'slot-taken' });
  return blockers;
}

function placeBlockers(
  rules: OpeningRules,
  service: CityService,
  bookable: BookableDay,
  start: Instant,
): BookingBlocker[] {
  const { cellMinutes } = service.booking.pool;
  const blockers: BookingBlocker[] = [];
  if (!liesInside(bookable, service, start)) {
    const reasons = cellsFor(start, service.minutes, cellMinutes).map((cell) => closedReasonAt(rules, cell));
    const reason = reasons.find((closed) => closed !== undefined) ?? { code: 'outside-hours' };
    blockers.push({ code: 'outside-hours', reason });
  }
  if (!isCellStart(bookable, service, start)) blockers.push({ code: 'not-a-start', cellMinutes });
  return blockers;
}

/** What stands against what the resident told, whatever the time, as when a held time is booked. */
export function detailBlockers({ service, partySize, applicationNumber }: WantedDetails): BookingBlocker[] {
  const maximum = service.booking.maxPartySize;
  const party: BookingBlocker[] = partySize > maximum ? [{ code: 'party-too-large', maximum }] : [];
  return [...party, ...applicationNumberBlockers(service, applicationNumber)];
}

function applicationNumberBlockers(service: CityService, typed: string | null | undefined): BookingBlocker[] {
  const rule = service.applicationNumber;
  if (!rule || typed === undefined) return [];
  const { required, example, pattern } = rule;
  const given = typed?.trim();
  if (!given) return required ? [{ code: 'application-number-required', example }] : [];
  return new RegExp(`^(?:${pattern})$`).test(given) ? [] : [{ code: 'application-number-wrong', example }];
}
