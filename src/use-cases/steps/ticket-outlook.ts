// How a ticket stands now: who goes before it, and the wait that follows (product.md §4).
import type { Counter } from '../../domain/hub/hub.js';
import { promiseOf } from '../../domain/forecast/promise/promised-range.js';
import {
  calledBy,
  type KeptForecast,
  notSooner,
  rangeOfTicket,
  waitShown,
} from '../../domain/forecast/promise/told-forecast.js';
import type { Ticket } from '../../domain/queue/ticket/ticket.js';
import { competitionOf, type WaitRange } from '../../domain/queue/order/tickets-ahead.js';
import type { Instant } from '../../domain/time/instant.js';
import type { Unit } from '../../storage/unit.js';
import type { HubConfiguration } from '../../storage/stores/hub-store.js';
import type { QueuedHere } from '../../storage/stores/ticket-store.js';

export interface Outlook {
  /** Earlier tickets that the counters able to serve this one may take. */
  ahead: number;
  wait: WaitRange | null;
  /** When nine of ten are called; null where there is no range. */
  calledBy: Instant | null;
}

/** What a ticket is looked at with. */
interface View {
  here: HubConfiguration;
  counters: readonly Counter[];
  /** Read before, where this is a change. */
  forecast: KeptForecast;
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

export async function outlookOf(unit: Unit, ticket: Ticket, { here, counters, forecast }: View): Promise<Outlook> {
  const ahead = await countAhead(unit, here, counters, ticket);
  const range = notSooner(rangeOfTicket(forecast, ticket, ahead), ticket.notBefore);
  return { ahead, wait: waitShown(range, unit.now), calledBy: calledBy(range, unit.now) };
}

/** For who gets the ticket in hand, with so many before it: the range is a promise, and kept. */
export async function firstOutlook(
  unit: Unit,
  ticket: Ticket,
  ahead: number,
  forecast: KeptForecast,
): Promise<Outlook> {
  const range = rangeOfTicket(forecast, ticket, ahead);
  if (range) await unit.promises.keep([promiseOf(ticket, range, 'issue')]);
  return { ahead, wait: waitShown(range, unit.now), calledBy: calledBy(range, unit.now) };
}
