// A past day of a hub, reconstructed from its tickets and events, so that it can be replayed (replay.ts): who came
// when, what they needed, how long it took, and which counters were open for what.
import { type HubEvent, serviceIn } from '../../events.js';
import type { Counter } from '../../hub/hub.js';
import { type Instant, MINUTE } from '../../time/instant.js';
import type { Interval } from '../../time/interval.js';
import type { DayToReplay, Shift, Visitor } from './replay.js';
import type { Ticket } from '../ticket/ticket.js';

/**
 * `events` are of that day, oldest first; `day` lasts from its first instant to the next day's. People who were never
 * served are left out, because their minutes are not known.
 */
export function recordedDay(
  tickets: readonly Ticket[],
  events: readonly HubEvent[],
  counters: readonly Counter[],
  day: Interval,
): DayToReplay {
  const byTicket = new Map(tickets.map(({ id }) => [id, [] as HubEvent[]]));
  for (const event of events) byTicket.get(event.ticket ?? '')?.push(event);
  const visitors = tickets.flatMap((ticket) => {
    const parts = partsOf(byTicket.get(ticket.id) ?? []);
    return parts.length === 0 ? [] : [visitorOf(ticket, parts)];
  });
  return { visitors, shifts: counters.flatMap((counter) => shiftsOf(counter, events, day)) };
}

const visitorOf = (ticket: Ticket, parts: Visitor['parts']): Visitor => ({
  label: ticket.label,
  arrivedAt: ticket.arrivedAt,
  arrival: ticket.arrival,
  appointmentStart: ticket.appointmentStart,
  language: ticket.language,
  needs: ticket.needs,
  parts,
});

/**
 * The parts of a visit, from each call to the event that ended it. The time at counters for one service is added up,
 * with calls that nobody answered.
 */
function partsOf(events: readonly HubEvent[]): Visitor['parts'] {
  const parts: { service: string; minutes: number }[] = [];
  let service = '';
  let since: Instant | undefined;
  for (const event of events) {
    const { type, at, to } = event;
    if (type !== 'service-added') service = serviceIn(event.reason) ?? service;
    if (type === 'called') since = at;
    else if (since !== undefined && to !== 'called' && to !== 'serving') {
      const minutes = (at - since) / MINUTE;
      since = undefined;
      const last = parts.at(-1);
      if (last?.service === service) last.minutes += minutes;
      else parts.push({ service, minutes });
    }
    if (event.type === 'transferred') service = event.reason?.toService ?? service;
  }
  return parts;
}

/**
 * One shift for each time that the counter was opened; one that is still open ends with the day. A counter that called
 * or closed before it was opened had been left open the day before.
 */
function shiftsOf(counter: Counter, events: readonly HubEvent[], day: Interval): Shift[] {
  const shifts: Shift[] = [];
  const own = events.filter((one) => one.counter === counter.key);
  const [first] = own.filter(({ type }) => type === 'called' || type === 'counter-opened' || type === 'counter-closed');
  let opened: { at: Instant; services?: string[] } | undefined =
    first && first.type !== 'counter-opened' ? { at: day.from } : undefined;
  const close = (at: Instant) => {
    if (!opened) return;
    const openServices = opened.services ?? counter.services;
    shifts.push({ counter: { ...counter, openServices }, times: [{ from: opened.at, to: at }] });
  };
  for (const event of own) {
    if (event.type !== 'counter-opened' && event.type !== 'counter-closed') continue;
    close(event.at);
    opened = event.type === 'counter-opened' ? { at: event.at, services: event.reason?.services } : undefined;
  }
  close(day.to);
  return shifts;
}
