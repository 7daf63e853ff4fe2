// What becomes of a letter that is due: by which way it goes, or why it is dropped; and what follows a failed try.
import type { Appointment } from '../booking/appointment.js';
import { type Letter, type LetterKind, type LetterState, REMINDERS } from '../booking/letter.js';
import { type Instant, plusMinutes } from '../time/instant.js';
import type { Parcel, Recipient } from './parcel.js';

/** The ways that are set up. */
export interface Ways {
  email: boolean;
  sms: boolean;
}
export type Way = keyof Ways;

export const noWays = ({ email, sms }: Ways): boolean => !email && !sms;

/** Why a letter is not sent. Other problems (`smtp-550`, `gateway-400`) come from who refused it. */
export const dropReasons = ['too-late', 'no-longer-true', 'no-contact', 'no-way'] as const;
export type DropReason = (typeof dropReasons)[number];

/** An e-mail can hold it all, so it comes first. */
export function wayTo(recipient: Pick<Recipient, 'email' | 'phone'> | undefined, ways: Ways): Way | undefined {
  if (recipient?.email && ways.email) return 'email';
  return recipient?.phone && ways.sms ? 'sms' : undefined;
}

/** Which way it goes now, or why it goes nowhere. */
export function fateOf(parcel: Parcel, ways: Ways, now: Instant): { way: Way } | { drop: DropReason } {
  const { recipient } = parcel;
  const drop = lapseOf(parcel, now);
  if (drop) return { drop };
  if (!recipient?.email && !recipient?.phone) return { drop: 'no-contact' };
  const way = wayTo(recipient, ways);
  return way ? { way } : { drop: 'no-way' };
}

/** Why nobody should get it any more, whatever the way; undefined as long as it holds. */
export function lapseOf(parcel: Parcel, now: Instant): DropReason | undefined {
  if (now >= parcel.letter.notAfter) return 'too-late';
  return isStillTrue(parcel, now) ? undefined : 'no-longer-true';
}

type Truth = (parcel: Parcel & { appointment: Appointment }, now: Instant) => boolean;

const isBooked: Truth = ({ appointment, letter }) =>
  appointment.state === 'booked' && appointment.sequence === letter.sequence;

const truths = {
  'please-confirm': ({ appointment }) => appointment.state === 'held' && appointment.reference !== null,
  confirmation: isBooked,
  change: isBooked,
  cancellation: ({ appointment }) => appointment.state === 'cancelled',
  // the day's reminder says the same by then
  'reminder-week': (parcel, now) =>
    isBooked(parcel, now) && now < plusMinutes(parcel.appointment.start, -REMINDERS['reminder-day']),
  'reminder-day': isBooked,
  'rebooking-offer': isBooked,
  'time-offer': ({ appointment }) => appointment.state === 'booked',
  'next-soon': ({ ticket }) => ticket?.state === 'waiting',
} as const satisfies Record<LetterKind, Truth>;

/** Only an offer of a time needs no appointment: it may be to a waiting-list entry. */
function isStillTrue(parcel: Parcel, now: Instant): boolean {
  const { letter, appointment } = parcel;
  if (!appointment) return letter.kind === 'time-offer';
  return truths[letter.kind]({ ...parcel, appointment }, now);
}

/** Minutes to the next try, by how many there were; the last one repeats. */
const BACK_OFF = [1, 5, 15, 60, 240];
const MOST_ATTEMPTS = 12;

/** Who failed to deliver it says whether trying again could help. */
export interface Failure {
  problem: string;
  permanent: boolean;
}

/** A failed try is followed by a later one, as long as that is in time. `attempts` counts the failed one. */
export function afterFailure(
  { attempts, notAfter }: Pick<Letter, 'attempts' | 'notAfter'>,
  { problem, permanent }: Failure,
  now: Instant,
): { state: LetterState; nextAttemptAt: Instant; problem: string } {
  const minutes = BACK_OFF[Math.min(attempts, BACK_OFF.length) - 1] ?? 0;
  const nextAttemptAt = plusMinutes(now, minutes);
  const over = permanent || attempts >= MOST_ATTEMPTS || nextAttemptAt >= notAfter;
  return { state: over ? 'dropped' : 'waiting', nextAttemptAt, problem };
}
