// What became of the bookings that a change of hours hits. They stay booked: the answer is the booking's own move or
// cancellation, so it is read from the booking and never stored beside it.
import type { LocalDate, OpeningException } from '../hub/hub.js';
import type { HoursPlan } from '../hub/hours-plan.js';
import type { Instant } from '../time/instant.js';
import type { Appointment } from './appointment.js';
import type { HitReason } from './hours-change.js';

/** `today`: closed for the rest of a day. `city`: by a city file, which has no plan. */
export type HoursChangeKind = HoursPlan['kind'] | 'today' | 'city';

/** A change of a hub's hours as it was saved. */
export interface HoursChange {
  hub: string;
  id: string;
  kind: HoursChangeKind;
  plan: HoursPlan | null;
  /** What takes it back: the closure's id, or the exception that it replaced. */
  undo: { closure: string } | { exception: OpeningException | null } | null;
  /** The actor's name. */
  by: string;
  createdAt: Instant;
  withdrawnAt: Instant | null;
}

/** One booking that a change hit. */
export interface Rebooking {
  hub: string;
  change: string;
  /** The appointment's id, which stays when it moves to another hub. */
  appointment: string;
  reference: string;
  /** The appointment's at that moment: it answers by growing. */
  sequence: number;
  start: Instant;
  reason: HitReason;
  createdAt: Instant;
  /** When staff told somebody whom no letter reaches. */
  toldAt: Instant | null;
  /** When the hours came back, so that there is nothing left to answer. */
  restoredAt: Instant | null;
}

export type RebookingAnswer = 'cancelled' | 'moved' | 'came' | 'restored' | 'passed' | 'none';

/** `none` while it may still be answered; `passed` once its time has come without an answer. */
export function answerOf(
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

/** Why a change cannot be taken back; empty when it can: a closure or other hours on one day, before they begin. */
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
