// A ticket at an earlier moment of its hub's log, reconstructed from its events. Its arrival, needs and due time are
// set once; its state, service and counter may have changed since.
import { type HubEvent, serviceIn } from '../../events.js';
import { stateNow, type Ticket } from '../ticket/ticket.js';

/** A ticket as it is now, and all its events, oldest first. */
export interface RecordedTicket {
  ticket: Ticket;
  events: readonly HubEvent[];
}

/** The ticket just before that event of the hub; undefined when it had not been issued yet. */
export function ticketAt({ ticket, events }: RecordedTicket, { sequence, at }: HubEvent): Ticket | undefined {
  const past = events.filter((event) => event.sequence < sequence);
  const last = past.findLast(({ to }) => to !== null);
  if (!last?.to) return undefined;
  const bound = last.type === 'transferred' ? last.reason?.toCounter : undefined;
  return {
    ...ticket,
    state: stateNow({ state: last.to, endsAt: ticket.endsAt }, at),
    service: serviceThen(ticket, events.slice(past.length)),
    onlyCounter: bound ?? null,
  };
}

/** The service at that moment: the first later change of service names the one before it. */
function serviceThen(ticket: Ticket, later: readonly HubEvent[]): string {
  for (const { type, reason } of later) {
    const before = type === 'transferred' || type === 'finished' ? serviceIn(reason) : undefined;
    if (before !== undefined) return before;
  }
  return ticket.service;
}
