// The reasons why a booking cannot be made, as data. The page shows them, and the use case refuses on them again inside
// its own transaction. For the same inputs the blockers of a time agree with `freeTimes`.
import type { CityService } from '../hub/city-service.js';
import type { Hub, LocalDate, OpeningRules } from '../hub/hub.js';
import { Refusal } from '../refusal.js';
import { closedFacts, type ClosedReason, closedReasonAt } from '../hub/opening-hours.js';
import { isOffered } from '../hub/channel-hours.js';
import { type Instant, MINUTE, plusMinutes } from '../time/instant.js';
import { daysBetween, localDateOf, localDay } from '../time/wall-time.js';
import {
  type BookableDay,
  bookableDay,
  earliestStart,
  isCellStart,
  lastBookableDate,
  isOfferedThroughout,
} from './bookable-days.js';
import { type Audience, type SeatClaim, seatClaimsOf, seatsLeft, type TakenByLedger } from './seats.js';
import { partSpansOf, type Visit, visitBlockers, type VisitBlocker } from './visit.js';

export type BookingBlocker =
  | { code: 'not-offered' }
  /**
   * `reason` is the hub's reason when the hub is closed during the booking, and `outside-hours` when only the service
   * is not offered.
   */
  | { code: 'outside-hours'; reason: ClosedReason }
  | { code: 'not-a-start'; cellMinutes: number }
  | { code: 'too-soon'; earliest: Instant }
  | { code: 'too-far'; lastDate: LocalDate }
  | { code: 'slot-taken' }
  | { code: 'party-too-large'; maximum: number }
  | { code: 'application-number-required'; example: string }
  | { code: 'application-number-wrong'; example: string }
  | VisitBlocker;

export interface WantedTime {
  rules: OpeningRules;
  visit: Visit;
  start: Instant;
  /** Seats in the visit's ledgers, without those of the booking or hold that is being changed. */
  taken: TakenByLedger;
  now: Instant;
  audience: Audience;
}

export interface WantedDetails {
  service: CityService;
  partySize: number;
  /**
   * Null or blank means that the field was left empty. Absent means that the resident was not asked yet, as when a time
   * is held.
   */
  applicationNumber?: string | null;
}

/** The blockers that concern the time alone, as for a rescheduling; empty when the time may be booked. */
export function timeBlockers(wanted: WantedTime): BookingBlocker[] {
  const { rules, visit, start, taken, now } = wanted;
  if (!visit.every(({ service }) => isOffered(service.channels.appointment))) return [{ code: 'not-offered' }];
  const date = localDateOf(start, rules.timeZone);
  const lastDate = lastBookableDate(rules, visit, now);
  const earliest = earliestStart(visit, now);
  const bookable = bookableDay(rules, visit, date);
  const blockers = placeBlockers(wanted, bookable);
  if (start < earliest) blockers.push({ code: 'too-soon', earliest });
  if (date > lastDate) blockers.push({ code: 'too-far', lastDate });
  if (seatsLeft(claimsForTime(wanted), taken) <= 0) blockers.push({ code: 'slot-taken' });
  return blockers;
}

/** The seats that a visit needs at this time, one claim for each ledger and run of cells. */
export function claimsForTime({ rules, visit, start, now, audience }: Omit<WantedTime, 'taken'>): SeatClaim[] {
  const { timeZone } = rules;
  const date = localDateOf(start, timeZone);
  const daysAhead = daysBetween(localDateOf(now, timeZone), date);
  return seatClaimsOf(visit, start, localDay(date, timeZone).from, { audience, daysAhead });
}

function placeBlockers({ rules, visit, start }: WantedTime, bookable: BookableDay): BookingBlocker[] {
  const { cellMinutes } = visit[0].service.booking.pool;
  const spans = partSpansOf(visit, start, bookable.day.from);
  const blockers: BookingBlocker[] = [];
  if (!isOfferedThroughout(bookable, spans)) {
    const cells = spans.flatMap(({ from, offeredTo }) => instantsEvery(cellMinutes, from, offeredTo));
    const reasons = cells.map((cell) => closedReasonAt(rules, cell));
    const reason = reasons.find((closed) => closed !== undefined) ?? { code: 'outside-hours' };
    blockers.push({ code: 'outside-hours', reason });
  }
  if (!isCellStart(bookable, visit, start)) blockers.push({ code: 'not-a-start', cellMinutes });
  return blockers;
}

function instantsEvery(minutes: number, from: Instant, to: Instant): Instant[] {
  const count = Math.ceil((to - from) / (minutes * MINUTE));
  return Array.from({ length: count }, (_, index) => plusMinutes(from, index * minutes));
}

/** The blockers that concern the details alone, as when a time that is already held is booked. */
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

/**
 * Refuses services that cannot be combined in one visit, quantities above the maximum, and parties that are too large
 * for one of the services.
 */
export function refuseVisit(visit: Visit, hub: Hub, partySize: number): void {
  refuseDetails(visit, hub, { partySize });
  refuseBlocked(visitBlockers(visit), hub);
}

/** Refuses on the first of the visit's services whose rules the details break. */
export function refuseDetails(visit: Visit, hub: Hub, told: Omit<WantedDetails, 'service'>): void {
  for (const { service } of visit) refuseBlocked(detailBlockers({ service, ...told }), hub);
}

/** Refuses on the first blocker; the page shows all of them. */
export function refuseBlocked(blockers: readonly BookingBlocker[], hub: Hub): void {
  const [first] = blockers;
  if (first) throw blockerRefusal(first, hub);
}

/** The refusal for one blocker, with its facts and, where a form field is at fault, the field. */
export function blockerRefusal(blocker: BookingBlocker, { opening: { timeZone: zone } }: Hub): Refusal {
  switch (blocker.code) {
    case 'not-offered':
    case 'slot-taken':
      return new Refusal(blocker.code);
    case 'outside-hours':
      return new Refusal('hub-closed', closedFacts(blocker.reason));
    case 'not-a-start':
      return new Refusal('no-such-time', { cellMinutes: blocker.cellMinutes });
    case 'too-soon':
      return new Refusal('too-late', { earliest: { at: blocker.earliest, zone } });
    case 'too-far':
      return new Refusal('too-far', { lastDate: { date: blocker.lastDate } });
    case 'not-combinable':
    case 'too-many-parts':
      return new Refusal('not-combinable');
    case 'party-too-large':
      return new Refusal(blocker.code, { maximum: blocker.maximum }, [{ field: 'partySize', code: blocker.code }]);
    case 'quantity-too-large':
      return new Refusal(blocker.code, { maximum: blocker.maximum }, [{ field: 'quantity', code: blocker.code }]);
    case 'application-number-required':
    case 'application-number-wrong':
      return new Refusal(blocker.code, { example: blocker.example }, [
        { field: 'applicationNumber', code: blocker.code },
      ]);
  }
}
