// The interim wait (product.md §4), until the forecast by simulation stands: minutes of (tickets ahead + 1) × the
// service's minutes ÷ open counters able to serve it, shown × 0.8 to × 1.6, rounded up to 5.
import type { CallingPolicy } from '../hub/calling-policy.js';
import type { Counter } from '../hub/hub.js';
import type { Instant } from '../time/instant.js';
import { compareTickets, mayTake, type QueuedTicket } from './calling-order.js';

/** Minutes; the upper end is what is promised. */
export interface WaitRange {
  fromMinutes: number;
  toMinutes: number;
}

type ServingCounter = Omit<Counter, 'hub' | 'position' | 'label' | 'breaks' | 'backAt'>;
/** What says which counters may take a ticket. */
type Bound = Pick<QueuedTicket, 'service' | 'onlyCounter' | 'language' | 'needs'>;

const upToFive = (minutes: number): number => Math.ceil(Math.round(minutes * 1000) / 5000) * 5;

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

const competes = (other: Bound, { able, open, services }: Competition, policy: CallingPolicy): boolean => {
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

/** Null when no open counter is able to serve it. */
export function interimWait(ahead: number, serviceMinutes: number, openCounters: number): WaitRange | null {
  if (openCounters === 0) return null;
  const minutes = ((ahead + 1) * serviceMinutes) / openCounters;
  return { fromMinutes: upToFive(minutes * 0.8), toMinutes: upToFive(minutes * 1.6) };
}
