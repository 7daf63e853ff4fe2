// A letter is a message to the resident of an appointment. It is a row written in the same transaction as the change it
// reports, at most one of each kind for each sequence of an appointment; the room `post` delivers it later. It holds no
// name and no address: those and the appointment are read when it is sent.
import { REMINDER_DAYS } from '../durations.js';
import type { Language, Text } from '../hub/hub.js';
import type { Possible } from '../possible.js';
import { type Instant, MINUTE, plusMinutes, DAY_MINUTES } from '../time/instant.js';
import type { Appointment } from './appointment.js';
import type { VisitPart } from './visit.js';

export const letterKinds = [
  /** Asks the resident to confirm the booking by a link. */
  'please-confirm',
  'confirmation',
  'change',
  'cancellation',
  'reminder-week',
  'reminder-day',
  /** Says that the hub will be closed at the booked time and asks the resident to choose another one. */
  'rebooking-offer',
  /** Offers an earlier time, which is kept for a while. */
  'time-offer',
  'next-soon',
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** The facts that each kind of letter tells besides its appointment, by its kind; null for none. Never personal data. */
export interface LetterFactsOf {
  'please-confirm': { expiresAt: Instant };
  confirmation: null;
  /** Where and when the appointment was before. */
  change: { before: { hub: string; start: Instant } };
  cancellation: null;
  'reminder-week': null;
  'reminder-day': null;
  /** The id of the change of hours, and the public reason of a closure. */
  'rebooking-offer': { change: string; reason?: Text };
  'time-offer': {
    /** The page on which the offer is taken, `/…`. */
    path: string;
    /** The id of the waiting-list entry. */
    entry: string;
    start: Instant;
    hub: string;
    service: string;
    /** Absent in letters of earlier versions, which name only the first service. */
    parts?: Pick<VisitPart, 'name' | 'quantity'>[];
    expiresAt: Instant;
    /** Whether one more lapse ends the entry. */
    last: boolean;
  };
  'next-soon': null;
}
export type LetterFacts = NonNullable<LetterFactsOf[LetterKind]>;

/** What a letter is about: its kind, with the facts that this kind tells. */
export type LetterTopic = {
  [Kind in LetterKind]: LetterFactsOf[Kind] extends null
    ? { kind: Kind; facts?: null }
    : { kind: Kind; facts: LetterFactsOf[Kind] };
}[LetterKind];

/**
 * `draft`: kept until staff send it. `waiting`: for its time, or for another attempt. `dropped`: too late, or no longer
 * true.
 */
export type LetterState = 'draft' | 'waiting' | 'sent' | 'dropped';

export interface Letter {
  hub: string;
  id: string;
  /** The id of the appointment or of the waiting-list entry that the letter is about. */
  appointment: string;
  kind: LetterKind;
  /**
   * The sequence of the appointment when the letter was written. A letter of an older sequence is no longer true and is
   * dropped.
   */
  sequence: number;
  language: Language;
  state: LetterState;
  notBefore: Instant;
  /** From this instant on the letter is not worth sending. */
  notAfter: Instant;
  attempts: number;
  /** When the next attempt is due. While the letter is being sent, it is when the sender's claim on it ends. */
  nextAttemptAt: Instant;
  sentAt: Instant | null;
  /** A code of what went wrong at the last attempt; never an address. */
  problem: string | null;
  /** Of its kind, as LetterFactsOf says. */
  facts: LetterFacts | null;
  createdAt: Instant;
}

/** What the letter tells, to be asked for each fact that some kind of letter has. */
export const toldIn = ({ facts }: Letter): Possible<LetterFacts> => facts ?? {};

/** Minutes before the start at which each reminder is sent. */
export const REMINDERS = {
  'reminder-week': REMINDER_DAYS['reminder-week'] * DAY_MINUTES,
  'reminder-day': REMINDER_DAYS['reminder-day'] * DAY_MINUTES,
} as const satisfies Partial<Record<LetterKind, number>>;

/**
 * The reminders of a booking that are still to come. A reminder that would follow the confirmation within an hour is
 * left out.
 */
export function remindersOf(
  { start }: Pick<Appointment, 'start'>,
  now: Instant,
): { kind: keyof typeof REMINDERS; notBefore: Instant }[] {
  return Object.entries(REMINDERS)
    .map(([kind, minutes]) => ({ kind: kind as keyof typeof REMINDERS, notBefore: plusMinutes(start, -minutes) }))
    .filter(({ notBefore }) => notBefore > now + 60 * MINUTE);
}
