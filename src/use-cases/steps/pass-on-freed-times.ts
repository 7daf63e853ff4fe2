// Passes freed times to the waiting list: first those of offers that have lapsed, then the one that has just become
// free.
import type { Appointment } from '../../domain/booking/appointment.js';
import { declinedEntry, endedEntry, lapsedEntry } from '../../domain/booking/waiting-entry-moves.js';
import { type WaitingEntry } from '../../domain/booking/waiting-list.js';
import type { Unit } from '../../storage/unit.js';
import { offerTimes } from './offer-time.js';

/**
 * A time has become free. `after` is the cancelled or moved booking as it is now: when it is no longer booked at this
 * hub, its waiting-list entries end.
 */
export async function passOnFreedTime(unit: Unit, before: Appointment, after?: Appointment): Promise<void> {
  const freed = [before];
  if (after && (after.state !== 'booked' || after.hub !== before.hub)) freed.push(...(await endWaiting(unit, before)));
  await passOnLapsed(unit, before.hub);
  await offerTimes(unit, freed);
}

/** Ends offers that nobody took in time and offers their times to the next entries. */
export async function passOnLapsed(unit: Unit, hub: string): Promise<void> {
  const freed: Appointment[] = [];
  for (const entry of await unit.waiting.lapsed(hub, unit.now)) {
    const after = lapsedEntry(entry);
    if (after.state === 'ended') await unit.waiting.forgetContact(entry);
    freed.push(...(await withdraw(unit, entry, after)));
    await appendPassed(unit, entry, 'lapsed', 'system');
  }
  await offerTimes(unit, freed);
}

/** Declines an offer, whose time goes to the next entry in the same transaction. */
export async function declineOffer(unit: Unit, entry: WaitingEntry, by: string): Promise<WaitingEntry> {
  const after = declinedEntry(entry);
  const freed = await withdraw(unit, entry, after);
  await appendPassed(unit, entry, 'declined', by);
  await offerTimes(unit, freed);
  return after;
}

/** Takes an entry off the list, deletes its contact and offers its time to the next one. */
export async function endWaitingEntry(
  unit: Unit,
  entry: WaitingEntry,
  { why, by }: { why: 'left' | 'removed'; by: string },
): Promise<void> {
  const freed = await withdraw(unit, entry, endedEntry(entry, why));
  await unit.waiting.forgetContact(entry);
  const reason = { service: entry.service, why };
  await unit.append({ hub: entry.hub, type: 'waiting-left', actor: by, reason });
  await offerTimes(unit, freed);
}

const appendPassed = (unit: Unit, { hub, offer, service }: WaitingEntry, why: 'lapsed' | 'declined', actor: string) =>
  unit.append({ hub, type: 'offer-passed', actor, appointment: offer ?? undefined, reason: { service, why } });

async function endWaiting(unit: Unit, { hub, id }: Appointment): Promise<Appointment[]> {
  const freed: Appointment[] = [];
  for (const entry of await unit.waiting.ofAppointment(hub, id)) {
    const isOpen = entry.state === 'waiting' || entry.state === 'offered';
    if (isOpen) freed.push(...(await withdraw(unit, entry, endedEntry(entry, 'moved'))));
  }
  return freed;
}

/** Ends the hold of an offer and returns it, if it still exists. */
async function withdraw(unit: Unit, before: WaitingEntry, after: WaitingEntry): Promise<Appointment[]> {
  await unit.waiting.replace(before, after);
  const held = before.offer === null ? undefined : await unit.bookings.find(before.hub, before.offer);
  if (held?.state !== 'held') return [];
  await unit.bookings.releaseSeats(held);
  await unit.bookings.remove(held);
  return [held];
}
