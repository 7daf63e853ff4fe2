// Replays a past day: the same people come at the same times and need the same minutes, under another policy or with
// other counters. The calling order is the one that the hub itself uses.
import { type CallingPolicy, servicePolicyOf } from '../../hub/calling-policy.js';
import type { Language } from '../../hub/hub.js';
import { type Instant, instant, plusMinutes } from '../../time/instant.js';
import type { Interval } from '../../time/interval.js';
import { nextTicket, type QueuedTicket, type TakingCounter } from '../order/calling-order.js';
import { appointmentDue, walkInDue } from '../ticket/new-ticket.js';
import type { Need } from '../ticket/ticket.js';

/** A person who came, and what they needed. */
export interface Visitor {
  label: string;
  arrivedAt: Instant;
  /** The sequence of the arrival, which decides ties. */
  arrival: number;
  appointmentStart: Instant | null;
  language: Language;
  needs: Need[];
  /** The services in their order, at least one, each with its minutes at the counter. */
  parts: readonly { service: string; minutes: number }[];
}

/**
 * A counter with the times in which it calls people. A person who is being served when one ends is served to the end.
 */
export interface Shift {
  counter: TakingCounter;
  times: readonly Interval[];
}

export interface DayToReplay {
  visitors: readonly Visitor[];
  shifts: readonly Shift[];
}

/** When a service of a visitor was called; null when no counter called it by the end of the day. */
export interface ReplayedCall {
  visitor: Visitor;
  service: string;
  /** Since when they waited for it: max(start, arrival), or the end of the service before. */
  since: Instant;
  calledAt: Instant | null;
}

/** Chooses which of the waiting a counter calls. It is the calling order, unless another rule is compared with it. */
export type ReplayRule = (
  waiting: readonly QueuedVisitor[],
  counter: TakingCounter,
  policy: CallingPolicy,
  now: Instant,
  open: readonly TakingCounter[],
) => QueuedVisitor | undefined;

export interface QueuedVisitor extends QueuedTicket {
  visitor: Visitor;
  part: number;
  since: Instant;
}

const callingOrder: ReplayRule = (waiting, counter, policy, now, open) =>
  nextTicket(waiting, counter, policy, now, open)?.ticket;

/** The visitor as they join the queue under this policy. */
function joined(visitor: Visitor, policy: CallingPolicy): QueuedVisitor {
  const { arrivedAt, appointmentStart: start, parts, needs } = visitor;
  const service = parts[0]?.service ?? '';
  const numbers = servicePolicyOf(policy, service);
  const guarded = start === null || arrivedAt > plusMinutes(start, numbers.grace);
  const dueAt = guarded ? walkInDue(arrivedAt, needs, numbers) : appointmentDue(start, arrivedAt, needs, numbers);
  const since = instant(Math.max(arrivedAt, start ?? arrivedAt));
  return { ...visitor, service, dueAt, guarded, onlyCounter: null, notBefore: null, visitor, part: 0, since };
}

/**
 * Replays the day and returns the calls in the order in which they were made, then the services that were never called.
 */
export function replay(day: DayToReplay, policy: CallingPolicy, rule: ReplayRule = callingOrder): ReplayedCall[] {
  const hall = new Hall(day, policy, rule);
  for (let now = hall.nextInstant(); now !== undefined; now = hall.nextInstant(now)) hall.pass(now);
  return hall.calls();
}

class Hall {
  private readonly toCome: QueuedVisitor[];
  private readonly waiting: QueuedVisitor[] = [];
  private readonly called: ReplayedCall[] = [];
  private readonly desks: { shift: Shift; freeAt: number; serving?: QueuedVisitor }[];
  private readonly openings: readonly number[];

  constructor(
    { visitors, shifts }: DayToReplay,
    private readonly policy: CallingPolicy,
    private readonly rule: ReplayRule,
  ) {
    this.toCome = visitors.map((visitor) => joined(visitor, policy)).sort(byArrival);
    this.desks = shifts.map((shift) => ({ shift, freeAt: 0 }));
    this.openings = shifts.flatMap(({ times }) => times.map(({ from }) => from)).sort((a, b) => a - b);
  }

  /** The instant after `now` at which the next person arrives, a service ends or a counter opens. */
  nextInstant(now = -Infinity): Instant | undefined {
    const ends = this.desks.filter(({ serving }) => serving).map(({ freeAt }) => freeAt);
    const opening = this.openings.find((at) => at > now);
    const next = Math.min(this.toCome[0]?.arrivedAt ?? Infinity, opening ?? Infinity, ...ends);
    return next === Infinity ? undefined : instant(next);
  }

  pass(now: Instant): void {
    this.finish(now);
    while (this.toCome[0] && this.toCome[0].arrivedAt <= now) this.waiting.push(this.toCome.shift() as QueuedVisitor);
    const at = this.desks.filter(({ shift }) => shift.times.some(({ from, to }) => from <= now && now < to));
    const open = at.map(({ shift }) => shift.counter);
    for (const desk of at) if (!desk.serving) this.call(desk, open, now);
  }

  calls(): ReplayedCall[] {
    return [...this.called, ...this.waiting.map((ticket) => callOf(ticket, null))];
  }

  private call(desk: (typeof this.desks)[number], open: readonly TakingCounter[], now: Instant): void {
    const ticket = this.rule(this.waiting, desk.shift.counter, this.policy, now, open);
    if (!ticket) return;
    this.waiting.splice(this.waiting.indexOf(ticket), 1);
    this.called.push(callOf(ticket, now));
    desk.serving = ticket;
    desk.freeAt = plusMinutes(now, ticket.visitor.parts[ticket.part]?.minutes ?? 0);
  }

  /** Ends services. A visitor with a further service waits for it with the due time they had. */
  private finish(now: Instant): void {
    for (const desk of this.desks) {
      const ticket = desk.serving;
      if (!ticket || desk.freeAt > now) continue;
      desk.serving = undefined;
      const next = ticket.visitor.parts[ticket.part + 1];
      if (next) this.waiting.push({ ...ticket, service: next.service, part: ticket.part + 1, since: now });
    }
  }
}

const byArrival = (a: QueuedTicket, b: QueuedTicket): number => a.arrivedAt - b.arrivedAt || a.arrival - b.arrival;

const callOf = ({ visitor, service, since }: QueuedVisitor, calledAt: Instant | null): ReplayedCall => ({
  visitor,
  service,
  since,
  calledAt,
});
