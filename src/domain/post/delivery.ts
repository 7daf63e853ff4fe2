// Decides what becomes of a letter that is due: the channel by which it is sent, or why it is dropped, and what follows
// a failed attempt.
import { BACK_OFF_MINUTES, MOST_ATTEMPTS } from '../durations.js';
import type { Appointment } from '../booking/appointment.js';
import { type Letter, type LetterKind, type LetterState, REMINDERS } from '../booking/letter.js';
import { type Instant, plusMinutes } from '../time/instant.js';
import type { LetterData, Recipient } from './letter-data.js';

/** Which channels the installation has set up. */
export interface Channels {
  email: boolean;
  sms: boolean;
}
export type ChannelName = keyof Channels;

export const hasNoChannel = ({ email, sms }: Channels): boolean => !email && !sms;

/** Why a letter is not sent. Other problems (`smtp-550`, `gateway-400`) come from the server that refused it. */
export const dropReasons = ['too-late', 'no-longer-true', 'no-contact', 'no-way'] as const;
export type DropReason = (typeof dropReasons)[number];

/**
 * The channel for a recipient; e-mail comes first, because it can hold the whole letter. Undefined when none can be
 * used.
 */
export function channelFor(
  recipient: Pick<Recipient, 'email' | 'phone'> | undefined,
  channels: Channels,
): ChannelName | undefined {
  if (recipient?.email && channels.email) return 'email';
  return recipient?.phone && channels.sms ? 'sms' : undefined;
}

/** The channel by which a letter is sent now, or why it is dropped. */
export function deliveryDecisionOf(
  data: LetterData,
  channels: Channels,
  now: Instant,
): { channel: ChannelName } | { drop: DropReason } {
  const { recipient } = data;
  const drop = dropReasonOf(data, now);
  if (drop) return { drop };
  if (!recipient?.email && !recipient?.phone) return { drop: 'no-contact' };
  const channel = channelFor(recipient, channels);
  return channel ? { channel } : { drop: 'no-way' };
}

/** Why a letter must not be sent any more by any channel; undefined while its content is true and in time. */
export function dropReasonOf(data: LetterData, now: Instant): DropReason | undefined {
  if (now >= data.letter.notAfter) return 'too-late';
  return isStillTrue(data, now) ? undefined : 'no-longer-true';
}

type Truth = (data: LetterData & { appointment: Appointment }, now: Instant) => boolean;

const isBooked: Truth = ({ appointment, letter }) =>
  appointment.state === 'booked' && appointment.sequence === letter.sequence;

const truths = {
  'please-confirm': ({ appointment }) => appointment.state === 'held' && appointment.reference !== null,
  confirmation: isBooked,
  change: isBooked,
  cancellation: ({ appointment }) => appointment.state === 'cancelled',
  // By then the reminder of the day before says the same.
  'reminder-week': (data, now) =>
    isBooked(data, now) && now < plusMinutes(data.appointment.start, -REMINDERS['reminder-day']),
  'reminder-day': isBooked,
  'rebooking-offer': isBooked,
  'time-offer': ({ appointment }) => appointment.state === 'booked',
  'next-soon': ({ ticket }) => ticket?.state === 'waiting',
} as const satisfies Record<LetterKind, Truth>;

/** Only the offer of a time can be true without an appointment, because it may go to a waiting-list entry. */
function isStillTrue(data: LetterData, now: Instant): boolean {
  const { letter, appointment } = data;
  if (!appointment) return letter.kind === 'time-offer';
  return truths[letter.kind]({ ...data, appointment }, now);
}

/** What a channel reports when it could not deliver a letter. `permanent`: another attempt cannot help. */
export interface DeliveryFailure {
  problem: string;
  permanent: boolean;
}

/**
 * What follows a failed attempt: another one, if it is in time and not one too many. `attempts` counts the failed one.
 */
export function afterFailure(
  { attempts, notAfter }: Pick<Letter, 'attempts' | 'notAfter'>,
  { problem, permanent }: DeliveryFailure,
  now: Instant,
): { state: LetterState; nextAttemptAt: Instant; problem: string } {
  const minutes = BACK_OFF_MINUTES[Math.min(attempts, BACK_OFF_MINUTES.length) - 1] ?? 0;
  const nextAttemptAt = plusMinutes(now, minutes);
  const over = permanent || attempts >= MOST_ATTEMPTS || nextAttemptAt >= notAfter;
  return { state: over ? 'dropped' : 'waiting', nextAttemptAt, problem };
}
