// What a lobby screen shows of one hub (contract.md, board snapshot). It never holds personal data.
import type { CityService } from '../hub/city-service.js';
import type { CallingPolicy } from '../hub/calling-policy.js';
import type { Counter, Text } from '../hub/hub.js';
import type { Instant } from '../time/instant.js';
import { type ToldForecast, minutesToNewcomer, rangeOfNewcomer, waitShown } from '../forecast/promise/told-forecast.js';
import type { Ticket } from './ticket/ticket.js';
import { competitionOf, newcomerTicket, ticketsAhead, type WaitRange } from './order/tickets-ahead.js';

export interface ServiceWait {
  key: string;
  name: Text;
  /** The number of tickets that wait for this service. */
  waiting: number;
  /** The range for a person who arrives now. */
  wait: WaitRange | null;
  /** The forecast behind it, unrounded: nine of ten such people are called within this many minutes. */
  upToMinutes: number | null;
}

/** One row for each service, in the order given. */
export function serviceWaits(
  services: Iterable<CityService>,
  waiting: readonly Ticket[],
  counters: readonly Counter[],
  policy: CallingPolicy,
  forecast: ToldForecast,
  now: Instant,
): ServiceWait[] {
  return [...services].map(({ key, name }) => {
    const ticket = newcomerTicket(key, now);
    const ahead = ticketsAhead(ticket, waiting, competitionOf(counters, ticket, policy), policy, now);
    const wait = waitShown(rangeOfNewcomer(forecast, key, ahead, now), now);
    const upToMinutes = minutesToNewcomer(forecast, key, ahead);
    return { key, name, waiting: waiting.filter((ticket) => ticket.service === key).length, wait, upToMinutes };
  });
}
