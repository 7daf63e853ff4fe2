// The moves that are allowed for a ticket at this moment: those that its state allows, without those that are used up.
// Pages offer them, and the moves themselves refuse by the same rules.
import type { Instant } from '../../time/instant.js';
import { type OwnMove, ownMoves, plainMoveRow } from './plain-moves.js';
import { maySplit } from './split.js';
import { stateNow, type Ticket } from './ticket.js';
import { movesFrom, type TicketMove } from './ticket-states.js';

const hasWhatItTakes = (move: TicketMove, ticket: Ticket, now: Instant): boolean =>
  move === 'split' ? maySplit(ticket, now) : (plainMoveRow(move)?.may?.(ticket, now) ?? true);

/** In the order of the buttons. */
export const allowedMoves = (ticket: Ticket, now: Instant): TicketMove[] =>
  movesFrom(stateNow(ticket, now)).filter((move) => hasWhatItTakes(move, ticket, now));

/** The moves that the resident may make by the link on the ticket. */
export const allowedOwnMoves = (ticket: Ticket, now: Instant): OwnMove[] => {
  const allowed = allowedMoves(ticket, now);
  return ownMoves.filter((move) => allowed.includes(move));
};
