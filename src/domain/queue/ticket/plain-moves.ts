// The plain moves of a ticket, which need nothing but the ticket, one row each: who may make it, what it does, the
// event it appends and where its button is. The API, the staff pages and the residents' links take every row from here.
// A new plain move has its row here, its place in the state table (ticket-states.ts), its event (events.ts) and its words.
import { MORE_TIME_MINUTES } from '../../durations.js';
import type { Duty } from '../../access/staff.js';
import type { EventFactsOf } from '../../event-facts.js';
import type { EventContent, EventType } from '../../events.js';
import type { ServicePolicy } from '../../hub/calling-policy.js';
import { Refusal } from '../../refusal.js';
import type { Instant } from '../../time/instant.js';
import { askMoreTime, endMoreTime, isWithinMoreTime, mayAskMoreTime } from './more-time.js';
import type { LastCounter } from './moves.js';
import { comeBack, finish, leave, mayReturn, miss, putBack, recall, resume, start, undoFinish } from './moves.js';
import type { Ticket } from './ticket.js';

/** What a move may need to know of the hub. A row names the one fact that it needs, and only that is read. */
export interface MoveFacts {
  /** The policy numbers of the ticket's service. */
  policy: ServicePolicy;
  /**
   * How often the ticket was called again since its last call from the queue, and the policy numbers of its service.
   */
  recalls: { count: number; policy: ServicePolicy };
  /** The counter that the ticket was at last; null when it has been at none. */
  lastCounter: LastCounter | null;
}

/** A move that needs one of the facts. */
export type MoveWithFact<Fact extends keyof MoveFacts> = {
  [One in Fact]: { asks: One; after(ticket: Ticket, now: Instant, fact: MoveFacts[One]): Ticket };
}[Fact];

interface AskingNothing {
  asks?: undefined;
  after(ticket: Ticket, now: Instant): Ticket;
}

/** Where the button of a move is. */
export interface MoveButton {
  /** The letter that presses it on the console. */
  key?: string;
  /** `console`: on a counter's console; `ticket`: on the ticket's own page. With neither, a page places it itself. */
  on: readonly ('console' | 'ticket')[];
}

type EventWithoutFacts = { [Type in EventType]: null extends EventFactsOf[Type] ? Type : never }[EventType];

export type PlainMoveRow = (MoveWithFact<keyof MoveFacts> | AskingNothing) & {
  /** The duty that a member of staff needs for it at the ticket's hub. */
  duty: Duty;
  /** The type of its event, or the event with its facts, from the ticket before the move. */
  event: EventWithoutFacts | ((before: Ticket) => EventContent);
  /** What the move requires besides the state; `after` refuses by the same rule. */
  may?(ticket: Ticket, now: Instant): boolean;
  /** Whether the resident may make it by the link on the ticket. */
  own?: true;
  button: MoveButton;
};

export const plainMoves = {
  start: { duty: 'serve', event: 'started', after: start, button: { key: 'S', on: ['console'] } },
  recall: { duty: 'serve', event: 'recalled', asks: 'recalls', after: recall, button: { key: 'R', on: ['console'] } },
  miss: { duty: 'serve', event: 'missed', after: miss, button: { key: 'X', on: ['console'] } },
  'put-back': { duty: 'serve', event: 'put-back', after: putBack, button: { key: 'P', on: ['console', 'ticket'] } },
  finish: {
    duty: 'serve',
    event: ({ service }) => ({ type: 'finished', reason: { service } }),
    after: finish,
    button: { key: 'D', on: ['console'] },
  },
  'undo-finish': { duty: 'serve', event: 'finish-undone', asks: 'lastCounter', after: undoFinish, button: { on: [] } },
  resume: { duty: 'greet', event: 'resumed', after: resume, button: { on: ['ticket'] } },
  'more-time': {
    duty: 'greet',
    own: true,
    event: () => ({ type: 'more-time-asked', reason: { minutes: MORE_TIME_MINUTES } }),
    after: askMoreTime,
    may: mayAskMoreTime,
    button: { on: ['ticket'] },
  },
  ready: {
    duty: 'greet',
    own: true,
    event: 'ready',
    after: endMoreTime,
    may: isWithinMoreTime,
    button: { on: ['ticket'] },
  },
  return: {
    duty: 'greet',
    own: true,
    event: 'returned',
    asks: 'policy',
    after: comeBack,
    may: mayReturn,
    button: { on: ['ticket'] },
  },
  leave: { duty: 'greet', own: true, event: 'left', after: leave, button: { key: 'L', on: ['console', 'ticket'] } },
} as const satisfies Record<string, PlainMoveRow>;

export type PlainMove = keyof typeof plainMoves;
/** The moves that the resident may make by the link on the ticket. */
export type OwnMove = {
  [Move in PlainMove]: (typeof plainMoves)[Move] extends { own: true } ? Move : never;
}[PlainMove];

export const plainMoveNames = Object.keys(plainMoves) as PlainMove[];

export const isPlainMove = (move: string): move is PlainMove => plainMoveNames.some((name) => name === move);

/** The row of a plain move; undefined for any other name. */
export const plainMoveRow = (move: string): PlainMoveRow | undefined =>
  isPlainMove(move) ? plainMoves[move] : undefined;

export const ownMoves = plainMoveNames.filter((move): move is OwnMove => plainMoveRow(move)?.own === true);

/** The event that a move appends; `before` is the ticket before the move. */
export const eventOfMove = ({ event }: PlainMoveRow, before: Ticket): EventContent =>
  typeof event === 'string' ? { type: event } : event(before);

/** Refuses `not-found` for a name that is no move, or no move for the resident. */
export function requireOwnMove(move: string): OwnMove {
  const own = ownMoves.find((one) => one === move);
  if (!own) throw new Refusal('not-found');
  return own;
}
