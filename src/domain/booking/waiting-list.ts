// The waiting list for an earlier time. A free time is offered to the first entry in order that it fits. An offer is a
// hold of the time, so the capacity rules need not know about waiting lists. A person who lets an offer pass stays on
// the list and is not offered that time again.
import { OFFER_MINUTES } from '../durations.js';
import type { Language, LocalDate } from '../hub/hub.js';
import { type Instant, instant, plusMinutes } from '../time/instant.js';
import { localDateOf, wallTimeOf } from '../time/wall-time.js';
import type { Appointment } from './appointment.js';
import type { VisitWish } from './visit.js';

const NOON = '12:00';

export const timesOfDay = ['any', 'morning', 'afternoon'] as const;
export type TimeOfDay = (typeof timesOfDay)[number];

export type WaitingState = 'waiting' | 'offered' | 'taken' | 'ended';
/** `over`: its days have passed. `moved`: its booking was cancelled, or moved to another hub. */
export type EndReason = 'left' | 'lapsed' | 'removed' | 'moved' | 'over';

export interface WaitingEntry {
  hub: string;
  id: string;
  /** The order of the list: an earlier entry has a smaller number. */
  place: number;
  /** The id of the booking to move, or of the one that was made; without one the contact is under the entry's id. */
  appointment: string | null;
  /** Another entry of the same person for the same service: while it is open, this one is offered nothing. */
  twinOf: string | null;
  /** The key of the first part's service. */
  service: string;
  wish: VisitWish;
  partySize: number;
  language: Language;
  needs: string[];
  applicationNumber: string | null;
  /** First and last day wished, both included. */
  earliest: LocalDate;
  latest: LocalDate;
  timeOfDay: TimeOfDay;
  state: WaitingState;
  endedBecause: EndReason | null;
  /** The end of the last day. */
  endsAt: Instant;
  /** The id of the hold that keeps the offered time `offerStart`; null unless an offer is open. */
  offer: string | null;
  offerStart: Instant | null;
  offerExpiresAt: Instant | null;
  /** How many offers were made, and how many of them lapsed. */
  offers: number;
  lapses: number;
  /** The starts that were declined or lapsed. */
  passed: Instant[];
  createdAt: Instant;
}

/** `place` counts from 1 among the entries that wait for the same service at the same hub. */
export interface JoinedEntry {
  entry: string;
  place: number;
}

/** An entry with the booking that it would move, if it has one. */
export interface WaitingWithBooking {
  entry: WaitingEntry;
  booked?: Appointment;
}

/** Whether the entry is still on the list: neither taken nor ended, and its days have not passed. */
export const isOpenEntry = ({ state, endsAt }: Pick<WaitingEntry, 'state' | 'endsAt'>, now: Instant): boolean =>
  (state === 'waiting' || state === 'offered') && now < endsAt;

/** Whether the entry has an offer that can still be taken. */
export const hasOpenOffer = (entry: Pick<WaitingEntry, 'state' | 'offerExpiresAt'>, now: Instant): boolean =>
  entry.state === 'offered' && entry.offerExpiresAt !== null && now < entry.offerExpiresAt;

/** Whether a time fits: within the days and part of the day, before the booking, not passed before. */
export function fitsWish({ entry, booked }: WaitingWithBooking, start: Instant, zone: string): boolean {
  const date = localDateOf(start, zone);
  if (date < entry.earliest || date > entry.latest || entry.passed.includes(start)) return false;
  if (booked && start >= booked.start) return false;
  const isMorning = wallTimeOf(start, zone) < NOON;
  return entry.timeOfDay === 'any' || (entry.timeOfDay === 'morning') === isMorning;
}

/**
 * The next offer to make: the first entry in order that one of its free times fits. The time offered is `best`, the one
 * that has just become free, if it fits, and otherwise the earliest.
 */
export function nextOffer(
  list: readonly WaitingWithBooking[],
  free: { of: (waiting: WaitingWithBooking) => readonly Instant[]; best?: Instant },
  zone: string,
  now: Instant,
): { waiting: WaitingWithBooking; start: Instant } | undefined {
  const inOrder = list.toSorted((a, b) => a.entry.place - b.entry.place);
  for (const waiting of inOrder) {
    if (waiting.entry.state !== 'waiting' || !isOpenEntry(waiting.entry, now)) continue;
    const fitting = free.of(waiting).filter((start) => fitsWish(waiting, start, zone));
    const best = fitting.find((start) => start === free.best);
    if (fitting.length > 0) return { waiting, start: best ?? instant(Math.min(...fitting)) };
  }
  return undefined;
}

/** The instant until which an offered time is kept: OFFER_MINUTES from now, but not after its start. */
export const offerEndsAt = (start: Instant, now: Instant): Instant =>
  instant(Math.min(start, plusMinutes(now, OFFER_MINUTES)));
