// Who is next: one ordering rule, explainable (product.md §3). Smallest due time first, ties by arrival; before that the
// guard: a walk-in or late appointment that has waited 60 minutes goes first, oldest first. Nobody is held back for an
// appointment that is not there yet, because only tickets (people who are here) come in.
import type { CallingPolicy, Counter } from '../hub/hub.js';
import { type Instant, minutesBetween, plusMinutes } from '../time/instant.js';
import type { CallReason } from './call-reason.js';
import type { Ticket } from './ticket.js';

/** What the order looks at; a Ticket has it. */
export type QueuedTicket = Pick<
  Ticket,
  'label' | 'service' | 'arrivedAt' | 'arrival' | 'dueAt' | 'guarded' | 'needs' | 'appointmentStart' | 'onlyCounter'
>;

/** Whether the guard lifts this ticket to the front now. */
export function underGuard(ticket: QueuedTicket, policy: CallingPolicy, now: Instant): boolean {
  return ticket.guarded && now >= plusMinutes(ticket.arrivedAt, policy.walkInGuard);
}

/** Negative if `a` goes before `b`. */
export function compareTickets(a: QueuedTicket, b: QueuedTicket, policy: CallingPolicy, now: Instant): number {
  const guardA = underGuard(a, policy, now);
  const guardB = underGuard(b, policy, now);
  if (guardA !== guardB) return guardA ? -1 : 1;
  const byTime = guardA ? a.arrivedAt - b.arrivedAt : a.dueAt - b.dueAt;
  return byTime || a.arrival - b.arrival;
}

/** All waiting tickets in the order in which they would be called. */
export function inCallingOrder<T extends QueuedTicket>(
  tickets: readonly T[],
  policy: CallingPolicy,
  now: Instant,
): T[] {
  return [...tickets].sort((a, b) => compareTickets(a, b, policy, now));
}

/** A transfer's target is binding only while that counter is open. */
export function mayTake(
  counter: Pick<Counter, 'key' | 'openServices'>,
  ticket: Pick<QueuedTicket, 'service' | 'onlyCounter'>,
  open: ReadonlySet<string>,
) {
  const bound = ticket.onlyCounter !== null && open.has(ticket.onlyCounter);
  return bound ? ticket.onlyCounter === counter.key : counter.openServices.includes(ticket.service);
}

/**
 * The next ticket for a counter and why, or undefined when nobody whom it may take is waiting.
 * `open`: the keys of the hub's open counters.
 */
export function nextTicket<T extends QueuedTicket>(
  tickets: readonly T[],
  counter: Pick<Counter, 'key' | 'openServices'>,
  policy: CallingPolicy,
  now: Instant,
  open: ReadonlySet<string>,
): { ticket: T; reason: CallReason } | undefined {
  const candidates = tickets.filter((ticket) => mayTake(counter, ticket, open));
  const [ticket, second] = inCallingOrder(candidates, policy, now);
  return ticket && { ticket, reason: reasonFor(ticket, second, policy, now) };
}

function reasonFor(
  ticket: QueuedTicket,
  second: QueuedTicket | undefined,
  policy: CallingPolicy,
  now: Instant,
): CallReason {
  const facts = { waitedMinutes: minutesBetween(ticket.arrivedAt, now), ...(second && { before: second.label }) };
  if (underGuard(ticket, policy, now)) return { code: 'walk-in-guard', ...facts };
  if (!ticket.guarded && ticket.appointmentStart !== null) {
    return { code: 'appointment-due', start: ticket.appointmentStart, ...facts };
  }
  if (ticket.needs.length > 0) return { code: 'need-credit', creditMinutes: policy.needsCredit, ...facts };
  return { code: 'longest-waiting', ...facts };
}
