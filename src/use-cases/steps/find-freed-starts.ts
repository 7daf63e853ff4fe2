// Finds the starts that a freed time makes possible: for each wish on the waiting list, those that use some of its
// seats.
import { claimsForTime } from '../../domain/booking/booking-blockers.js';
import { freeTimes } from '../../domain/booking/free-times.js';
import { bookedVisit, type Visit, wishedVisit } from '../../domain/booking/visit.js';
import { type SeatClaim, ledgersOf } from '../../domain/booking/seats.js';
import type { WaitingWithBooking } from '../../domain/booking/waiting-list.js';
import { type Instant, instant, plusMinutes } from '../../domain/time/instant.js';
import { localDateOf, plusDays, startOfDay } from '../../domain/time/wall-time.js';
import type { Unit } from '../../storage/unit.js';
import type { HubConfiguration } from '../../storage/stores/hub-store.js';

/** Minutes; no visit is longer, so none that begins earlier than this can reach into a time. */
const LONGEST_VISIT_MINUTES = 12 * 60;

export const visitOfEntry = ({ services }: HubConfiguration, { entry, booked }: WaitingWithBooking): Visit =>
  booked ? bookedVisit(services, booked.parts) : wishedVisit(services, entry.wish);

/** A key of what an entry wishes for; entries with the same key have the same starts. */
export const wishKey = ({ entry, booked }: WaitingWithBooking): string =>
  JSON.stringify(
    booked ? booked.parts.map(({ service, quantity, minutes }) => [service, quantity, minutes]) : entry.wish,
  );

export const publicClaimsOf = (unit: Unit, { hub }: HubConfiguration, visit: Visit, start: Instant): SeatClaim[] =>
  claimsForTime({ rules: hub.opening, visit, start, now: unit.now, audience: 'public' });

/** The freed time's start, its seats that are left and given to offers, and the number of times freed together. */
interface Seats {
  start: Instant;
  left: readonly SeatClaim[];
  given: readonly SeatClaim[];
  together: number;
}

const meet = (some: readonly SeatClaim[], others: readonly SeatClaim[]): boolean =>
  some.some((one) => others.some(({ ledger, from, to }) => ledger === one.ledger && from < one.to && one.from < to));

export async function freedStartsByWish(
  unit: Unit,
  place: HubConfiguration,
  list: readonly WaitingWithBooking[],
  seats: Seats,
) {
  const starts = new Map<string, Instant[]>();
  for (const waiting of list) {
    const key = wishKey(waiting);
    if (!starts.has(key)) starts.set(key, await freeStarts(unit, place, visitOfEntry(place, waiting), seats));
  }
  return starts;
}

/**
 * Free starts of a visit that use some of the seats that are left, and none that are given: the freed time itself, and
 * others only if they were not free before, because a time that is free anyway needs no offer.
 */
async function freeStarts(unit: Unit, place: HubConfiguration, visit: Visit, freed: Seats) {
  const { left, given, together } = freed;
  const ledgers = ledgersOf(visit);
  const shared = left.filter(({ ledger }) => ledgers.includes(ledger));
  if (shared.length === 0) return [];
  const { opening: rules, key } = place.hub;
  const first = instant(Math.min(...shared.map(({ from }) => from)));
  const from = localDateOf(plusMinutes(first, -LONGEST_VISIT_MINUTES), rules.timeZone);
  const to = localDateOf(instant(Math.max(...shared.map((claim) => claim.to))), rules.timeZone);
  const span = { from: startOfDay(from, rules.timeZone), to: startOfDay(plusDays(to, 2), rules.timeZone) };
  const taken = await unit.bookings.takenSeats(key, ledgers, span, unit.now);
  const days = freeTimes({ rules, visit, taken, from, to, now: unit.now, audience: 'public' });
  return days
    .flatMap(({ times }) => times)
    .filter(({ start, seats }) => start === freed.start || seats <= together)
    .map(({ start }) => start)
    .filter((start) => {
      const claims = publicClaimsOf(unit, place, visit, start);
      return meet(claims, left) && !meet(claims, given);
    });
}
