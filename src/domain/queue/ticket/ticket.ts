// A ticket is one place in today's queue.
import type { Language, LocalDate } from '../../hub/hub.js';
import { Refusal } from '../../refusal.js';
import type { Instant } from '../../time/instant.js';
import type { CallReason } from '../order/call-reason.js';
import { stateAfter, type TicketMove, type TicketState } from './ticket-states.js';

/** The declared needs, a closed list: what would help the person during the visit. They are self-declared, without proof. */
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
  /** The hub's local date when the ticket was issued; it is used for numbering only. */
  businessDay: LocalDate;
  series: string;
  round: number;
  number: number;
  /** The number such as `A042`: all that the public ever sees of a ticket. */
  label: string;
  service: string;
  /** Keys of the services still to come after this one, in order. */
  laterServices: string[];
  state: TicketState;
  /** When this state began. */
  since: Instant;
  arrivedAt: Instant;
  /** The sequence number of the arrival's event, which decides ties. */
  arrival: number;
  dueAt: Instant;
  /** Whether the guard may lift the ticket: walk-ins and late appointments. */
  guarded: boolean;
  language: Language;
  needs: Need[];
  /** The number of people who come with this ticket. */
  partySize: number;
  /** Reference and start of the appointment that was checked in; null for a walk-in. */
  appointment: string | null;
  appointmentStart: Instant | null;
  /** The counter that calls, serves or holds the ticket; a finished ticket keeps its last one. */
  counter: string | null;
  /** The target of a transfer: only that counter may take the ticket while it is open. */
  onlyCounter: string | null;
  calls: number;
  calledAt: Instant | null;
  /** The label of the counter of the latest call. */
  calledTo: string | null;
  reason: CallReason | null;
  /** A note by staff about a held ticket, for staff pages only; deleted when the hold ends. */
  holdNote: string | null;
  /** When the agent is reminded of a held ticket. */
  remindAt: Instant | null;
  /**
   * The end of the time that the person asked for, once: the ticket is not called before then. The due time stays, and
   * this value stays when it has passed.
   */
  notBefore: Instant | null;
  /** Whether the ticket came back after a miss, which is possible once. */
  returned: boolean;
  /** From this instant on a ticket that waits, is called, held or missed counts as left (`day-ended`). */
  endsAt: Instant;
}

/** The state by the clock: a ticket whose day has ended, and which is not being served, has left. */
export function stateNow(ticket: Pick<Ticket, 'state' | 'endsAt'>, now: Instant): TicketState {
  const endsByClock = ticket.state !== 'serving' && ticket.state !== 'done' && ticket.state !== 'left';
  return endsByClock && now >= ticket.endsAt ? 'left' : ticket.state;
}

/** The state that follows a move. Refuses `not-allowed-now` when the table does not have the move. */
export function requireStateAfter(ticket: Ticket, move: TicketMove, now: Instant): TicketState {
  const state = stateNow(ticket, now);
  const next = stateAfter(state, move);
  if (!next) throw new Refusal('not-allowed-now', { ticket: ticket.label, state, move });
  return next;
}
