// How a ticket stands now: who goes before it and the interim wait that follows (product.md §4).
import type { Counter } from '../../domain/hub/hub.js';
import type { Ticket } from '../../domain/queue/ticket.js';
import { competitionOf, interimWait, type WaitRange } from '../../domain/queue/wait.js';
import type { Unit } from '../unit.js';
import type { HubConfiguration } from './hub-store.js';

export interface Outlook {
  /** Earlier tickets that the counters able to serve this one may take. */
  ahead: number;
  wait: WaitRange | null;
}

export async function outlookOf(
  unit: Unit,
  { hub, services }: HubConfiguration,
  counters: readonly Counter[],
  ticket: Ticket,
): Promise<Outlook> {
  const competition = competitionOf(counters, ticket, hub.policy);
  const ahead = await unit.tickets.countAhead(ticket, competition, hub.policy, unit.now);
  const minutes = services.get(ticket.service)?.minutes ?? 0;
  return { ahead, wait: interimWait(ahead, minutes, competition.able.length) };
}
