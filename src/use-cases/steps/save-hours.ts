// What every change of a hub's hours does to the bookings ahead: affected ones are recorded and get the draft of an
// offer, holds of lost times end, and earlier affected ones whose time is covered again are restored.
import type { Actor } from '../../domain/access/actor.js';
import type { Appointment } from '../../domain/booking/appointment.js';
import {
  type AffectedBooking,
  affectedBookings,
  affectedMark,
  hoursCover,
  type OfferedHours,
} from '../../domain/booking/affected-bookings.js';
import type { HoursChange } from '../../domain/booking/rebooking.js';
import { type HoursPlan, openingAfter, planBlockers } from '../../domain/hub/hours-plan.js';
import { declinedEntry } from '../../domain/booking/waiting-entry-moves.js';
import { Refusal } from '../../domain/refusal.js';
import type { Instant } from '../../domain/time/instant.js';
import { newId } from '../../platform/randomness.js';
import type { ContactDetails } from '../../domain/booking/contact.js';
import type { Unit } from '../../storage/unit.js';
import type { HubConfiguration } from '../../storage/stores/hub-store.js';

export interface AffectedAhead {
  booked: AffectedBooking<Appointment>[];
  /** Affected holds, which are ended; nobody was promised their time. */
  held: AffectedBooking<Appointment>[];
}

/** An affected booking with its contact for staff; without one once it has been deleted. */
export interface AffectedWithContact extends AffectedBooking<Appointment> {
  contact?: ContactDetails;
}

/** What supervisors read before they change hours: the affected bookings, by start. */
export interface HoursPreview<Plan extends HoursPlan = HoursPlan> extends HubConfiguration {
  plan: Plan;
  hits: AffectedWithContact[];
  asOf: Instant;
}

export async function hoursPreviewOf<Plan extends HoursPlan>(
  unit: Unit,
  configuration: HubConfiguration,
  plan: Plan,
  { booked }: AffectedAhead,
): Promise<HoursPreview<Plan>> {
  const hits = await namedHits(unit, configuration.hub.key, booked);
  return { ...configuration, plan, hits, asOf: unit.now };
}

/** The change apart from the hours before and after it. */
export type HoursChangeMade = Pick<HoursChange, 'kind' | 'plan' | 'undo'>;

/** The hub's hours as they are and as they would be. Refuses `wrong-input` with the code of the plan's blocker. */
export function hoursBeforeAndAfter({ hub, services }: HubConfiguration, plan: HoursPlan, unit: Unit) {
  const [blocker] = planBlockers(hub.opening, plan, unit.now);
  if (blocker) throw new Refusal('wrong-input', { why: blocker.code }, [{ field: 'plan', code: blocker.code }]);
  const before: OfferedHours = { rules: hub.opening, services };
  return { before, after: { rules: openingAfter(hub.opening, plan), services } };
}

export async function affectedAhead(
  unit: Unit,
  hub: string,
  before: OfferedHours,
  after: OfferedHours,
): Promise<AffectedAhead> {
  const hits = affectedBookings(before, after, await unit.rebookings.ahead(hub, unit.now));
  return {
    booked: hits.filter(({ booking }) => booking.state === 'booked'),
    held: hits.filter(({ booking }) => booking.state === 'held'),
  };
}

/** The affected bookings with their contacts, for staff. */
async function namedHits(
  unit: Unit,
  hub: string,
  hits: readonly AffectedBooking<Appointment>[],
): Promise<AffectedWithContact[]> {
  const [first, last] = [hits[0], hits.at(-1)];
  if (!first || !last) return [];
  const contacts = await unit.rebookings.contactsBetween(hub, first.booking.start, last.booking.start);
  return hits.map((hit) => ({ ...hit, contact: contacts.get(hit.booking.id) }));
}

/**
 * Refuses `not-allowed-now` (`bookings-moved`) when the change affects other bookings than those that were seen. `seen`
 * has their marks; it is undefined when there was no preview.
 */
export function requireSeenBookings(
  hits: readonly AffectedBooking<Appointment>[],
  seen: readonly string[] | undefined,
): void {
  if (seen === undefined) return;
  const marks = hits.map(affectedMark);
  const same = marks.length === seen.length && marks.every((mark) => seen.includes(mark));
  if (!same) throw new Refusal('not-allowed-now', { why: 'bookings-moved' });
}

/** Writes the change with the affected bookings and returns its id. The caller writes the hub's hours. */
export async function recordHoursChange(
  unit: Unit,
  hub: string,
  { booked, held }: AffectedAhead,
  made: HoursChangeMade,
  by: Actor,
): Promise<string> {
  const id = newId(hub);
  await unit.rebookings.addChange({ hub, id, ...made, by: by.name, createdAt: unit.now, withdrawnAt: null });
  for (const hit of booked) await noteHit(unit, id, hit);
  for (const { booking } of held) await endHold(unit, booking);
  return id;
}

async function noteHit(unit: Unit, change: string, { booking, reason }: AffectedBooking<Appointment>): Promise<void> {
  const { hub, id, reference, sequence, start } = booking;
  if (reference === null) throw new Error('a booking without a reference');
  const about = { hub, change, appointment: id, reference, sequence, start, reason };
  await unit.rebookings.add({ ...about, createdAt: unit.now, toldAt: null, restoredAt: null });
  const contact = await unit.bookings.contactOf(booking);
  if (!contact?.email && !contact?.phone) return;
  const facts = { change, ...(reason.text && { reason: reason.text }) };
  await unit.letters.draftAgain(booking, { kind: 'rebooking-offer', notAfter: start, facts }, unit.now);
}

/** Ends a hold. A resident who types is told; one who was offered the time stays on the list, without a lapse. */
async function endHold(unit: Unit, held: Appointment): Promise<void> {
  await unit.bookings.setSeatsExpiry(held, unit.now);
  await unit.bookings.replace(held, { ...held, holdExpiresAt: unit.now });
  const entry = await unit.waiting.entryOfOffer(held.hub, held.id);
  if (entry) await unit.waiting.replace(entry, declinedEntry(entry));
}

/** Restores earlier affected bookings whose time is covered again, and returns their number. */
export async function restoreCovered(unit: Unit, hub: string, now: OfferedHours): Promise<number> {
  let restored = 0;
  for (const { rebooking, appointment } of await unit.rebookings.openAhead(hub, unit.now)) {
    if (!hoursCover(now, appointment)) continue;
    await unit.rebookings.restore(rebooking, unit.now);
    await unit.letters.drop(appointment, 'rebooking-offer');
    restored++;
  }
  return restored;
}
