// What a lobby screen shows of one hub (contract.md, board snapshot): never a person's data.
import type { CityService } from '../hub/city-service.js';
import type { CallingPolicy } from '../hub/calling-policy.js';
import type { Counter, Text } from '../hub/hub.js';
import { type Instant, instant } from '../time/instant.js';
import type { QueuedTicket } from './calling-order.js';
import type { Ticket } from './ticket.js';
import { competitionOf, interimWait, ticketsAhead, type WaitRange } from './wait.js';

/** Calls stand on a board for so long, at most so many. */
export const CALLS_MINUTES = 30;
export const MOST_CALLS = 12;

export interface ServiceWait {
  key: string;
  name: Text;
  /** Tickets waiting for this service. */
  waiting: number;
  /** For somebody who arrives now. */
  wait: WaitRange | null;
}

/** One row a service, in the order given. */
export function serviceWaits(
  services: Iterable<CityService>,
  waiting: readonly Ticket[],
  counters: readonly Counter[],
  policy: CallingPolicy,
  now: Instant,
): ServiceWait[] {
  return [...services].map(({ key, name, minutes }) => {
    const ticket = newcomer(key, now);
    const competition = competitionOf(counters, ticket, policy);
    const ahead = ticketsAhead(ticket, waiting, competition, policy, now);
    const wait = interimWait(ahead, minutes, competition.able.length);
    return { key, name, waiting: waiting.filter((ticket) => ticket.service === key).length, wait };
  });
}

/** A walk-in that takes a ticket this moment, behind all that are here. */
const newcomer = (service: string, now: Instant): QueuedTicket => ({
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
});
