// A ticket as it stood at an earlier moment of its hub's log, read back from its events. Its arrival, its needs and its due
// time are set once; where it was, what for and for which counter may have changed since.
import { type HubEvent, serviceIn } from '../../events.js';
import { stateNow, type Ticket } from '../ticket/ticket.js';

/** A ticket as it stands now and all its events, oldest first. */
export interface Recorded {
  ticket: Ticket;
  events: readonly HubEvent[];
}

/** Just before that event of the hub; undefined where it had not come yet. */
export function ticketThen({ ticket, events }: Recorded, { sequence, at }: HubEvent): Ticket | undefined {
  const past = events.filter((event) => event.sequence < sequence);
  const last = past.findLast(({ to }) => to !== null);
  if (!last?.to) return undefined;
  const bound = last.type === 'transferred' ? last.reason?.toCounter : undefined;
  return {
    ...ticket,
    state: stateNow({ state: last.to, endsAt: ticket.endsAt }, at),
    service: serviceThen(ticket, events.slice(past.length)),
    onlyCounter: typeof bound === 'string' ? bound : null,
  };
}

/** The first change of service that came later names the one before it. */
function serviceThen(ticket: Ticket, later: readonly HubEvent[]): string {
  for (const { type, reason } of later) {
    const before = type === 'transferred' || type === 'finished' ? serviceIn(reason) : undefined;
    if (before !== undefined) return before;
  }
  return ticket.service;
}
