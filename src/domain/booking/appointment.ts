// An appointment and its life. No-show and the end of a hold are read from the clock, never stored, so nothing depends
// on a job that may not have run (product.md §2).
import { EXTENSION_MINUTES } from '../durations.js';
import { type BookingTerms, firstPolicy } from '../hub/calling-policy.js';
import type { CityService } from '../hub/city-service.js';
import type { Language } from '../hub/hub.js';
import type { VisitPart } from './visit.js';
import { instant, type Instant, plusMinutes } from '../time/instant.js';

export const appointmentStates = ['held', 'booked', 'checked-in', 'completed', 'cancelled'] as const;
export type AppointmentState = (typeof appointmentStates)[number];

/** Who made it: the resident, staff for somebody, or a partner agency for its client. */
export const bookingChannels = ['online', 'staff', 'partner'] as const;
export type BookingChannel = (typeof bookingChannels)[number];

export interface Appointment {
  hub: string;
  id: string;
  /** `K7M-4QPX`; none while held, unless it only waits to be confirmed by its link. */
  reference: string | null;
  /** The key of the first part's service. */
  service: string;
  start: Instant;
  /** Of the whole visit, as booked; a later change of the service leaves it. */
  minutes: number;
  /** One after the other; at least one. */
  parts: VisitPart[];
  partySize: number;
  state: AppointmentState;
  /** Grows with each rescheduling, as a calendar file wants it (RFC 5545 §3.8.7.4). */
  sequence: number;
  language: Language;
  needs: string[];
  applicationNumber: string | null;
  /** The id of the ticket that check-in gave. */
  ticket: string | null;
  holdExpiresAt: Instant | null;
  /** A hold may be extended once. */
  extendedAt: Instant | null;
  createdAt: Instant;
  channel: BookingChannel;
  /** The actor's name where it was not the resident: `staff:…`. */
  bookedBy: string | null;
  /** What the city's own check of the application number said; null where it was not asked. */
  applicationCheck: 'verified' | 'unverified' | null;
  /** As they stood when its time was chosen; null where they were not kept yet: those of the first policy. */
  terms: BookingTerms | null;
}

/**
 * The states that may follow. `booked` to itself is rescheduling; `completed` goes back when the finish of its ticket is
 * undone. A hold that is given up leaves no appointment behind.
 */
export const appointmentMoves = {
  held: ['booked'],
  booked: ['booked', 'checked-in', 'cancelled'],
  'checked-in': ['completed'],
  completed: ['checked-in'],
  cancelled: [],
} as const satisfies Record<AppointmentState, readonly AppointmentState[]>;

export const mayBecome = (from: AppointmentState, to: AppointmentState): boolean =>
  (appointmentMoves[from] as readonly AppointmentState[]).includes(to);

/** What it was promised when its time was chosen. */
export const termsOf = ({ terms }: Pick<Appointment, 'terms'>): BookingTerms => terms ?? firstPolicy;

export const isNoShow = (appointment: Pick<Appointment, 'state' | 'start' | 'terms'>, now: Instant): boolean =>
  appointment.state === 'booked' && now >= noShowAt(appointment);

/** When a booking that nobody checked in becomes a no-show, and its seats are free. */
export const noShowAt = (appointment: Pick<Appointment, 'start' | 'terms'>): Instant =>
  plusMinutes(appointment.start, termsOf(appointment).noShowAfter);

/** When its check-in opens. */
export const checkInOpensAt = (appointment: Pick<Appointment, 'start' | 'terms'>): Instant =>
  plusMinutes(appointment.start, -termsOf(appointment).earlyCheckIn);

/** The last moment of a hold is the one before `holdExpiresAt`. */
export const holdExpired = (appointment: Pick<Appointment, 'state' | 'holdExpiresAt'>, now: Instant): boolean =>
  appointment.state === 'held' && appointment.holdExpiresAt !== null && appointment.holdExpiresAt <= now;

/** It keeps a time for who is typing: not ended, and not a booking that waits to be confirmed. */
export const keepsTime = (
  appointment: Pick<Appointment, 'state' | 'reference' | 'holdExpiresAt'>,
  now: Instant,
): boolean => appointment.state === 'held' && appointment.reference === null && !holdExpired(appointment, now);

