// What each move does to a ticket, as pure functions from a ticket to the ticket after it. None of them changes the due
// time or the arrival: a ticket that is resumed, put back or transferred keeps the place it had. After a miss the
// policy may give a credit.
import { RETURN_MINUTES, UNDO_SECONDS } from '../../durations.js';
import type { ServicePolicy } from '../../hub/calling-policy.js';
import type { Counter } from '../../hub/hub.js';
import { Refusal } from '../../refusal.js';
import { type Instant, instant, plusMinutes } from '../../time/instant.js';
import type { CallReason } from '../order/call-reason.js';
import { type RecallPolicy, recallBlocker } from './recalls.js';
import { requireStateAfter, type Ticket } from './ticket.js';
import { inVisitOrder, type Predecessors } from '../order/visit-order.js';

const holdEnds = { holdNote: null, remindAt: null } as const;
const waitingAgain = { counter: null, onlyCounter: null, reason: null, ...holdEnds } as const;

/** `notBefore` once the person is here again: a time still running ends now, and stays known as asked for. */
const hereAgain = (notBefore: Instant | null, now: Instant): Instant | null =>
  notBefore === null ? null : instant(Math.min(notBefore, now));

/**
 * A counter may call or close only while it is open and has no ticket. `current` is the ticket that is called or served
 * there. Refuses `counter-closed` and `counter-busy`.
 */
export function requireFree({ open, label }: Pick<Counter, 'open' | 'label'>, current: Ticket | undefined): void {
  if (!open) throw new Refusal('counter-closed', { counter: label });
  if (current) throw new Refusal('counter-busy', { counter: label, ticket: current.label });
}

/** Calls the ticket to the counter, for this reason; the call is counted. */
export function call(ticket: Ticket, counter: Counter, reason: CallReason, now: Instant): Ticket {
  return {
    ...ticket,
    state: requireStateAfter(ticket, 'call', now),
    since: now,
    counter: counter.key,
    onlyCounter: null,
    ...holdEnds,
    notBefore: hereAgain(ticket.notBefore, now),
    calls: ticket.calls + 1,
    calledAt: now,
    calledTo: counter.label,
    reason,
  };
}

/**
 * The same counter calls the ticket again; the call is counted. Refuses `not-allowed-now` too soon after the last call,
 * or when `count`, the recalls since the last call from the queue, has reached what the policy allows.
 */
export function recall(
  ticket: Ticket,
  now: Instant,
  { count, policy }: { count: number; policy: RecallPolicy },
): Ticket {
  const state = requireStateAfter(ticket, 'recall', now);
  const blocker = recallBlocker(ticket, count, policy, now);
  if (blocker) throw new Refusal('not-allowed-now', { ticket: ticket.label, ...blocker });
  return { ...ticket, state, calls: ticket.calls + 1, calledAt: now };
}

export function start(ticket: Ticket, now: Instant): Ticket {
  return { ...ticket, state: requireStateAfter(ticket, 'start', now), since: now };
}

/**
 * The ticket is done. With a further service it waits for that one with the due time it had, so that nobody queues
 * twice.
 */
export function finish(ticket: Ticket, now: Instant): Ticket {
  const state = requireStateAfter(ticket, 'finish', now);
  const [next, ...later] = ticket.laterServices;
  if (next === undefined) return { ...ticket, state, since: now };
  return { ...ticket, ...waitingAgain, state: 'waiting', since: now, service: next, laterServices: later };
}

/** The counter that a ticket was at last. `busy`: another ticket is called or served there by now. */
export interface LastCounter {
  label: string;
  open: boolean;
  busy: boolean;
}

/**
 * Undoes a finish: the ticket is served again at the same counter, within UNDO_SECONDS. Refuses `not-allowed-now`,
 * `counter-busy` and `counter-closed`.
 */
export function undoFinish(ticket: Ticket, now: Instant, counter: LastCounter | null): Ticket {
  if (!counter) throw new Refusal('not-allowed-now', { ticket: ticket.label, state: ticket.state });
  const state = requireStateAfter(ticket, 'undo-finish', now);
  if (now - ticket.since > UNDO_SECONDS * 1000) {
    throw new Refusal('not-allowed-now', { ticket: ticket.label, state: 'done', move: 'undo-finish' });
  }
  if (counter.busy) throw new Refusal('counter-busy', { counter: ticket.calledTo ?? '', ticket: ticket.label });
  if (!counter.open) throw new Refusal('counter-closed', { counter: counter.label });
  return { ...ticket, state, since: now };
}

