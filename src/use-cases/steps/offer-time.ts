// Offers a freed time to the waiting list, in the transaction that freed it, so that nobody is faster than the first in
// order. An offer is a hold, and its seats are kept a minute longer than it, so that it can be passed on.
import { MOST_LAPSES, PASS_ON_MINUTES } from '../../domain/durations.js';
import { type Appointment, heldAppointment } from '../../domain/booking/appointment.js';
import { bookedVisit, visitMinutesAt, visitPartsOf, type Visit } from '../../domain/booking/visit.js';
import { bookingTermsNow } from '../../domain/hub/calling-policy.js';
import type { SeatClaim } from '../../domain/booking/seats.js';
import {
  nextOffer,
  offerEndsAt,
  type WaitingWithBooking,
  type WaitingEntry,
} from '../../domain/booking/waiting-list.js';
import { offeredEntry } from '../../domain/booking/waiting-entry-moves.js';
import { type Instant, plusMinutes } from '../../domain/time/instant.js';
import { newId } from '../../platform/randomness.js';
import type { Unit } from '../../storage/unit.js';
import type { HubConfiguration } from '../../storage/stores/hub-store.js';
import { publicClaimsOf, freedStartsByWish, visitOfEntry, wishKey } from './find-freed-starts.js';
import { takeSeats } from './take-seats.js';

/** A time that was held or booked and is free now. */
export type FreedTime = Pick<Appointment, 'hub' | 'start' | 'parts'>;

/** Offers times that were freed together, one after another. */
export async function offerTimes(unit: Unit, freed: readonly FreedTime[]): Promise<void> {
  for (const time of freed) await offerTime(unit, time, freed.length);
}

/** Offers the time, or parts of it, down the list while it fits an entry. */
async function offerTime(unit: Unit, freed: FreedTime, together: number): Promise<void> {
  const place = await unit.hubs.configuration(freed.hub);
  const visit = bookedVisit(place.services, freed.parts);
  const left = publicClaimsOf(unit, place, visit, freed.start);
  const given: SeatClaim[] = [];
  for (;;) {
    const list = await unit.waiting.waiting(freed.hub, unit.now);
    const starts = await freedStartsByWish(unit, place, list, { start: freed.start, left, given, together });
    const free = { of: (one: WaitingWithBooking) => starts.get(wishKey(one)) ?? [], best: freed.start };
    const next = nextOffer(list, free, place.hub.opening.timeZone, unit.now);
    if (!next) return;
    const wished = visitOfEntry(place, next.waiting);
    if (!(await offer(unit, place, wished, next))) return;
    given.push(...publicClaimsOf(unit, place, wished, next.start));
  }
}

/** Returns false when the time cannot be taken after all. */
async function offer(
  unit: Unit,
  { hub }: HubConfiguration,
  visit: Visit,
  { waiting: { entry, booked }, start }: { waiting: WaitingWithBooking; start: Instant },
): Promise<boolean> {
  const { language, partySize, service } = entry;
  const expiresAt = offerEndsAt(start, unit.now);
  const length = { minutes: visitMinutesAt(hub, visit, start), parts: booked?.parts ?? visitPartsOf(visit) };
  const wanted = { hub: hub.key, id: newId(hub.key), service, start, partySize, language, ...length };
  const terms = bookingTermsNow(hub.policy, service);
  const held = heldAppointment({ ...wanted, terms }, expiresAt, unit.now);
  const seatsUntil = plusMinutes(expiresAt, PASS_ON_MINUTES);
  const asked = { hub, visit, appointment: held, audience: 'public' as const, expiresAt: seatsUntil };
  if ((await takeSeats(unit, asked)).length > 0) return false;
  await unit.bookings.add(held);
  const after = offeredEntry(entry, held);
  await unit.waiting.replace(entry, after);
  await writeOffer(unit, after, held);
  const reason = { service, offer: after.offers };
  await unit.append({ hub: hub.key, type: 'time-offered', actor: 'system', appointment: held.id, reason });
  return true;
}

/**
 * Writes the letter to the contact of the booking, or of the entry; the link is signed on sending. `last`: one more
 * lapse ends the entry.
 */
async function writeOffer(unit: Unit, entry: WaitingEntry, held: Appointment): Promise<void> {
  const { hub, id, appointment, language, offers } = entry;
  const expiresAt = held.holdExpiresAt ?? held.start;
  const parts = held.parts.map(({ name, quantity }) => ({ name, quantity }));
  const path = `/waiting/${id}`;
  const last = entry.lapses === MOST_LAPSES - 1;
  const facts = { path, entry: id, start: held.start, hub, service: held.service, parts, expiresAt, last };
  const to = { hub, id: appointment ?? id, sequence: offers, language };
  await unit.letters.write(to, { kind: 'time-offer', notAfter: expiresAt, facts }, unit.now);
}
