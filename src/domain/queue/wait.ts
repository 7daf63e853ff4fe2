// The interim wait (product.md §4), until the forecast by simulation stands: minutes of (tickets ahead + 1) × the
// service's minutes ÷ open counters able to serve it, shown × 0.8 to × 1.6, rounded up to 5.
import type { CallingPolicy, Counter } from '../hub/hub.js';
import type { Instant } from '../time/instant.js';
import { compareTickets, type QueuedTicket } from './calling-order.js';

/** Minutes; the upper end is what is promised. */
export interface WaitRange {
  fromMinutes: number;
  toMinutes: number;
}

type ServingCounter = Pick<Counter, 'key' | 'open' | 'services' | 'openServices'>;

const upToFive = (minutes: number): number => Math.ceil(Math.round(minutes * 1000) / 5000) * 5;

/** The open counters that take a service now. */
export function ableCounters<T extends ServingCounter>(counters: readonly T[], service: string): T[] {
  return counters.filter((counter) => counter.open && counter.openServices.includes(service));
}

/** Services whose tickets compete with this one's: all that the able counters take (any able counter if none is open). */
export function competingServices(counters: readonly ServingCounter[], service: string): Set<string> {
  const able = ableCounters(counters, service);
  const competing = new Set([service]);
  for (const counter of able) addAll(competing, counter.openServices);
  if (able.length > 0) return competing;
  for (const { services } of counters) if (services.includes(service)) addAll(competing, services);
  return competing;
}

function addAll(set: Set<string>, items: readonly string[]): void {
  for (const item of items) set.add(item);
}

/** How many waiting tickets would be called before this one by the counters that may take it. */
export function ticketsAhead(
  ticket: QueuedTicket,
  waiting: readonly QueuedTicket[],
  counters: readonly ServingCounter[],
  policy: CallingPolicy,
  now: Instant,
): number {
  const competing = competingServices(counters, ticket.service);
  return waiting.filter(
    (other) =>
      other.arrival !== ticket.arrival &&
      competing.has(other.service) &&
      compareTickets(other, ticket, policy, now) < 0,
  ).length;
}

/** Null when no open counter is able to serve it. */
export function interimWait(ahead: number, serviceMinutes: number, openCounters: number): WaitRange | null {
  if (openCounters === 0) return null;
  const minutes = ((ahead + 1) * serviceMinutes) / openCounters;
  return { fromMinutes: upToFive(minutes * 0.8), toMinutes: upToFive(minutes * 1.6) };
}
