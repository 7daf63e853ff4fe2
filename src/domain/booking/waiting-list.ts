// Who waits for an earlier time, and who is offered one: the first in order whose wish it fits. An offer is a hold of the
// time, so that capacity knows nothing of waiting lists; who lets it pass waits on, and is not offered that time again.
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
/** `over`: its days have passed. `moved`: its booking is cancelled, or at another hub. */
export type EndReason = 'left' | 'lapsed' | 'removed' | 'moved' | 'over';

export interface WaitingEntry {
  hub: string;
  id: string;
  /** The order of the list: who came earlier has the smaller number. */
  place: number;
  /** The booking that wants an earlier time, or that was taken; without one the contact stands under the entry's id. */
  appointment: string | null;
  /** An entry of the same person for the same service: while that one lasts, this one is offered nothing. */
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
  /** The hold that keeps the offered time, which is `offerStart`; null unless offered. */
  offer: string | null;
  offerStart: Instant | null;
  offerExpiresAt: Instant | null;
  /** How many offers there have been, and how many of them lapsed. */
  offers: number;
  lapses: number;
  /** Starts that were declined or lapsed. */
  passed: Instant[];
  createdAt: Instant;
}

/** `place`: 1 is the first of those who wait for the same service there. */
export interface Joined {
  entry: string;
  place: number;
}

/** An entry with the booking that it would move, if it has one. */
export interface Waiting {
  entry: WaitingEntry;
  booked?: Appointment;
}

/** Still on the list: neither taken nor ended, nor over by the clock. */
export const isOpen = ({ state, endsAt }: Pick<WaitingEntry, 'state' | 'endsAt'>, now: Instant): boolean =>
  (state === 'waiting' || state === 'offered') && now < endsAt;

/** The offer can still be taken. */
export const hasOffer = (entry: Pick<WaitingEntry, 'state' | 'offerExpiresAt'>, now: Instant): boolean =>
  entry.state === 'offered' && entry.offerExpiresAt !== null && now < entry.offerExpiresAt;

/** Whether a time is what somebody waits for: in their days and part of day, before their booking, never passed before. */
export function wouldTake({ entry, booked }: Waiting, start: Instant, zone: string): boolean {
  const date = localDateOf(start, zone);
  if (date < entry.earliest || date > entry.latest || entry.passed.includes(start)) return false;
  if (booked && start >= booked.start) return false;
  const isMorning = wallTimeOf(start, zone) < NOON;
  return entry.timeOfDay === 'any' || (entry.timeOfDay === 'morning') === isMorning;
}

/**
 * Whom to offer which time next: the first in order for whom one of the times that are free fits. It is the one that was
 * given back (`best`) if that fits, else the earliest.
 */
export function nextOffer(
  list: readonly Waiting[],
  free: { of: (waiting: Waiting) => readonly Instant[]; best?: Instant },
  zone: string,
  now: Instant,
): { waiting: Waiting; start: Instant } | undefined {
  const inOrder = list.toSorted((a, b) => a.entry.place - b.entry.place);
  for (const waiting of inOrder) {
    if (waiting.entry.state !== 'waiting' || !isOpen(waiting.entry, now)) continue;
    const fitting = free.of(waiting).filter((start) => wouldTake(waiting, start, zone));
    const best = fitting.find((start) => start === free.best);
    if (fitting.length > 0) return { waiting, start: best ?? instant(Math.min(...fitting)) };
  }
  return undefined;
}

/** Until when an offered time is kept: 20 minutes, never beyond its start. */
export const offerEnd = (start: Instant, now: Instant): Instant =>
  instant(Math.min(start, plusMinutes(now, OFFER_MINUTES)));
