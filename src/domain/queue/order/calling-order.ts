// Who is next: one ordering rule that can be explained (product.md §3). The smallest due time goes first, ties by
// arrival; before that the guard: a walk-in or late appointment that has waited 60 minutes goes first, oldest first. A
// counter with tiers takes a later tier only when nobody waits for an earlier one, except people who have waited as
// long as the guard. Nobody is held back for an appointment that is not there yet, because only tickets (people who are
// here) are compared. The order exists twice more, for speed; all three change together (decision 0028): as SQL in
// storage/stores/ticket-store.ts (`candidates`, `countAhead`), held to this one by test/e2e/queue-in-sql.spec.ts, and
// as rows of numbers in forecast/engine, held to it by same-picks.properties.spec.ts.
import { type CallingPolicy, guardOf } from '../../hub/calling-policy.js';
import type { Counter } from '../../hub/hub.js';
import { type Instant, MINUTE, minutesBetween, plusMinutes } from '../../time/instant.js';
import { type CallOrder, type CallReason, RUNNERS_UP, type RunnerUpReason } from './call-reason.js';
import { leavesToOthers, allSuitAlike } from './suitability.js';
import type { Ticket } from '../ticket/ticket.js';

/** The fields of a ticket that the order compares. */
export type QueuedTicket = Pick<
  Ticket,
  | 'label'
  | 'service'
  | 'arrivedAt'
  | 'arrival'
  | 'dueAt'
  | 'guarded'
  | 'language'
  | 'needs'
  | 'appointmentStart'
  | 'onlyCounter'
  | 'notBefore'
>;

/** The fields of a counter that decide whom it may take. */
export type TakingCounter = Pick<Counter, 'key' | 'openServices' | 'features' | 'languages' | 'tiers'>;

/** Whether the guard lifts this ticket to the front now. */
export function underGuard(
  ticket: Pick<QueuedTicket, 'guarded' | 'arrivedAt' | 'service'>,
  policy: CallingPolicy,
  now: Instant,
): boolean {
  return ticket.guarded && now >= plusMinutes(ticket.arrivedAt, guardOf(policy, ticket.service));
}

/** Negative when `a` goes before `b` at a counter without tiers. */
export function compareByCallingOrder(a: QueuedTicket, b: QueuedTicket, policy: CallingPolicy, now: Instant): number {
  const guardA = underGuard(a, policy, now);
  const guardB = underGuard(b, policy, now);
  if (guardA !== guardB) return guardA ? -1 : 1;
  const byTime = guardA ? a.arrivedAt - b.arrivedAt : a.dueAt - b.dueAt;
  return byTime || a.arrival - b.arrival;
}

/** All waiting tickets in the order in which a counter without tiers would call them. */
export function inCallingOrder<T extends QueuedTicket>(
  tickets: readonly T[],
  policy: CallingPolicy,
  now: Instant,
): T[] {
  return [...tickets].sort((a, b) => compareByCallingOrder(a, b, policy, now));
}

/** The tier of a counter that names a service, from 0; a service in no tier belongs to the first. */
export const tierOfService = ({ tiers }: Pick<Counter, 'tiers'>, service: string): number =>
  Math.max(
    0,
    tiers.findIndex((services) => services.includes(service)),
  );

/**
 * The tier of a counter that a ticket is in, from 0. A ticket that has waited as long as the guard, counted from
 * max(arrival, start), is in the first, so that nobody waits for ever in a later one.
 */
export function tierOf(
  counter: Pick<Counter, 'tiers'>,
  ticket: Pick<QueuedTicket, 'service' | 'arrivedAt' | 'appointmentStart'>,
  policy: CallingPolicy,
  now: Instant,
): number {
  const tier = tierOfService(counter, ticket.service);
  if (tier === 0) return 0;
  const since = Math.max(ticket.arrivedAt, ticket.appointmentStart ?? 0);
  return now - since >= guardOf(policy, ticket.service) * MINUTE ? 0 : tier;
}

/**
 * Whether a counter may take a ticket, tiers aside. A transfer's target is binding only while that counter is open;
 * needs and languages lead to another counter only while one that suits is open. `open`: the hub's open counters.
 */
export function mayTake(
  counter: TakingCounter,
  ticket: Pick<QueuedTicket, 'service' | 'onlyCounter' | 'language' | 'needs'>,
  open: readonly TakingCounter[],
  policy: Pick<CallingPolicy, 'routing'>,
): boolean {
  const { onlyCounter } = ticket;
  if (onlyCounter !== null && open.some(({ key }) => key === onlyCounter)) return onlyCounter === counter.key;
  return counter.openServices.includes(ticket.service) && !leavesToOthers(counter, ticket, open, policy);
}

/** Whether the first tickets by due time and by arrival are enough to pick from, for each of these open counters. */
export function canPickFromHeads(open: readonly TakingCounter[], policy: CallingPolicy): boolean {
  if (open.some(({ tiers }) => tiers.length > 0) || !allSuitAlike(open, policy)) return false;
  return Object.values(policy.services).every(({ walkInGuard }) => walkInGuard === undefined);
}

/** Whether a ticket may be called: its holder asked for no more time, or that time is over. */
export const isReady = ({ notBefore }: Pick<QueuedTicket, 'notBefore'>, now: Instant): boolean =>
  notBefore === null || now >= notBefore;

