// The states of a waiting-list entry after each move: it is offered a time, lets it pass, takes it, or leaves the list.
import { MOST_LAPSES } from '../durations.js';
import type { Appointment } from './appointment.js';
import { type EndReason, type WaitingEntry } from './waiting-list.js';

export const offeredEntry = (
  entry: WaitingEntry,
  held: Pick<Appointment, 'id' | 'start' | 'holdExpiresAt'>,
): WaitingEntry => ({
  ...entry,
  state: 'offered',
  offer: held.id,
  offerStart: held.start,
  offerExpiresAt: held.holdExpiresAt,
  offers: entry.offers + 1,
});

const withoutOffer = { offer: null, offerStart: null, offerExpiresAt: null } as const;

/** The entry keeps waiting, and the time that was offered will not be offered again. */
export const declinedEntry = (entry: WaitingEntry): WaitingEntry => ({
  ...entry,
  ...withoutOffer,
  state: 'waiting',
  passed: entry.offerStart === null ? entry.passed : [...entry.passed, entry.offerStart],
});

/** Like `declinedEntry`, and the lapse is counted: after MOST_LAPSES of them the entry ends. */
export function lapsedEntry(entry: WaitingEntry): WaitingEntry {
  const after = { ...declinedEntry(entry), lapses: entry.lapses + 1 };
  return after.lapses < MOST_LAPSES ? after : endedEntry(after, 'lapsed');
}

export const endedEntry = (entry: WaitingEntry, endedBecause: EndReason): WaitingEntry => ({
  ...entry,
  ...withoutOffer,
  state: 'ended',
  endedBecause,
});

/** The offer was taken; `appointment` is the id of the booking that it led to. */
export const takenEntry = (entry: WaitingEntry, appointment: string): WaitingEntry => ({
  ...entry,
  ...withoutOffer,
  state: 'taken',
  appointment,
});
