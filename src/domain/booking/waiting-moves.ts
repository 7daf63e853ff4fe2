// What becomes of an entry of a waiting list: it is offered a time, lets it pass, takes it, or is off the list.
import { MOST_LAPSES } from '../durations.js';
import type { Appointment } from './appointment.js';
import { type EndReason, type WaitingEntry } from './waiting-list.js';

export const offered = (
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

/** Waits on without the time that was offered. */
export const declined = (entry: WaitingEntry): WaitingEntry => ({
  ...entry,
  ...withoutOffer,
  state: 'waiting',
  passed: entry.offerStart === null ? entry.passed : [...entry.passed, entry.offerStart],
});

/** As declined; the third one ends the waiting. */
export function lapsedEntry(entry: WaitingEntry): WaitingEntry {
  const after = { ...declined(entry), lapses: entry.lapses + 1 };
  return after.lapses < MOST_LAPSES ? after : ended(after, 'lapsed');
}

export const ended = (entry: WaitingEntry, endedBecause: EndReason): WaitingEntry => ({
  ...entry,
  ...withoutOffer,
  state: 'ended',
  endedBecause,
});

/** `appointment`: the booking that it led to. */
export const taken = (entry: WaitingEntry, appointment: string): WaitingEntry => ({
  ...entry,
  ...withoutOffer,
  state: 'taken',
  appointment,
});
