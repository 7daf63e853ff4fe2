// Who is next: one ordering rule, explainable (product.md §3). Smallest due time first, ties by arrival; before that the
// guard: a walk-in or late appointment that has waited 60 minutes goes first, oldest first. A counter with tiers takes a later
// tier only when nobody waits for an earlier one, except who has waited for as long as the guard. Nobody is held back for an
// appointment that is not there yet, because only tickets (people who are here) come in.
// The order stands in two more places, for speed, and all three change together: as SQL in storage/stores/ticket-store.ts
// (`candidates` and `countAhead`, where `picksFromHeads` allows it), held to this one by test/e2e/queue-in-sql.spec.ts; and as rows of
// numbers in forecast/engine (waiting-lines.ts, lines.ts), held to it by same-picks.properties.spec.ts there. Decision 0028 says why.
import { type CallingPolicy, guardOf } from '../../hub/calling-policy.js';
import type { Counter } from '../../hub/hub.js';
import { type Instant, MINUTE, minutesBetween, plusMinutes } from '../../time/instant.js';
import { type CallOrder, type CallReason, RUNNERS_UP, type RunnerUpReason } from './call-reason.js';
import { leavesToOthers, suitAlike } from './suitability.js';
import type { Ticket } from '../ticket/ticket.js';

/** What the order looks at; a Ticket has it. */
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

/** What of a counter decides whom it may take. */
export type TakingCounter = Pick<Counter, 'key' | 'openServices' | 'features' | 'languages' | 'tiers'>;

/** Whether the guard lifts this ticket to the front now. */
export function underGuard(
  ticket: Pick<QueuedTicket, 'guarded' | 'arrivedAt' | 'service'>,
  policy: CallingPolicy,
  now: Instant,
): boolean {
  return ticket.guarded && now >= plusMinutes(ticket.arrivedAt, guardOf(policy, ticket.service));
}

/** Negative if `a` goes before `b` at a counter without tiers. */
export function compareTickets(a: QueuedTicket, b: QueuedTicket, policy: CallingPolicy, now: Instant): number {
  const guardA = underGuard(a, policy, now);
  const guardB = underGuard(b, policy, now);
  if (guardA !== guardB) return guardA ? -1 : 1;
  const byTime = guardA ? a.arrivedAt - b.arrivedAt : a.dueAt - b.dueAt;
  return byTime || a.arrival - b.arrival;
}

/** All waiting tickets in the order in which they would be called by a counter without tiers. */
export function inCallingOrder<T extends QueuedTicket>(
  tickets: readonly T[],
  policy: CallingPolicy,
  now: Instant,
): T[] {
  return [...tickets].sort((a, b) => compareTickets(a, b, policy, now));
}

/** Which tier of a counter names a service, from 0; what no tier names is in the first. */
export const tierNaming = ({ tiers }: Pick<Counter, 'tiers'>, service: string): number =>
  Math.max(
    0,
    tiers.findIndex((services) => services.includes(service)),
  );

/**
 * Which tier of a counter a ticket is in, from 0. Whoever has waited since max(arrival, start) for as long as the guard is in the
 * first, so that nobody starves in a later one.
 */
export function tierOf(
  counter: Pick<Counter, 'tiers'>,
  ticket: Pick<QueuedTicket, 'service' | 'arrivedAt' | 'appointmentStart'>,
  policy: CallingPolicy,
  now: Instant,
): number {
  const tier = tierNaming(counter, ticket.service);
  if (tier === 0) return 0;
  const since = Math.max(ticket.arrivedAt, ticket.appointmentStart ?? 0);
  return now - since >= guardOf(policy, ticket.service) * MINUTE ? 0 : tier;
}

/**
 * Whether a counter may take a ticket, tiers aside. A transfer's target is binding only while that counter is open; needs and
 * languages lead elsewhere only while a counter that suits is open. `open`: the hub's open counters.
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

/** Whether the heads of the queue by due time and by arrival are enough to pick from, for each of these open counters. */
export function picksFromHeads(open: readonly TakingCounter[], policy: CallingPolicy): boolean {
  if (open.some(({ tiers }) => tiers.length > 0) || !suitAlike(open, policy)) return false;
  return Object.values(policy.services).every(({ walkInGuard }) => walkInGuard === undefined);
}

/** Whoever asked for more time is not called before it is over. */
export const isReady = ({ notBefore }: Pick<QueuedTicket, 'notBefore'>, now: Instant): boolean =>
  notBefore === null || now >= notBefore;

/** Those whom a counter may take now, in the order in which it would call them. `open`: the hub's open counters. */
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
 * The next ticket for a counter and why, or undefined when nobody whom it may take is waiting.
 * `open`: the hub's open counters.
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

/** Why staff called this ticket: because they chose it. Kept with it is whom the rule would have called. */
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

/** What put `other` behind `ticket` at this counter; both are in its line, `ticket` before `other`. */
export function whyAfter(
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

/** Who is under the guard stays in front, whatever the tier; the others by tier, each in the order given. */
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
  const why = (other: QueuedTicket) => whyAfter(ticket, other, counter, policy, now);
  const facts = {
    waitedMinutes: minutesBetween(ticket.arrivedAt, now),
    ...(others[0] && { before: others[0].label }),
    order: orderOf(ticket, others, counter, policy, now, why),
  };
  if (underGuard(ticket, policy, now)) return { code: 'walk-in-guard', ...facts };
  const passedByTier = (other: QueuedTicket) => compareTickets(other, ticket, policy, now) < 0;
  if (counter.tiers.length > 0 && others.some(passedByTier)) return { code: 'counter-tier', ...facts };
  if (!ticket.guarded && ticket.appointmentStart !== null) {
    return { code: 'appointment-due', start: ticket.appointmentStart, ...facts };
  }
  // What it was given when it came: the policy may say otherwise by now.
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
