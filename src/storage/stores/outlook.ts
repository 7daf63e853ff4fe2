// How a ticket stands now: who goes before it, and the wait that follows (product.md §4).
import type { Counter } from '../../domain/hub/hub.js';
import { calledBy, type KeptForecast, rangeOfTicket, waitShown } from '../../domain/queue/kept-forecast.js';
import type { Ticket } from '../../domain/queue/ticket.js';
import { competitionOf, type WaitRange } from '../../domain/queue/wait.js';
import type { Instant } from '../../domain/time/instant.js';
import type { Unit } from '../unit.js';
import type { HubConfiguration } from './hub-store.js';

export interface Outlook {
  /** Earlier tickets that the counters able to serve this one may take. */
  ahead: number;
  wait: WaitRange | null;
  /** When nine of ten are called; null where there is no range. */
  calledBy: Instant | null;
}

/** `forecast`: read before, where this is a change. */
export async function outlookOf(
  unit: Unit,
  { hub }: HubConfiguration,
  counters: readonly Counter[],
  ticket: Ticket,
  forecast: KeptForecast,
): Promise<Outlook> {
  const competition = competitionOf(counters, ticket, hub.policy);
  const ahead = await unit.tickets.countAhead(ticket, competition, hub.policy, unit.now);
  const range = rangeOfTicket(forecast, ticket, ahead);
  return { ahead, wait: waitShown(range, unit.now), calledBy: calledBy(range, unit.now) };
}
