// Tickets that are left over when a hub has closed. Staff close them with one of a few reasons, which the holders'
// phones tell kindly. Tickets that nobody closes count as left by the clock (`day-ended`).
import type { OpeningNow } from '../../hub/opening-now.js';
import { Refusal } from '../../refusal.js';
import type { Instant } from '../../time/instant.js';
import { stateNow, type Ticket } from './ticket.js';
import { stateAfter } from './ticket-states.js';

/** The reasons with which staff close a ticket that is left over. */
export const dayEndReasons = ['not-served-today', 'hub-closed-early', 'went-home'] as const;
export type DayEndReason = (typeof dayEndReasons)[number];
/** The reason why a ticket has left; without one, the person said that they are leaving. */
export type LeaveReason = DayEndReason | 'day-ended';

/** Refuses `not-allowed-now` while the hub is open, because waiting tickets may still be served. */
export function requireDayOver(opening: OpeningNow): void {
  if (opening.open) throw new Refusal('not-allowed-now', { why: 'hub-open' });
}

/** Whether the ticket would be closed at the end of the day: all but those that are being served or have ended. */
export const isLeftOver = (ticket: Pick<Ticket, 'state' | 'endsAt'>, now: Instant): boolean =>
  stateAfter(stateNow(ticket, now), 'leave') !== undefined;

/** Whether the clock has ended the ticket and no event says so yet. */
export const hasEndedByClock = (ticket: Pick<Ticket, 'state' | 'endsAt'>, now: Instant): boolean =>
  ticket.state !== 'left' && stateNow(ticket, now) === 'left';

/** The ticket after the end that the clock gave it. */
export const endedByClock = (ticket: Ticket): Ticket => ({ ...ticket, state: 'left', since: ticket.endsAt });
