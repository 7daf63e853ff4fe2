// What is written to the resident of an appointment. A letter is a row in the transaction of what it tells, at most one of
// a kind for each sequence of an appointment; the room `post` delivers it later. It holds no name and no address: those are
// read, as is the appointment, when it is sent.
import { REMINDER_DAYS } from '../durations.js';
import type { Language } from '../hub/hub.js';
import { type Instant, MINUTE, plusMinutes, DAY_MINUTES } from '../time/instant.js';
import type { Appointment } from './appointment.js';

export const letterKinds = [
  /** Please confirm by this link. */
  'please-confirm',
  'confirmation',
  'change',
  'cancellation',
  'reminder-week',
  'reminder-day',
  /** The hub will be closed at your time: choose another one. */
  'rebooking-offer',
  /** An earlier time is kept for you for a while. */
  'time-offer',
  'next-soon',
] as const;
export type LetterKind = (typeof letterKinds)[number];

/**
 * `draft`: kept until staff send it. `waiting`: for its time, or for another try. `dropped`: too late, or no longer true.
 */
export type LetterState = 'draft' | 'waiting' | 'sent' | 'dropped';

export interface Letter {
  hub: string;
  id: string;
  /** The id of the appointment, or of the waiting-list entry, that it is about. */
  appointment: string;
  kind: LetterKind;
  /** The appointment's when it was written: a letter of an older one is no longer true. */
  sequence: number;
  language: Language;
  state: LetterState;
  notBefore: Instant;
  /** From then on it is not worth sending. */
  notAfter: Instant;
  attempts: number;
  /** When it is tried next; the end of a claim while it is being sent. */
  nextAttemptAt: Instant;
  sentAt: Instant | null;
  /** A code of what went wrong at the last try; never an address. */
  problem: string | null;
  /** More that it tells, as data: `{ offer: "…", expiresAt: … }`. Never a person's data. */
  facts: Record<string, unknown> | null;
  createdAt: Instant;
}

/** How long before the start each reminder goes out, in minutes. */
export const REMINDERS = {
  'reminder-week': REMINDER_DAYS['reminder-week'] * DAY_MINUTES,
  'reminder-day': REMINDER_DAYS['reminder-day'] * DAY_MINUTES,
} as const satisfies Partial<Record<LetterKind, number>>;

/** The reminders that lie ahead of a booking; one that would follow its confirmation within an hour is none. */
export function remindersOf(
  { start }: Pick<Appointment, 'start'>,
  now: Instant,
): { kind: LetterKind; notBefore: Instant }[] {
  return Object.entries(REMINDERS)
    .map(([kind, minutes]) => ({ kind: kind as LetterKind, notBefore: plusMinutes(start, -minutes) }))
    .filter(({ notBefore }) => notBefore > now + 60 * MINUTE);
}
