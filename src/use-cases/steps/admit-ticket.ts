// Adds a ticket to the queue: its number, its event and the ticket itself, for walk-ins and check-ins alike.
import type { EventFacts, EventType } from '../../domain/events.js';
import { type Arrival, newTicket } from '../../domain/queue/ticket/new-ticket.js';
import type { Ticket } from '../../domain/queue/ticket/ticket.js';
import { localDateOf } from '../../domain/time/wall-time.js';
import type { Unit } from '../../storage/unit.js';

/** `facts`: what the event notes beside the service. Refuses `limit-reached`. */
export async function admit(
  unit: Unit,
  arrival: Arrival,
  { facts, ...event }: { type: EventType; actor: string; appointment?: string; facts?: EventFacts },
): Promise<Ticket> {
  const { hub, service, needs, language } = arrival;
  const day = localDateOf(unit.now, hub.opening.timeZone);
  const number = await unit.tickets.takeNumber(hub.key, day, service.series, unit.now);
  const reason = { service: service.key, language, needs: needs.length, ...facts };
  const logged = await unit.append({ hub: hub.key, ticket: arrival.id, to: 'waiting', reason, ...event });
  const ticket = newTicket(arrival, number, logged.sequence, unit.now);
  await unit.tickets.add(ticket);
  return ticket;
}