export function miss(ticket: Ticket, now: Instant): Ticket {
  return { ...ticket, state: requireStateAfter(ticket, 'miss', now), since: now };
}

/** Puts the ticket on hold, for example while a form is filled in. The agent is reminded after `remindInMinutes`. */
export function hold(ticket: Ticket, holdNote: string | null, remindInMinutes: number, now: Instant): Ticket {
  const state = requireStateAfter(ticket, 'hold', now);
  return { ...ticket, state, since: now, holdNote, remindAt: plusMinutes(now, remindInMinutes) };
}

export function resume(ticket: Ticket, now: Instant): Ticket {
  const state = requireStateAfter(ticket, 'resume', now);
  return { ...ticket, ...waitingAgain, state, since: now, notBefore: hereAgain(ticket.notBefore, now) };
}

/** Whether a missed ticket may come back: once, within RETURN_MINUTES. */
export function mayReturn(ticket: Pick<Ticket, 'state' | 'since' | 'returned'>, now: Instant): boolean {
  return ticket.state === 'missed' && !ticket.returned && now < plusMinutes(ticket.since, RETURN_MINUTES);
}

/**
 * The ticket comes back after a miss. Refuses `not-allowed-now` a second time or after RETURN_MINUTES. `returnCredit`
 * is the number of minutes by which it is due earlier than it was.
 */
export function comeBack(ticket: Ticket, now: Instant, { returnCredit }: Pick<ServicePolicy, 'returnCredit'>): Ticket {
  const state = requireStateAfter(ticket, 'return', now);
  if (!mayReturn(ticket, now)) {
    throw new Refusal('not-allowed-now', { ticket: ticket.label, state: 'missed', move: 'return' });
  }
  const dueAt = plusMinutes(ticket.dueAt, -returnCredit);
  return { ...ticket, ...waitingAgain, state, since: now, returned: true, dueAt };
}

export function putBack(ticket: Ticket, now: Instant): Ticket {
  return { ...ticket, ...waitingAgain, state: requireStateAfter(ticket, 'put-back', now), since: now };
}

/** A supervisor takes the ticket from a counter that nobody attends; it waits again. */
export function release(ticket: Ticket, now: Instant): Ticket {
  return { ...ticket, ...waitingAgain, state: requireStateAfter(ticket, 'release', now), since: now };
}

/**
 * The ticket waits for another service, and for one counter only if `onlyCounter` names it. The service that it leaves
 * comes back afterwards if it needs the other one first.
 */
export function transfer(
  ticket: Ticket,
  service: string,
  onlyCounter: string | null,
  after: Predecessors,
  now: Instant,
): Ticket {
  const state = requireStateAfter(ticket, 'transfer', now);
  const stays = service !== ticket.service && after(ticket.service).includes(service);
  const rest = [...(stays ? [ticket.service] : []), ...ticket.laterServices.filter((key) => key !== service)];
  return {
    ...ticket,
    ...waitingAgain,
    state,
    since: now,
    service,
    laterServices: inVisitOrder(rest, after),
    onlyCounter,
  };
}

/**
 * Adds a service; the state stays. A service that is called or being served goes on; a waiting ticket's services are
 * put in visit order. Refuses `not-allowed-now` when the ticket already has the service.
 */
export function addService(ticket: Ticket, added: string, after: Predecessors, now: Instant): Ticket {
  const state = requireStateAfter(ticket, 'add-service', now);
  if (ticket.service === added || ticket.laterServices.includes(added)) {
    throw new Refusal('not-allowed-now', { ticket: ticket.label, state, move: 'add-service' });
  }
  const later = [...ticket.laterServices, added];
  if (state !== 'waiting') return { ...ticket, laterServices: inVisitOrder(later, after) };
  const [service = ticket.service, ...rest] = inVisitOrder([ticket.service, ...later], after);
  return { ...ticket, service, laterServices: rest };
}

export function leave(ticket: Ticket, now: Instant): Ticket {
  return { ...ticket, state: requireStateAfter(ticket, 'leave', now), since: now };
}

/**
 * What a ticket's move does to its appointment: when the ticket is done the appointment is completed, and when that is
 * undone it is checked in again.
 */
export function appointmentStateAfter(before: Ticket, after: Ticket): 'completed' | 'checked-in' | undefined {
  if (after.state === 'done') return 'completed';
  return before.state === 'done' ? 'checked-in' : undefined;
}
