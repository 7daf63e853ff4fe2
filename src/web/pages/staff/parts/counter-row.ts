// A counter as a row of a list: its ticket with the drawn line, and its state in words.
import type { Counter } from '../../../../domain/hub/hub.js';
import type { QueueNow } from '../../../../use-cases/queue/show-queue.js';
import { type StaffPageContext, staffText, timeFor } from './staff-page-context.js';

type Busy = Pick<QueueNow, 'called' | 'serving'>;

/** The end of a counter's break in words, or ''. */
const backWords = ({ open, backAt }: Counter, context: StaffPageContext): string =>
  !open && backAt !== null ? staffText(context, 'counter-state.back', { time: timeFor(context, backAt) }) : '';

export function counterRow(counter: Counter, { called, serving }: Busy, context: StaffPageContext) {
  const ticket = [...called, ...serving].find((one) => one.counter === counter.key);
  const free = counter.open ? 'free' : 'closed';
  return {
    label: counter.label,
    ticket: ticket?.label ?? '',
    ticketId: ticket?.id ?? '',
    /** The state of the ticket, after which the line is drawn. */
    state: ticket?.state ?? 'waiting',
    word: staffText(context, `counter-state.${ticket ? (ticket.state === 'serving' ? 'serving' : 'called') : free}`),
    since: ticket ? staffText(context, 'since', { time: timeFor(context, ticket.since) }) : backWords(counter, context),
  };
}
