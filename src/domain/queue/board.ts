// What a lobby screen shows of one hub (contract.md, board snapshot): never a person's data.
import type { CityService } from '../hub/city-service.js';
import type { CallingPolicy } from '../hub/calling-policy.js';
import type { Counter, Text } from '../hub/hub.js';
import type { Instant } from '../time/instant.js';
import { type KeptForecast, minutesToNewcomer, rangeOfNewcomer, waitShown } from '../forecast/promise/told-forecast.js';
import type { Ticket } from './ticket/ticket.js';
import { competitionOf, newcomer, ticketsAhead, type WaitRange } from './order/tickets-ahead.js';

export interface ServiceWait {
  key: string;
  name: Text;
  /** Tickets waiting for this service. */
  waiting: number;
  /** For somebody who arrives now. */
  wait: WaitRange | null;
  /** What was forecast for them, unrounded: nine of ten are called within so many minutes. */
  upToMinutes: number | null;
}

/** One row a service, in the order given. */
export function serviceWaits(
  services: Iterable<CityService>,
  waiting: readonly Ticket[],
  counters: readonly Counter[],
  policy: CallingPolicy,
  forecast: KeptForecast,
  now: Instant,
): ServiceWait[] {
  return [...services].map(({ key, name }) => {
    const ticket = newcomer(key, now);
    const ahead = ticketsAhead(ticket, waiting, competitionOf(counters, ticket, policy), policy, now);
    const wait = waitShown(rangeOfNewcomer(forecast, key, ahead, now), now);
    const upToMinutes = minutesToNewcomer(forecast, key, ahead);
    return { key, name, waiting: waiting.filter((ticket) => ticket.service === key).length, wait, upToMinutes };
  });
}
