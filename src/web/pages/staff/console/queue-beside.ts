// The queue beside the work: the next tickets, those on hold here, and missed ones that may return.
import { RETURN_MINUTES } from '../../../../domain/durations.js';
import { plusMinutes } from '../../../../domain/time/instant.js';
import type { CounterNow } from '../../../../use-cases/queue/show-counter.js';
import { type StaffPageContext, staffText, timeFor } from '../parts/staff-page-context.js';
import { heldRow } from '../parts/reminders.js';
import { ticketWords } from '../parts/ticket-words.js';

const NEXT = 5;

/** `path` is the address of the counter's page. */
export function queueBeside(counterNow: CounterNow, path: string, context: StaffPageContext) {
  const { counter, current, held, missed, services, waiting, waitingInHub } = counterNow;
  const free = counter.open && !current;
  return {
    heading: staffText(context, counter.open ? 'beside.next-for-you' : 'beside.next'),
    waiting: staffText(context, 'beside.waiting', { count: waitingInHub }),
    next: waiting.slice(0, NEXT).map((ticket) => ticketWords(ticket, services, context)),
    held: held.map((ticket) => ({
      ...heldRow(ticket, services, context),
      action: free ? `${path}/tickets/${ticket.id}/call` : '',
      counter: counter.key,
    })),
    missed: missed.map((ticket) => ({
      ...ticketWords(ticket, services, context),
      until: staffText(context, 'until', { time: timeFor(context, plusMinutes(ticket.since, RETURN_MINUTES)) }),
      action: `${path}/tickets/${ticket.id}/return`,
    })),
    callNumber: free ? `${path}/call` : '',
  };
}
