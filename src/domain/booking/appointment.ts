// An appointment and its states. A no-show and the end of a hold are read from the clock and never stored, so nothing
// depends on a job that may not have run (product.md §2).
import { EXTENSION_MINUTES } from '../durations.js';
import { type BookingTerms, firstPolicy } from '../hub/calling-policy.js';
import type { CityService } from '../hub/city-service.js';
import type { Language } from '../hub/hub.js';
import type { VisitPart } from './visit.js';
import { instant, type Instant, plusMinutes } from '../time/instant.js';

export const appointmentStates = ['held', 'booked', 'checked-in', 'completed', 'cancelled'] as const;
export type AppointmentState = (typeof appointmentStates)[number];

/** Who made the booking: the resident, staff for a resident, or a partner agency for its client. */
export const bookingChannels = ['online', 'staff', 'partner'] as const;
export type BookingChannel = (typeof bookingChannels)[number];

export interface Appointment {
  hub: string;
  id: string;
  /**
   * For example `K7M-4QPX`. Null while the time is only held; a booking that waits for its confirmation link already
   * has one.
   */
  reference: string | null;
  /** The key of the first part's service. */
  service: string;
  start: Instant;
  /** Minutes of the whole visit, as booked. A later change of the service does not change them. */
  minutes: number;
  /** The services of the visit in the order in which they are served; at least one. */
  parts: VisitPart[];
  partySize: number;
  state: AppointmentState;
  /** Grows by one with each rescheduling, as calendar files require (RFC 5545 §3.8.7.4). */
  sequence: number;
  language: Language;
  needs: string[];
  applicationNumber: string | null;
  /** The id of the ticket that was issued at check-in. */
  ticket: string | null;
  holdExpiresAt: Instant | null;
  /** When the hold was extended; null if it was not. It can be extended once. */
  extendedAt: Instant | null;
  createdAt: Instant;
  channel: BookingChannel;
  /** The actor's name, such as `staff:<id>`; null when the resident booked. */
  bookedBy: string | null;
  /** The result of the city's own check of the application number; null if the number was not checked. */
  applicationCheck: 'verified' | 'unverified' | null;
  /**
   * The policy's terms when the time was chosen. Null in bookings from before terms were stored: the first policy
   * applies to them.
   */
  terms: BookingTerms | null;
}

/**
 * The states that may follow each state. `booked` to `booked` is rescheduling. `completed` goes back to `checked-in`
 * when the finish of its ticket is undone. A hold that is given up is deleted and leaves no appointment.
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

/** The terms that the appointment was promised when its time was chosen. */
export const bookingTermsOf = ({ terms }: Pick<Appointment, 'terms'>): BookingTerms => terms ?? firstPolicy;

/** Whether the appointment was booked, nobody checked in, and the no-show time has passed. */
export const isNoShow = (appointment: Pick<Appointment, 'state' | 'start' | 'terms'>, now: Instant): boolean =>
  appointment.state === 'booked' && now >= noShowAt(appointment);

/** The instant at which a booking that nobody checked in becomes a no-show and its seats are free again. */
export const noShowAt = (appointment: Pick<Appointment, 'start' | 'terms'>): Instant =>
  plusMinutes(appointment.start, bookingTermsOf(appointment).noShowAfter);

/** The first instant at which check-in is accepted. */
export const checkInOpensAt = (appointment: Pick<Appointment, 'start' | 'terms'>): Instant =>
  plusMinutes(appointment.start, -bookingTermsOf(appointment).earlyCheckIn);

/** Whether a hold has ended. At `holdExpiresAt` itself it has. */
export const holdExpired = (appointment: Pick<Appointment, 'state' | 'holdExpiresAt'>, now: Instant): boolean =>
  appointment.state === 'held' && appointment.holdExpiresAt !== null && appointment.holdExpiresAt <= now;

/**
 * Whether this is a hold that has not ended and still waits for the resident's details. A booking that waits for its
 * confirmation link is not such a hold.
 */
