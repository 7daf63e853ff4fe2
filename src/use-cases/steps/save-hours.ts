// What every change of a hub's hours does to the bookings ahead, whoever makes it: those that it hits are noted and get
// the draft of an offer, holds on lost times end, and who was hit before is released where the hours are back.
import type { Actor } from '../../domain/access/actor.js';
import type { Appointment } from '../../domain/booking/appointment.js';
import { type Hit, hitBookings, hitMark, holds, type OfferedHours } from '../../domain/booking/hours-change.js';
import type { HoursChange } from '../../domain/booking/rebooking.js';
import { type HoursPlan, openingAfter, planBlockers } from '../../domain/hub/hours-plan.js';
import { declined } from '../../domain/booking/waiting-moves.js';
import { Refusal } from '../../domain/refusal.js';
import type { Instant } from '../../domain/time/instant.js';
import { newId } from '../../platform/randomness.js';
import type { ContactDetails } from '../../domain/booking/contact.js';
import type { Unit } from '../../storage/unit.js';
import type { HubConfiguration } from '../../storage/stores/hub-store.js';

export interface Hits {
  booked: Hit<Appointment>[];
  /** Nobody was promised these. */
  held: Hit<Appointment>[];
}

/** A hit booking with what staff see of whose it is; no contact once it has been purged. */
export interface NamedHit extends Hit<Appointment> {
  contact?: ContactDetails;
}

/** What supervisors read before they change hours: whom it would hit, by start. */
export interface HoursPreview<Plan extends HoursPlan = HoursPlan> extends HubConfiguration {
  plan: Plan;
  hits: NamedHit[];
  asOf: Instant;
}

export async function previewOf<Plan extends HoursPlan>(
  unit: Unit,
  configuration: HubConfiguration,
  plan: Plan,
  { booked }: Hits,
): Promise<HoursPreview<Plan>> {
  const hits = await namedHits(unit, configuration.hub.key, booked);
  return { ...configuration, plan, hits, asOf: unit.now };
}

/** What a change is, beyond the hours before and after it. */
export type ChangeMade = Pick<HoursChange, 'kind' | 'plan' | 'undo'>;

/** The hub's hours as they are and as they would be. Refuses `wrong-input` with the code of what stands against the plan. */
export function hoursWith({ hub, services }: HubConfiguration, plan: HoursPlan, unit: Unit) {
  const [blocker] = planBlockers(hub.opening, plan, unit.now);
  if (blocker) throw new Refusal('wrong-input', { why: blocker.code }, [{ field: 'plan', code: blocker.code }]);
  const before: OfferedHours = { rules: hub.opening, services };
  return { before, after: { rules: openingAfter(hub.opening, plan), services } };
}

export async function hitsAhead(unit: Unit, hub: string, before: OfferedHours, after: OfferedHours): Promise<Hits> {
  const hits = hitBookings(before, after, await unit.rebookings.ahead(hub, unit.now));
  return {
    booked: hits.filter(({ booking }) => booking.state === 'booked'),
    held: hits.filter(({ booking }) => booking.state === 'held'),
  };
}

/** For staff. */
async function namedHits(unit: Unit, hub: string, hits: readonly Hit<Appointment>[]): Promise<NamedHit[]> {
  const [first, last] = [hits[0], hits.at(-1)];
  if (!first || !last) return [];
  const contacts = await unit.rebookings.contactsBetween(hub, first.booking.start, last.booking.start);
  return hits.map((hit) => ({ ...hit, contact: contacts.get(hit.booking.id) }));
}

/**
 * Refuses `not-allowed-now` (`bookings-moved`) where the change hits others than those that were seen. `seen`: their
 * marks; undefined where nobody looked.
 */
export function requireSeen(hits: readonly Hit<Appointment>[], seen: readonly string[] | undefined): void {
  if (seen === undefined) return;
  const marks = hits.map(hitMark);
  const same = marks.length === seen.length && marks.every((mark) => seen.includes(mark));
  if (!same) throw new Refusal('not-allowed-now', { why: 'bookings-moved' });
}

/** Writes the change with the bookings that it hit; answers its id. The hub's hours are written by the caller. */
export async function noteChange(
  unit: Unit,
  hub: string,
  { booked, held }: Hits,
  made: ChangeMade,
  by: Actor,
): Promise<string> {
  const id = newId(hub);
  await unit.rebookings.addChange({ hub, id, ...made, by: by.name, createdAt: unit.now, withdrawnAt: null });
  for (const hit of booked) await noteHit(unit, id, hit);
  for (const { booking } of held) await endHold(unit, booking);
  return id;
}

async function noteHit(unit: Unit, change: string, { booking, reason }: Hit<Appointment>): Promise<void> {
  const { hub, id, reference, sequence, start } = booking;
  if (reference === null) throw new Error('a booking without a reference');
  const about = { hub, change, appointment: id, reference, sequence, start, reason };
  await unit.rebookings.add({ ...about, createdAt: unit.now, toldAt: null, restoredAt: null });
  const contact = await unit.bookings.contactOf(booking);
  if (!contact?.email && !contact?.phone) return;
  const facts = { change, ...(reason.text && { reason: reason.text }) };
  await unit.letters.draftAgain(booking, { kind: 'rebooking-offer', notAfter: start, facts }, unit.now);
}

/** Whoever types just now is told that the time is gone, and can choose another; who was offered it waits on, and has let nothing lapse. */
async function endHold(unit: Unit, held: Appointment): Promise<void> {
  await unit.bookings.setSeatsExpiry(held, unit.now);
  await unit.bookings.replace(held, { ...held, holdExpiresAt: unit.now });
  const entry = await unit.waiting.ofOffer(held.hub, held.id);
  if (entry) await unit.waiting.replace(entry, declined(entry));
}

/** Who was hit before and whose time is held again has nothing to answer; answers how many. */
export async function restoreHeld(unit: Unit, hub: string, now: OfferedHours): Promise<number> {
  let restored = 0;
  for (const { rebooking, appointment } of await unit.rebookings.openAhead(hub, unit.now)) {
    if (!holds(now, appointment)) continue;
    await unit.rebookings.restore(rebooking, unit.now);
    await unit.letters.drop(appointment, 'rebooking-offer');
    restored++;
  }
  return restored;
}