/** A booking whose link has not been opened yet; `lapsed` when it is too late for that. */
export function confirmationOf(
  appointment: Pick<Appointment, 'state' | 'reference' | 'holdExpiresAt'>,
  now: Instant,
): 'none' | 'awaited' | 'lapsed' {
  if (appointment.state !== 'held' || appointment.reference === null) return 'none';
  return holdExpired(appointment, now) ? 'lapsed' : 'awaited';
}

/** Why a hold cannot be extended; undefined when it can. */
export function extensionBlocker(
  held: Pick<Appointment, 'state' | 'reference' | 'holdExpiresAt' | 'extendedAt'>,
  now: Instant,
): 'hold-expired' | 'already-extended' | undefined {
  if (!keepsTime(held, now)) return 'hold-expired';
  return held.extendedAt === null ? undefined : 'already-extended';
}

/** Its minutes are added to what is left. */
export const extendedFrom = (held: Appointment, now: Instant): Appointment => ({
  ...held,
  holdExpiresAt: plusMinutes(held.holdExpiresAt ?? now, EXTENSION_MINUTES),
  extendedAt: now,
});

export type ChangeBlocker =
  | { code: 'not-booked'; state: AppointmentState }
  | { code: 'already-started'; start: Instant };

/** Why a resident may not reschedule or cancel; empty when they may: while booked and before the start. */
export function changeBlockers(appointment: Pick<Appointment, 'state' | 'start'>, now: Instant): ChangeBlocker[] {
  const { state, start } = appointment;
  if (state !== 'booked') return [{ code: 'not-booked', state }];
  return now < start ? [] : [{ code: 'already-started', start }];
}

/** A time that is kept while the resident types: it has no reference yet. */
export function heldAppointment(
  wanted: Pick<
    Appointment,
    'hub' | 'id' | 'service' | 'start' | 'minutes' | 'parts' | 'partySize' | 'language' | 'terms'
  >,
  holdExpiresAt: Instant,
  createdAt: Instant,
): Appointment {
  return {
    ...wanted,
    reference: null,
    state: 'held',
    sequence: 0,
    needs: [],
    applicationNumber: null,
    ticket: null,
    holdExpiresAt,
    extendedAt: null,
    createdAt,
    channel: 'online',
    bookedBy: null,
    applicationCheck: null,
  };
}

/** Where a service wants its bookings confirmed by a link, until when; undefined where it does not, or no link can be sent. */
export function confirmBy(
  { booking }: Pick<CityService, 'booking'>,
  held: Pick<Appointment, 'start' | 'channel'>,
  { email, phone }: { email?: string; phone?: string },
  now: Instant,
): Instant | undefined {
  if (!booking.confirm || held.channel !== 'online' || !(email || phone)) return undefined;
  return instant(Math.min(held.start, plusMinutes(now, booking.confirm.withinMinutes)));
}

/** A booking that counts only once its link has been opened: held still, but with its reference. */
export const unconfirmed = (booked: Appointment, until: Instant): Appointment => ({
  ...booked,
  state: 'held',
  holdExpiresAt: until,
});

/** What a hold becomes, and until when its seats count: a booking, or one that waits for its link (see `confirmBy`). */
export function bookingFrom(
  held: Appointment,
  told: BookingTold,
  { service, contact, now }: { service: CityService; contact: { email?: string; phone?: string }; now: Instant },
): { booked: Appointment; seatsUntil: Instant } {
  const booked = bookedFrom(held, told);
  const until = confirmBy(service, held, contact, now);
  if (until === undefined) return { booked, seatsUntil: noShowAt(held) };
  return { booked: unconfirmed(booked, until), seatsUntil: until };
}

type BookingTold = Pick<Appointment, 'language' | 'needs' | 'applicationNumber' | 'applicationCheck'> & {
  reference: string;
};

/** A hold becomes a booking with what the resident told. */
export const bookedFrom = (held: Appointment, told: BookingTold): Appointment => ({
  ...held,
  ...told,
  state: 'booked',
  holdExpiresAt: null,
});
