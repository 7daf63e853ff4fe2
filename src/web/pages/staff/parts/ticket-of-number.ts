// Finds a ticket by its number as it is typed or read out: "a 42" is A042.
import type { Ticket } from '../../../../domain/queue/ticket/ticket.js';
import { comparableLabel, parseLabel } from '../../../../domain/queue/ticket/ticket-number.js';
import type { QueueNow } from '../../../../use-cases/queue/show-queue.js';

type Tickets = Pick<QueueNow, 'waiting' | 'called' | 'serving' | 'held' | 'missed'>;

/** All tickets of a hub that have not ended. */
export const allTickets = ({ waiting, called, serving, held, missed }: Tickets): Ticket[] => [
  ...called,
  ...serving,
  ...waiting,
  ...held,
  ...missed,
];

/** Fewer characters would match too many tickets. */
export const SHORTEST_START = 2;

/** Undefined where the text is no number, or no ticket with it is waiting, called, served, on hold or missed. */
export function ticketOfNumber(queue: Tickets, typed: string): Ticket | undefined {
  const wanted = parseLabel(typed);
  return allTickets(queue).find(({ series, number }) => series === wanted?.series && number === wanted.number);
}

/** The ticket with exactly this number first, then those whose numbers start with the typed text. */
export function ticketsByNumber(queue: Tickets, typed: string): Ticket[] {
  const exact = ticketOfNumber(queue, typed);
  const start = comparableLabel(typed);
  const starting =
    start.length < SHORTEST_START ? [] : allTickets(queue).filter(({ label }) => label.startsWith(start));
  return exact ? [exact, ...starting.filter(({ id }) => id !== exact.id)] : starting;
}
