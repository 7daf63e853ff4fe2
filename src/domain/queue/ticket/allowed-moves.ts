// What may be done with a ticket at this moment: what its state allows, less what it has used up. Pages offer it, and the
// moves themselves refuse on the same rules.
import type { Instant } from '../../time/instant.js';
import { isAway, mayAskMoreTime } from './more-time.js';
import { mayReturn } from './moves.js';
import { maySplit } from './split.js';
import { movesFrom, stateNow, type Ticket, type TicketMove } from './ticket.js';

const conditions: Partial<Record<TicketMove, (ticket: Ticket, now: Instant) => boolean>> = {
  return: mayReturn,
  'more-time': mayAskMoreTime,
  ready: isAway,
  split: maySplit,
};

export const movesNow = (ticket: Ticket, now: Instant): TicketMove[] =>
  movesFrom(stateNow(ticket, now)).filter((move) => conditions[move]?.(ticket, now) ?? true);

/** What the person may do by their own link. */
export const ownMoves = ['more-time', 'ready', 'return', 'leave'] as const;
export type OwnMove = (typeof ownMoves)[number];

export const ownMovesNow = (ticket: Ticket, now: Instant): OwnMove[] => {
  const allowed = movesNow(ticket, now);
  return ownMoves.filter((move) => allowed.includes(move));
};
