// Why one ticket was called before another, from what was recorded: the call and what it kept, where the other one was at
// that moment, and what the counters took. The rule that called is the rule that explains.
import type { HubEvent } from '../../events.js';
import type { CallingPolicy } from '../../hub/calling-policy.js';
import type { Counter } from '../../hub/hub.js';
import type { Instant } from '../../time/instant.js';
import type { CallReason, RunnerUpReason } from './call-reason.js';
import { isReady, mayTake, underGuard, whyAfter } from './calling-order.js';
import type { Ticket, TicketState } from '../ticket/ticket.js';
import { type Recorded, ticketThen } from '../history/ticket-at.js';

/**
 * What kept the other ticket back: it was not waiting, this counter could not take it, or the rule put it behind. `not-known`
 * where the rule or the counter has been changed since and the call did not keep this one.
 */
export type WhyLater =
  | RunnerUpReason
  | 'not-here-yet'
  | 'at-a-counter'
  | 'on-hold'
  | 'missed'
  | 'ended'
  | 'asked-for-time'
  | 'other-service'
  | 'other-counter'
  | 'better-counter'
  | 'not-known';

/** A call of a ticket as the log has it. */
export type Call = HubEvent & { reason: CallReason | null };

/** Both tickets as they stood at the call. */
export interface Explanation {
  code: WhyLater;
  call: Call;
  first: Ticket;
  second: Ticket;
}

const away = {
  waiting: undefined,
  called: 'at-a-counter',
  serving: 'at-a-counter',
  held: 'on-hold',
  missed: 'missed',
  done: 'ended',
  left: 'ended',
} satisfies Record<TicketState, WhyLater | undefined>;

/**
 * The call that answers "why was `asked` called before `other`": the first that passed over one of the two while it waited,
 * else the first of all. It may be a call of `other`; undefined where neither has been called.
 */
export function decisiveCall(
  asked: Recorded,
  other: Recorded,
): { call: Call; first: Recorded; second: Recorded } | undefined {
  const calls = [
    ...callsOf(asked).map((call) => ({ call, first: asked, second: other })),
    ...callsOf(other).map((call) => ({ call, first: other, second: asked })),
  ];
  return calls.find(({ call, second }) => ticketThen(second, call)?.state === 'waiting') ?? calls[0];
}

const callsOf = ({ events }: Recorded): Call[] =>
  events.filter((event) => event.type === 'called') as unknown as Call[];

/** What a call kept wins over what is read back. `counters`, `policy`: of the hub, as they were then. */
export function explain(
  { call, first, second }: { call: Call; first: Recorded; second: Recorded },
  counters: readonly Counter[],
  policy: CallingPolicy,
): Explanation {
  const { order } = call.reason ?? {};
  const kept = order?.runnersUp.find(({ label }) => label === second.ticket.label);
  const called = { ...(ticketThen(first, call) ?? first.ticket), ...(order && { dueAt: order.dueAt }) };
  const then = ticketThen(second, call);
  const facts = { call, first: called, second: { ...(then ?? second.ticket), ...(kept && { dueAt: kept.dueAt }) } };
  if (!then) return { ...facts, code: 'not-here-yet' };
  return { ...facts, code: kept?.why ?? away[then.state] ?? whyPassedOver(call, called, then, counters, policy) };
}

/** Of a ticket that waited and is not among those that the call kept. */
function whyPassedOver(
  { at, counter: key, reason }: Call,
  first: Ticket,
  second: Ticket,
  counters: readonly Counter[],
  policy: CallingPolicy,
): WhyLater {
  if (reason?.code === 'called-by-staff') return 'passed-by-staff';
  if (!isReady(second, at)) return 'asked-for-time';
  const counter = counters.find((one) => one.key === key);
  if (!counter) return ruleBehind(reason, first, second, { tiers: [] }, policy, at);
  const open = counters.filter((one) => one.open);
  if (mayTake(counter, second, open, policy)) return ruleBehind(reason, first, second, counter, policy, at);
  if (second.onlyCounter !== null && open.some((one) => one.key === second.onlyCounter)) return 'other-counter';
  return counter.openServices.includes(second.service) ? 'better-counter' : 'other-service';
}

/** The guard may have been changed since: that it lifted the first one is known from the call. */
function ruleBehind(
  reason: CallReason | null,
  first: Ticket,
  second: Ticket,
  counter: Pick<Counter, 'tiers'>,
  policy: CallingPolicy,
  at: Instant,
): WhyLater {
  if (reason?.code === 'walk-in-guard' && !underGuard(second, policy, at)) return 'not-under-guard';
  const why = whyAfter(first, second, counter, policy, at);
  return why === 'later-arrival' && second.arrival < first.arrival ? 'not-known' : why;
}
