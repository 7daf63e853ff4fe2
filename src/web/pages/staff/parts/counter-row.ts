// A counter in a list: its line and stop, and in words what it does.
import type { Counter } from '../../../../domain/hub/hub.js';
import type { QueueNow } from '../../../../use-cases/queue/show-queue.js';
import { type Reader, say, timeFor } from './staff-reader.js';

type Busy = Pick<QueueNow, 'called' | 'serving'>;

/** Of a counter on a break, until when; or ''. */
const backWords = ({ open, backAt }: Counter, reader: Reader): string =>
  !open && backAt !== null ? say(reader, 'counter-state.back', { time: timeFor(reader, backAt) }) : '';

export function counterRow(counter: Counter, { called, serving }: Busy, reader: Reader) {
  const ticket = [...called, ...serving].find((one) => one.counter === counter.key);
  const free = counter.open ? 'free' : 'closed';
  return {
    label: counter.label,
    ticket: ticket?.label ?? '',
    ticketId: ticket?.id ?? '',
    /** Of the line. */
    state: ticket?.state ?? 'waiting',
    word: say(reader, `counter-state.${ticket ? (ticket.state === 'serving' ? 'serving' : 'called') : free}`),
    since: ticket ? say(reader, 'since', { time: timeFor(reader, ticket.since) }) : backWords(counter, reader),
  };
}