/**
 * The tickets that a counter may take now, in the order in which it would call them. `open`: the hub's open counters.
 */
function lineAt<T extends QueuedTicket>(
  tickets: readonly T[],
  counter: TakingCounter,
  policy: CallingPolicy,
  now: Instant,
  open: readonly TakingCounter[],
): readonly T[] {
  const candidates = tickets.filter((ticket) => isReady(ticket, now) && mayTake(counter, ticket, open, policy));
  return inTiers(inCallingOrder(candidates, policy, now), counter, policy, now);
}

/**
 * The next ticket for a counter and the reason, or undefined when nobody whom it may take is waiting. `open`: the hub's
 * open counters.
 */
export function nextTicket<T extends QueuedTicket>(
  tickets: readonly T[],
  counter: TakingCounter,
  policy: CallingPolicy,
  now: Instant,
  open: readonly TakingCounter[],
): { ticket: T; reason: CallReason } | undefined {
  const [ticket, ...others] = lineAt(tickets, counter, policy, now, open);
  return ticket && { ticket, reason: reasonFor(ticket, others, counter, policy, now) };
}

/** The reason of a ticket that staff chose themselves, with the ticket that the rule would have called. */
export function reasonByStaff(
  ticket: QueuedTicket,
  tickets: readonly QueuedTicket[],
  counter: TakingCounter,
  policy: CallingPolicy,
  now: Instant,
  open: readonly TakingCounter[],
): CallReason {
  const line = lineAt(tickets, counter, policy, now, open);
  const others = line.filter((other) => other.arrival !== ticket.arrival);
  const [first] = line;
  const order = orderOf(ticket, others, counter, policy, now, () => 'passed-by-staff');
  return { code: 'called-by-staff', ...(first && first.arrival !== ticket.arrival && { before: first.label }), order };
}

/** Why `other` comes after `ticket` at this counter; both are in its line, `ticket` before `other`. */
export function runnerUpReasonOf(
  ticket: QueuedTicket,
  other: QueuedTicket,
  counter: Pick<Counter, 'tiers'>,
  policy: CallingPolicy,
  now: Instant,
): Exclude<RunnerUpReason, 'passed-by-staff'> {
  if (underGuard(ticket, policy, now)) return underGuard(other, policy, now) ? 'later-arrival' : 'not-under-guard';
  if (tierOf(counter, ticket, policy, now) < tierOf(counter, other, policy, now)) return 'later-tier';
  return ticket.dueAt < other.dueAt ? 'later-due' : 'later-arrival';
}

/**
 * Tickets under the guard stay in front, whatever their tier; the others are sorted by tier and keep their order within
 * it.
 */
function inTiers<T extends QueuedTicket>(
  ordered: readonly T[],
  counter: TakingCounter,
  policy: CallingPolicy,
  now: Instant,
): readonly T[] {
  if (counter.tiers.length === 0) return ordered;
  const rank = (ticket: T) => (underGuard(ticket, policy, now) ? -1 : tierOf(counter, ticket, policy, now));
  return [...ordered].sort((a, b) => rank(a) - rank(b));
}

function reasonFor(
  ticket: QueuedTicket,
  others: readonly QueuedTicket[],
  counter: TakingCounter,
  policy: CallingPolicy,
  now: Instant,
): CallReason {
  const why = (other: QueuedTicket) => runnerUpReasonOf(ticket, other, counter, policy, now);
  const facts = {
    waitedMinutes: minutesBetween(ticket.arrivedAt, now),
    ...(others[0] && { before: others[0].label }),
    order: orderOf(ticket, others, counter, policy, now, why),
  };
  if (underGuard(ticket, policy, now)) return { code: 'walk-in-guard', ...facts };
  const passedByTier = (other: QueuedTicket) => compareByCallingOrder(other, ticket, policy, now) < 0;
  if (counter.tiers.length > 0 && others.some(passedByTier)) return { code: 'counter-tier', ...facts };
  if (!ticket.guarded && ticket.appointmentStart !== null) {
    return { code: 'appointment-due', start: ticket.appointmentStart, ...facts };
  }
  // The credit that was given at the arrival; the policy may say otherwise by now.
  const creditMinutes = minutesBetween(ticket.dueAt, ticket.arrivedAt);
  if (ticket.needs.length > 0 && creditMinutes > 0) return { code: 'need-credit', creditMinutes, ...facts };
  return { code: 'longest-waiting', ...facts };
}

function orderOf(
  { service, arrivedAt, dueAt, appointmentStart }: QueuedTicket,
  others: readonly QueuedTicket[],
  counter: TakingCounter,
  policy: CallingPolicy,
  now: Instant,
  why: (other: QueuedTicket) => RunnerUpReason,
): CallOrder {
  const runnersUp = others.slice(0, RUNNERS_UP).map((other) => ({ ...namedInCall(other), why: why(other) }));
  const tier = tierOf(counter, { service, arrivedAt, appointmentStart }, policy, now);
  const inTier = counter.tiers.length > 0 && { tier };
  return { policy: policy.version, service, arrivedAt, dueAt, ...inTier, runnersUp };
}

const namedInCall = ({ label, service, arrivedAt, dueAt }: QueuedTicket) => ({ label, service, arrivedAt, dueAt });
