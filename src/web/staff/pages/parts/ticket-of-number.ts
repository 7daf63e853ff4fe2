// A ticket by the number that somebody reads out: "a 42" is A042.
import type { Ticket } from '../../../../domain/queue/ticket.js';
import type { Queue } from '../../../../use-cases/queue/show-queue.js';

type Tickets = Pick<Queue, 'waiting' | 'called' | 'serving' | 'held' | 'missed'>;

export const allTickets = ({ waiting, called, serving, held, missed }: Tickets): Ticket[] => [
  ...called,
  ...serving,
  ...waiting,
  ...held,
  ...missed,
];

const NUMBER = /^([A-Z]+)0*(\d+)$/;
/** Fewer characters would be the start of too many. */
export const SHORTEST_START = 2;

const plain = (typed: string): string => typed.toUpperCase().replace(/[\s\p{Dash_Punctuation}]/gu, '');

/** Undefined where it is no number, or none of today's that still waits or is somewhere in the hall. */
export function ticketOfNumber(queue: Tickets, typed: string): Ticket | undefined {
  const [, series, number] = NUMBER.exec(plain(typed)) ?? [];
  return allTickets(queue).find((ticket) => ticket.series === series && ticket.number === Number(number));
}

/** The one that was read out, then those whose number starts with what was typed. */
export function ticketsByNumber(queue: Tickets, typed: string): Ticket[] {
  const exact = ticketOfNumber(queue, typed);
  const start = plain(typed);
  const starting =
    start.length < SHORTEST_START ? [] : allTickets(queue).filter(({ label }) => label.startsWith(start));
  return exact ? [exact, ...starting.filter(({ id }) => id !== exact.id)] : starting;
}
