// Builds tickets with their events as the log has them, around noon.
import type { HubEventOf, LooseEvent } from '../../src/domain/events.js';
import type { Ticket } from '../../src/domain/queue/ticket/ticket.js';
import type { RecordedTicket } from '../../src/domain/queue/history/ticket-at.js';
import { type Instant, instant, plusMinutes } from '../../src/domain/time/instant.js';
import { aCounter } from './counter.js';
import { anEvent } from './event.js';
import { aTicket } from './ticket.js';

const noon = instant(Date.UTC(2027, 2, 15, 16, 0));
export const minutesAfterNoon = (minutes: number): Instant => plusMinutes(noon, minutes);
/** The counter that makes the calls. */
export const callingCounter = aCounter({ key: 'city-hall-3', openServices: ['property-tax', 'marriage-licence'] });

/** A walk-in's ticket, issued so many minutes after noon. */
export const aRecordedTicket = (label: string, minutes: number, more: Partial<Ticket> = {}): RecordedTicket => {
  const event = anEvent({ type: 'ticket-issued', at: minutesAfterNoon(minutes), to: 'waiting' });
  const times = { arrivedAt: event.at, dueAt: event.at, arrival: event.sequence, endsAt: minutesAfterNoon(600) };
  return { ticket: aTicket({ label, ...times, ...more }), events: [event] };
};
/** The same ticket with one more event. */
export const withEvent = ({ ticket, events }: RecordedTicket, more: Partial<LooseEvent>): RecordedTicket => ({
  ticket,
  events: [...events, anEvent(more)],
});
/** The same ticket, called so many minutes after noon. */
export const withCall = (
  one: RecordedTicket,
  reason: HubEventOf<'called'>['reason'] = null,
  minutes = 0,
): RecordedTicket =>
  withEvent(one, { at: minutesAfterNoon(minutes), counter: callingCounter.key, from: 'waiting', to: 'called', reason });
