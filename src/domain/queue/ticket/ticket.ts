// A ticket is one place in today's queue, and its states are a table (product.md §2): a move that the table lacks is
// refused, and a new state does not compile until it has its place here.
import type { Language, LocalDate } from '../../hub/hub.js';
import { Refusal } from '../../refusal.js';
import type { Instant } from '../../time/instant.js';
import type { CallReason } from '../order/call-reason.js';

export const ticketStates = ['waiting', 'called', 'serving', 'held', 'missed', 'done', 'left'] as const;
export type TicketState = (typeof ticketStates)[number];

/** What would help during the visit; self-declared, a closed list. */
export const needs = [
  'seat',
  'more-time',
  'quiet-place',
  'hearing-help',
  'lower-counter',
  'interpreter',
  'companion',
] as const;
export type Need = (typeof needs)[number];

export interface Ticket {
  hub: string;
  id: string;
  /** The hub's local date at issue; it serves numbering only. */
  businessDay: LocalDate;
  series: string;
  round: number;
  number: number;
  /** `A042`: all that the public ever sees. */
  label: string;
  service: string;
  /** Services still to come after this one, in order. */
  laterServices: string[];
  state: TicketState;
  /** When this state began. */
  since: Instant;
  arrivedAt: Instant;
  /** The sequence number of the arrival's event: decides ties. */
  arrival: number;
  dueAt: Instant;
  /** Walk-ins and late appointments are under the waiting guard. */
  guarded: boolean;
  language: Language;
  needs: Need[];
  /** How many people come with this one ticket. */
  partySize: number;
  /** Reference and start of the appointment that this ticket checked in. */
  appointment: string | null;
  appointmentStart: Instant | null;
  /** The counter that calls, serves or holds it; a finished ticket keeps its last one. */
  counter: string | null;
  /** A transfer's target: only that counter may take it, while it is open. */
  onlyCounter: string | null;
  calls: number;
  calledAt: Instant | null;
  /** The label of the counter of the latest call. */
  calledTo: string | null;
  reason: CallReason | null;
  /** What staff noted when it was put on hold; for staff pages only, gone when the hold ends. */
  holdNote: string | null;
  /** Held: when the agent is reminded of it. */
  remindAt: Instant | null;
  /** They asked for more time, once: not called before then. Their due time stays, and so does this, once it is past. */
  notBefore: Instant | null;
  /** Came back after a miss: that works once. */
  returned: boolean;
  /** From then on a ticket that waits, is called, held or missed counts as left (`day-ended`). */
  endsAt: Instant;
}

/** By state: each move with the state that it leads to, in the order of the buttons. */
const table = {
  waiting: {
    call: 'called',
    ready: 'waiting',
    'more-time': 'waiting',
    hold: 'held',
    transfer: 'waiting',
    'add-service': 'waiting',
    split: 'waiting',
    leave: 'left',
  },
  called: {
    start: 'serving',
    recall: 'called',
    miss: 'missed',
    'put-back': 'waiting',
    transfer: 'waiting',
    'add-service': 'called',
    split: 'called',
    release: 'waiting',
    leave: 'left',
  },
  serving: {
    finish: 'done',
    'add-service': 'serving',
    transfer: 'waiting',
    hold: 'held',
    split: 'serving',
    release: 'waiting',
  },
  held: { resume: 'waiting', call: 'called', 'add-service': 'held', split: 'held', leave: 'left' },
  missed: { return: 'waiting', leave: 'left' },
  done: { 'undo-finish': 'serving' },
  left: {},
} satisfies Record<TicketState, Record<string, TicketState>>;

export type TicketMove = { [State in TicketState]: keyof (typeof table)[State] }[TicketState];

/** The state that a move leads to, or undefined where the table lacks it. */
export function stateAfter(state: TicketState, move: TicketMove): TicketState | undefined {
  return (table[state] as Partial<Record<TicketMove, TicketState>>)[move];
}

/** The moves that a state allows: what a page offers. */
export const movesFrom = (state: TicketState): TicketMove[] => Object.keys(table[state]) as TicketMove[];

export const ticketMoves: readonly TicketMove[] = [...new Set(ticketStates.flatMap(movesFrom))];

/** The state as the clock has it: an open ticket of an ended day has left. */
export function stateNow(ticket: Pick<Ticket, 'state' | 'endsAt'>, now: Instant): TicketState {
  const endsByClock = ticket.state !== 'serving' && ticket.state !== 'done' && ticket.state !== 'left';
  return endsByClock && now >= ticket.endsAt ? 'left' : ticket.state;
}

/** Refuses (`not-allowed-now`) a move that the table lacks; answers the state that follows. */
export function stateFollowing(ticket: Ticket, move: TicketMove, now: Instant): TicketState {
  const state = stateNow(ticket, now);
  const next = stateAfter(state, move);
  if (!next) throw new Refusal('not-allowed-now', { ticket: ticket.label, state, move });
  return next;
}