export const isActiveHold = (
  appointment: Pick<Appointment, 'state' | 'reference' | 'holdExpiresAt'>,
  now: Instant,
): boolean => appointment.state === 'held' && appointment.reference === null && !holdExpired(appointment, now);

/**
 * Whether the booking waits for its confirmation link to be opened: `awaited` while the link can be opened, `lapsed`
 * once it is too late, `none` for any other appointment.
 */
export function confirmationStateOf(
  appointment: Pick<Appointment, 'state' | 'reference' | 'holdExpiresAt'>,
  now: Instant,
): 'none' | 'awaited' | 'lapsed' {
  if (appointment.state !== 'held' || appointment.reference === null) return 'none';
  return holdExpired(appointment, now) ? 'lapsed' : 'awaited';
}

/** The reason why a hold cannot be extended; undefined when it can. */
export function extensionBlocker(
  held: Pick<Appointment, 'state' | 'reference' | 'holdExpiresAt' | 'extendedAt'>,
  now: Instant,
): 'hold-expired' | 'already-extended' | undefined {
  if (!isActiveHold(held, now)) return 'hold-expired';
  return held.extendedAt === null ? undefined : 'already-extended';
}

/** The hold with EXTENSION_MINUTES more than it had left. */
export const withLongerHold = (held: Appointment, now: Instant): Appointment => ({
  ...held,
  holdExpiresAt: plusMinutes(held.holdExpiresAt ?? now, EXTENSION_MINUTES),
  extendedAt: now,
});

export type ChangeBlocker =
  | { code: 'not-booked'; state: AppointmentState }
  | { code: 'already-started'; start: Instant };

/**
 * The reasons why a resident may not reschedule or cancel; empty when they may, which is while the appointment is
 * booked and before its start.
 */
export function changeBlockers(appointment: Pick<Appointment, 'state' | 'start'>, now: Instant): ChangeBlocker[] {
  const { state, start } = appointment;
  if (state !== 'booked') return [{ code: 'not-booked', state }];
  return now < start ? [] : [{ code: 'already-started', start }];
}

/** An appointment in state `held`: a time kept while the resident types. It has no reference yet. */
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

/**
 * The instant until which a booking must be confirmed by its link. Undefined when the service does not ask for that,
 * when staff or a partner booked, or when there is no address to send a link to.
 */
export function confirmationDeadline(
  { booking }: Pick<CityService, 'booking'>,
  held: Pick<Appointment, 'start' | 'channel'>,
  { email, phone }: { email?: string; phone?: string },
  now: Instant,
): Instant | undefined {
  if (!booking.confirm || held.channel !== 'online' || !(email || phone)) return undefined;
  return instant(Math.min(held.start, plusMinutes(now, booking.confirm.withinMinutes)));
}

/** A booking that counts only after its link has been opened: still `held`, but with its reference. */
export const unconfirmedAppointment = (booked: Appointment, until: Instant): Appointment => ({
  ...booked,
  state: 'held',
  holdExpiresAt: until,
});

/**
 * Turns a hold into a booking, or into one that waits for its confirmation link (`confirmationDeadline`). `seatsUntil` is when
 * its seats become free if nobody comes, or if nobody confirms.
 */
export function completeHold(
  held: Appointment,
  told: BookingTold,
  { service, contact, now }: { service: CityService; contact: { email?: string; phone?: string }; now: Instant },
): { booked: Appointment; seatsUntil: Instant } {
  const booked = bookedAppointment(held, told);
  const until = confirmationDeadline(service, held, contact, now);
  if (until === undefined) return { booked, seatsUntil: noShowAt(held) };
  return { booked: unconfirmedAppointment(booked, until), seatsUntil: until };
}

type BookingTold = Pick<Appointment, 'language' | 'needs' | 'applicationNumber' | 'applicationCheck'> & {
  reference: string;
};

/** The appointment in state `booked`, with the details that the resident gave. */
export const bookedAppointment = (held: Appointment, told: BookingTold): Appointment => ({
  ...held,
  ...told,
  state: 'booked',
  holdExpiresAt: null,
});
