// Explains why one ticket was called before another, from what was recorded: the call and its reason, the other ticket
// at that moment, and what the counters took. The rule that called is the rule that explains.
import type { HubEventOf } from '../../events.js';
import type { CallingPolicy } from '../../hub/calling-policy.js';
import type { Counter } from '../../hub/hub.js';
import type { Instant } from '../../time/instant.js';
import type { CallReason, RunnerUpReason } from './call-reason.js';
import { isReady, mayTake, underGuard, runnerUpReasonOf } from './calling-order.js';
import type { Ticket } from '../ticket/ticket.js';
import type { TicketState } from '../ticket/ticket-states.js';
import { type RecordedTicket, ticketAt } from '../history/ticket-at.js';

/**
 * Why the other ticket was not called: it was not waiting, this counter could not take it, or the rule put it behind.
 * `not-known`: the rule or the counter has been changed since, and the call did not store this ticket.
 */
export type LaterReason =
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

export type RecordedCall = HubEventOf<'called'>;

/** Both tickets as they were at the call. */
export interface Explanation {
  code: LaterReason;
  call: RecordedCall;
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
} satisfies Record<TicketState, LaterReason | undefined>;

/**
 * The call that answers why `asked` was called before `other`: the first call of one of the two while the other one
 * waited, otherwise the first call of all. It may be a call of `other`; undefined when neither has been called.
 */
export function decisiveCall(
  asked: RecordedTicket,
  other: RecordedTicket,
): { call: RecordedCall; first: RecordedTicket; second: RecordedTicket } | undefined {
  const calls = [
    ...callsOf(asked).map((call) => ({ call, first: asked, second: other })),
    ...callsOf(other).map((call) => ({ call, first: other, second: asked })),
  ];
  return calls.find(({ call, second }) => ticketAt(second, call)?.state === 'waiting') ?? calls[0];
}

const callsOf = ({ events }: RecordedTicket): RecordedCall[] => events.filter((event) => event.type === 'called');

/**
 * What a call stored takes precedence over what is reconstructed. `counters` and `policy` are the hub's at the time of
 * the call.
 */
export function explainOrder(
  { call, first, second }: { call: RecordedCall; first: RecordedTicket; second: RecordedTicket },
  counters: readonly Counter[],
  policy: CallingPolicy,
): Explanation {
  const { order } = call.reason ?? {};
  const kept = order?.runnersUp.find(({ label }) => label === second.ticket.label);
  const called = { ...(ticketAt(first, call) ?? first.ticket), ...(order && { dueAt: order.dueAt }) };
  const then = ticketAt(second, call);
  const facts = { call, first: called, second: { ...(then ?? second.ticket), ...(kept && { dueAt: kept.dueAt }) } };
  if (!then) return { ...facts, code: 'not-here-yet' };
  return { ...facts, code: kept?.why ?? away[then.state] ?? whyPassedOver(call, called, then, counters, policy) };
}

/** Why a ticket that waited was passed over, when the call did not store it. */
function whyPassedOver(
  { at, counter: key, reason }: RecordedCall,
  first: Ticket,
  second: Ticket,
  counters: readonly Counter[],
  policy: CallingPolicy,
): LaterReason {
  if (reason?.code === 'called-by-staff') return 'passed-by-staff';
  if (!isReady(second, at)) return 'asked-for-time';
  const counter = counters.find((one) => one.key === key);
  if (!counter) return ruleBehind(reason, first, second, { tiers: [] }, policy, at);
  const open = counters.filter((one) => one.open);
  if (mayTake(counter, second, open, policy)) return ruleBehind(reason, first, second, counter, policy, at);
  if (second.onlyCounter !== null && open.some((one) => one.key === second.onlyCounter)) return 'other-counter';
  return counter.openServices.includes(second.service) ? 'better-counter' : 'other-service';
}

/**
 * Why the rule put the second ticket behind. That the guard lifted the first one is known from the call, because the
 * guard may have been changed since.
 */
function ruleBehind(
  reason: CallReason | null,
  first: Ticket,
  second: Ticket,
  counter: Pick<Counter, 'tiers'>,
  policy: CallingPolicy,
  at: Instant,
): LaterReason {
  if (reason?.code === 'walk-in-guard' && !underGuard(second, policy, at)) return 'not-under-guard';
  const why = runnerUpReasonOf(first, second, counter, policy, at);
  return why === 'later-arrival' && second.arrival < first.arrival ? 'not-known' : why;
}
