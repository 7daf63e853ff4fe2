// Tickets with their events, around noon, as the log has them.
import type { HubEvent } from '../../src/domain/events.js';
import type { Ticket } from '../../src/domain/queue/ticket/ticket.js';
import type { RecordedTicket } from '../../src/domain/queue/history/ticket-at.js';
import { type Instant, instant, plusMinutes } from '../../src/domain/time/instant.js';
import { aCounter } from './counter.js';
import { anEvent } from './event.js';
import { aTicket } from './ticket.js';

/** When the calls are made. */
const noon = instant(Date.UTC(2027, 2, 15, 16, 0));
/** So many minutes after noon. */
export const minutesAfterNoon = (minutes: number): Instant => plusMinutes(noon, minutes);
/** Of the calls. */
export const callingCounter = aCounter({ key: 'city-hall-3', openServices: ['property-tax', 'marriage-licence'] });

export const aRecordedTicket = (label: string, minutes: number, more: Partial<Ticket> = {}): RecordedTicket => {
  const event = anEvent({ type: 'ticket-issued', at: minutesAfterNoon(minutes), to: 'waiting' });
  const times = { arrivedAt: event.at, dueAt: event.at, arrival: event.sequence, endsAt: minutesAfterNoon(600) };
  return { ticket: aTicket({ label, ...times, ...more }), events: [event] };
};
export const withEvent = ({ ticket, events }: RecordedTicket, more: Partial<HubEvent>): RecordedTicket => ({
  ticket,
  events: [...events, anEvent(more)],
});
export const withCall = (one: RecordedTicket, reason: HubEvent['reason'] = null, minutes = 0): RecordedTicket =>
  withEvent(one, { at: minutesAfterNoon(minutes), counter: callingCounter.key, from: 'waiting', to: 'called', reason });
