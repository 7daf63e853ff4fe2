// How a ticket stands now: who goes before it, and the wait that follows (product.md §4).
import type { Counter } from '../../domain/hub/hub.js';
import { calledBy, type KeptForecast, rangeOfTicket, waitShown } from '../../domain/queue/kept-forecast.js';
import type { Ticket } from '../../domain/queue/ticket.js';
import { competitionOf, type WaitRange } from '../../domain/queue/wait.js';
import type { Instant } from '../../domain/time/instant.js';
import type { Unit } from '../unit.js';
import type { HubConfiguration } from './hub-store.js';
import type { QueuedHere } from './ticket-store.js';

export interface Outlook {
  /** Earlier tickets that the counters able to serve this one may take. */
  ahead: number;
  wait: WaitRange | null;
  /** When nine of ten are called; null where there is no range. */
  calledBy: Instant | null;
}

/** How many would be called before this ticket, or before somebody who joins now. */
export async function countAhead(
  unit: Unit,
  { hub }: Pick<HubConfiguration, 'hub'>,
  counters: readonly Counter[],
  ticket: QueuedHere,
): Promise<number> {
  return unit.tickets.countAhead(ticket, competitionOf(counters, ticket, hub.policy), hub.policy, unit.now);
}

/** `forecast`: read before, where this is a change. */
export async function outlookOf(
  unit: Unit,
  here: HubConfiguration,
  counters: readonly Counter[],
  ticket: Ticket,
  forecast: KeptForecast,
): Promise<Outlook> {
  return outlookWith(await countAhead(unit, here, counters, ticket), ticket, forecast, unit.now);
}

/** The same for who has counted already. */
export function outlookWith(ahead: number, ticket: Ticket, forecast: KeptForecast, now: Instant): Outlook {
  const range = rangeOfTicket(forecast, ticket, ahead);
  return { ahead, wait: waitShown(range, now), calledBy: calledBy(range, now) };
}
