// Tickets that are left over when a hub has closed. Staff close them with one of a few reasons, which their phones tell
// kindly; what nobody closes has left by the clock (`day-ended`).
import type { OpeningNow } from '../../hub/opening-now.js';
import { Refusal } from '../../refusal.js';
import type { Instant } from '../../time/instant.js';
import { stateAfter, stateNow, type Ticket } from './ticket.js';

/** Why staff close a ticket that is left over. */
export const dayEndReasons = ['not-served-today', 'hub-closed-early', 'went-home'] as const;
export type DayEndReason = (typeof dayEndReasons)[number];
/** Why a ticket has left; without one, somebody said that they leave. */
export type LeaveReason = DayEndReason | 'day-ended';

/** Refuses (`not-allowed-now`) as long as the hub is open: who waits may still be served. */
export function requireDayOver(opening: OpeningNow): void {
  if (opening.open) throw new Refusal('not-allowed-now', { why: 'hub-open' });
}

/** Whether it would be closed at the end of the day: all but who is being served, and who has gone. */
export const isLeftOver = (ticket: Pick<Ticket, 'state' | 'endsAt'>, now: Instant): boolean =>
  stateAfter(stateNow(ticket, now), 'leave') !== undefined;

/** Whether the clock has ended it and nobody has written that down. */
export const hasLapsed = (ticket: Pick<Ticket, 'state' | 'endsAt'>, now: Instant): boolean =>
  ticket.state !== 'left' && stateNow(ticket, now) === 'left';

/** As it stands after the end that the clock gave it. */
export const endedByClock = (ticket: Ticket): Ticket => ({ ...ticket, state: 'left', since: ticket.endsAt });
