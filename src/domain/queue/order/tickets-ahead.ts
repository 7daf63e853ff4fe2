// Who waits before whom: the tickets that the counters able to serve this one may take, in the calling order.
import type { CallingPolicy } from '../../hub/calling-policy.js';
import type { Counter } from '../../hub/hub.js';
import { type Instant, instant } from '../../time/instant.js';
import { compareTickets, mayTake, type QueuedTicket } from './calling-order.js';

/** Minutes; the upper end is what is promised. */
export interface WaitRange {
  fromMinutes: number;
  toMinutes: number;
}

/** Whoever is next soon reads so in words: nobody is before them, and the range ends within the first five minutes. */
export const isNext = (ahead: number, wait: WaitRange | null): boolean =>
  ahead === 0 && wait !== null && wait.toMinutes <= 5;

type ServingCounter = Omit<Counter, 'hub' | 'position' | 'label' | 'breaks' | 'backAt'>;
/** What says which counters may take a ticket. */
type Bound = Pick<QueuedTicket, 'service' | 'onlyCounter' | 'language' | 'needs'>;

/** Whom a ticket competes with: all whom the open counters able to serve it may take. */
export interface Competition {
  able: readonly ServingCounter[];
  /** All open counters: who is bound to one of them is only that one's. */
  open: readonly ServingCounter[];
  /** What the able counters take of those who are bound to none; of the closed ones that could, where none is open. */
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

/** How many waiting tickets would be called before this one by the counters that may take it. */
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
      compareTickets(other, ticket, policy, now) < 0,
  ).length;
}

/** A walk-in that takes a ticket this moment, behind all that are here. `known`: what is known of who it is. */
export const newcomer = (service: string, now: Instant, known: Partial<QueuedTicket> = {}): QueuedTicket => ({
  label: '',
  service,
  arrivedAt: now,
  arrival: Number.MAX_SAFE_INTEGER,
  dueAt: instant(now),
  guarded: true,
  language: 'en',
  needs: [],
  appointmentStart: null,
  onlyCounter: null,
  notBefore: null,
  ...known,
});
