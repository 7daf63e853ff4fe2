// How many tickets go before another one: those that the counters able to serve it may take, in the calling order.
import { ANY_LANGUAGE } from './suitability.js';
import type { CallingPolicy } from '../../hub/calling-policy.js';
import type { Counter } from '../../hub/hub.js';
import { type Instant, instant } from '../../time/instant.js';
import { compareByCallingOrder, mayTake, type QueuedTicket } from './calling-order.js';

/** A wait in minutes, with both ends rounded up to a multiple of 5; the upper end is what is promised. */
export interface WaitRange {
  fromMinutes: number;
  toMinutes: number;
}

/**
 * Whether the range is told in the words "you are next": nobody is ahead, and it ends within the first five minutes.
 */
export const isToldNext = (ahead: number, wait: WaitRange | null): boolean =>
  ahead === 0 && wait !== null && wait.toMinutes <= 5;

type ServingCounter = Omit<Counter, 'hub' | 'position' | 'label' | 'breaks' | 'backAt'>;
/** The fields that decide which counters may take a ticket. */
type Bound = Pick<QueuedTicket, 'service' | 'onlyCounter' | 'language' | 'needs'>;

/** The tickets that one ticket competes with: all that the open counters able to serve it may take. */
export interface Competition {
  able: readonly ServingCounter[];
  /** All open counters: a ticket that is bound to one of them is taken only by that one. */
  open: readonly ServingCounter[];
  /**
   * The services of the able counters, for tickets that are bound to none. Where none is open: those of the closed
   * counters that could serve the ticket.
   */
  services: ReadonlySet<string>;
}

export function competitionOf(counters: readonly ServingCounter[], ticket: Bound, policy: CallingPolicy): Competition {
  const open = counters.filter((counter) => counter.open);
  const able = open.filter((counter) => mayTake(counter, ticket, open, policy));
  const services = new Set<string>();
  for (const { openServices } of able) for (const service of openServices) services.add(service);
  if (able.length > 0) return { able, open, services };
  const capable = counters.filter((counter) => counter.services.includes(ticket.service));
  return { able, open, services: new Set([ticket.service, ...capable.flatMap((one) => one.services)]) };
}

/** Whether another ticket may be called by a counter that is able to serve this one. */
export const competes = (other: Bound, { able, open, services }: Competition, policy: CallingPolicy): boolean => {
  const bound = other.onlyCounter !== null && open.some(({ key }) => key === other.onlyCounter);
  if (able.length === 0) return !bound && services.has(other.service);
  return able.some((counter) => mayTake(counter, other, open, policy));
};

/** How many waiting tickets the counters that may take this one would call before it. */
export function ticketsAhead(
  ticket: QueuedTicket,
  waiting: readonly QueuedTicket[],
  competition: Competition,
  policy: CallingPolicy,
  now: Instant,
): number {
  return waiting.filter(
    (other) =>
      other.arrival !== ticket.arrival &&
      competes(other, competition, policy) &&
      compareByCallingOrder(other, ticket, policy, now) < 0,
  ).length;
}

/** A walk-in who takes a ticket at this moment, behind all others. `known` is what is known about the person. */
export const newcomerTicket = (service: string, now: Instant, known: Partial<QueuedTicket> = {}): QueuedTicket => ({
  label: '',
  service,
  arrivedAt: now,
  arrival: Number.MAX_SAFE_INTEGER,
  dueAt: instant(now),
  guarded: true,
  language: ANY_LANGUAGE,
  needs: [],
  appointmentStart: null,
  onlyCounter: null,
  notBefore: null,
  ...known,
});
