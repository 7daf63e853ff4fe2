// A counter as a row of a list: its ticket with the drawn line, and its state in words.
import type { Counter } from '../../../../domain/hub/hub.js';
import type { QueueNow } from '../../../../use-cases/queue/show-queue.js';
import { type Reader, say, timeFor } from './staff-reader.js';

type Busy = Pick<QueueNow, 'called' | 'serving'>;

/** The end of a counter's break in words, or ''. */
const backWords = ({ open, backAt }: Counter, context: Reader): string =>
  !open && backAt !== null ? say(context, 'counter-state.back', { time: timeFor(context, backAt) }) : '';

export function counterRow(counter: Counter, { called, serving }: Busy, context: Reader) {
  const ticket = [...called, ...serving].find((one) => one.counter === counter.key);
  const free = counter.open ? 'free' : 'closed';
  return {
    label: counter.label,
    ticket: ticket?.label ?? '',
    ticketId: ticket?.id ?? '',
    /** The state of the ticket, after which the line is drawn. */
    state: ticket?.state ?? 'waiting',
    word: say(context, `counter-state.${ticket ? (ticket.state === 'serving' ? 'serving' : 'called') : free}`),
    since: ticket ? say(context, 'since', { time: timeFor(context, ticket.since) }) : backWords(counter, context),
  };
}
