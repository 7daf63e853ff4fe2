// A day of a real hub as its tickets and events tell it, ready to be played once more (replay.ts): who came when, what they needed,
// how long it took, and which counters were open for what.
import { type HubEvent, serviceIn } from '../../events.js';
import type { Counter } from '../../hub/hub.js';
import { type Instant, MINUTE } from '../../time/instant.js';
import type { Interval } from '../../time/interval.js';
import type { DayToReplay, Shift, Visitor } from './replay.js';
import type { Ticket } from '../ticket/ticket.js';

/**
 * `events`: of that day, oldest first; `day`: from its first instant to the next one's. Who was never served is left out: nobody knows how
 * long they would have taken.
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

type Opening = Pick<HubEvent, 'at' | 'reason'>;

const visitorOf = (ticket: Ticket, parts: Visitor['parts']): Visitor => ({
  label: ticket.label,
  arrivedAt: ticket.arrivedAt,
  arrival: ticket.arrival,
  appointmentStart: ticket.appointmentStart,
  language: ticket.language,
  needs: ticket.needs,
  parts,
});

/** From each call to what ended it; the time at counters for one service counts together, calls that nobody answered too. */
function partsOf(events: readonly HubEvent[]): Visitor['parts'] {
  const parts: { service: string; minutes: number }[] = [];
  let service = '';
  let since: Instant | undefined;
  for (const { type, at, to, reason } of events) {
    if (type !== 'service-added') service = serviceIn(reason) ?? service;
    if (type === 'called') since = at;
    else if (since !== undefined && to !== 'called' && to !== 'serving') {
      const minutes = (at - since) / MINUTE;
      since = undefined;
      const last = parts.at(-1);
      if (last?.service === service) last.minutes += minutes;
      else parts.push({ service, minutes });
    }
    if (typeof reason?.toService === 'string') service = reason.toService;
  }
  return parts;
}

/**
 * One for each time that it was opened; still open at the end of the day, until then. One that called or closed before it was opened had
 * been left open the day before.
 */
function shiftsOf(counter: Counter, events: readonly HubEvent[], day: Interval): Shift[] {
  const shifts: Shift[] = [];
  const own = events.filter((one) => one.counter === counter.key);
  const [first] = own.filter(({ type }) => type === 'called' || type === 'counter-opened' || type === 'counter-closed');
  let opened: Opening | undefined =
    first && first.type !== 'counter-opened' ? { at: day.from, reason: null } : undefined;
  const close = (at: Instant) => {
    if (!opened) return;
    const services = (opened.reason?.services ?? counter.services) as string[];
    shifts.push({ counter: { ...counter, openServices: services }, times: [{ from: opened.at, to: at }] });
  };
  for (const event of own) {
    if (event.type !== 'counter-opened' && event.type !== 'counter-closed') continue;
    close(event.at);
    opened = event.type === 'counter-opened' ? event : undefined;
  }
  close(day.to);
  return shifts;
}
