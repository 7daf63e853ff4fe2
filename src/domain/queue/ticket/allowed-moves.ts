// What may be done with a ticket at this moment: what its state allows, less what it has used up. Pages offer it, and the
// moves themselves refuse on the same rules.
import type { Instant } from '../../time/instant.js';
import { type OwnMove, ownMoves, plainMoveRow } from './plain-moves.js';
import { maySplit } from './split.js';
import { movesFrom, stateNow, type Ticket, type TicketMove } from './ticket.js';

const hasWhatItTakes = (move: TicketMove, ticket: Ticket, now: Instant): boolean =>
  move === 'split' ? maySplit(ticket, now) : (plainMoveRow(move)?.may?.(ticket, now) ?? true);

/** In the order of the buttons. */
export const movesNow = (ticket: Ticket, now: Instant): TicketMove[] =>
  movesFrom(stateNow(ticket, now)).filter((move) => hasWhatItTakes(move, ticket, now));

/** What the person may do by their own link. */
export const ownMovesNow = (ticket: Ticket, now: Instant): OwnMove[] => {
  const allowed = movesNow(ticket, now);
  return ownMoves.filter((move) => allowed.includes(move));
};
