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

/** Undefined where it is no number, or none of today's that still waits or is somewhere in the hall. */
export function ticketOfNumber(queue: Tickets, typed: string): Ticket | undefined {
  const [, series, number] = NUMBER.exec(typed.toUpperCase().replace(/[\s-]/g, '')) ?? [];
  return allTickets(queue).find((ticket) => ticket.series === series && ticket.number === Number(number));
}
