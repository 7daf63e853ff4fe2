// The outcome of the bookings that a change of hours affects. They stay booked. The resident's answer is that the
// booking is moved or cancelled, so it is read from the booking and never stored beside it.
import type { LocalDate, OpeningException } from '../hub/hub.js';
import type { HoursPlan } from '../hub/hours-plan.js';
import type { Instant } from '../time/instant.js';
import type { Appointment } from './appointment.js';
import type { AffectedReason } from './affected-bookings.js';

/** `today`: the hub was closed for the rest of the day. `city`: the change came with a city file, which has no plan. */
export type HoursChangeKind = HoursPlan['kind'] | 'today' | 'city';

/** A change of a hub's hours, as it was saved. */
export interface HoursChange {
  hub: string;
  id: string;
  kind: HoursChangeKind;
  plan: HoursPlan | null;
  /** What withdrawing the change needs: the id of the closure, or the exception that the change replaced. */
  undo: { closure: string } | { exception: OpeningException | null } | null;
  /** The actor's name. */
  by: string;
  createdAt: Instant;
  withdrawnAt: Instant | null;
}

/** A booking that a change affected. */
export interface Rebooking {
  hub: string;
  change: string;
  /** The appointment's id, which stays the same when the booking moves to another hub. */
  appointment: string;
  reference: string;
  /** The appointment's sequence when the change was saved. A higher one later means that the booking was moved. */
  sequence: number;
  start: Instant;
  reason: AffectedReason;
  createdAt: Instant;
  /** When staff told a resident whom no letter reaches; null if they have not. */
  toldAt: Instant | null;
  /** When the change was withdrawn, so that nothing is left to answer; null if it was not. */
  restoredAt: Instant | null;
}

export type RebookingAnswer = 'cancelled' | 'moved' | 'came' | 'restored' | 'passed' | 'none';

/**
 * What the resident did about it: `none` while an answer is still possible, and `passed` when the time came without
 * one.
 */
export function rebookingAnswerOf(
  { restoredAt, sequence }: Pick<Rebooking, 'restoredAt' | 'sequence'>,
  appointment: Pick<Appointment, 'state' | 'sequence' | 'start'>,
  now: Instant,
): RebookingAnswer {
  if (appointment.state === 'cancelled') return 'cancelled';
  if (appointment.sequence !== sequence) return 'moved';
  if (restoredAt !== null) return 'restored';
  if (appointment.state !== 'booked') return 'came';
  return appointment.start <= now ? 'passed' : 'none';
}

export type WithdrawBlocker = { code: 'already-withdrawn' } | { code: 'not-withdrawable' } | { code: 'has-begun' };

/**
 * The reasons why a change cannot be withdrawn; empty when it can. Only a closure or an exception can be withdrawn, and
 * only before it begins.
 */
export function withdrawBlockers(
  { kind, plan, undo, withdrawnAt }: Pick<HoursChange, 'kind' | 'plan' | 'undo' | 'withdrawnAt'>,
  now: Instant,
  today: LocalDate,
): WithdrawBlocker[] {
  if (withdrawnAt !== null) return [{ code: 'already-withdrawn' }];
  if (undo === null || plan === null || kind === 'today') return [{ code: 'not-withdrawable' }];
  if (plan.kind === 'closure') return plan.from <= now ? [{ code: 'has-begun' }] : [];
  if (plan.kind === 'exception') return plan.date <= today ? [{ code: 'has-begun' }] : [];
  return [{ code: 'not-withdrawable' }];
}
