// The confirmation before a supervisor takes a ticket from a counter, and the choice of what happens to both.
import { momentText } from '../../../../contract/words/moment.js';
import type { Language } from '../../../../domain/hub/hub.js';
import { releaseReasons } from '../../../../domain/queue/ticket/release-reason.js';
import type { Ticket } from '../../../../domain/queue/ticket/ticket.js';
import type { Refusal } from '../../../../domain/refusal.js';
import type { QueueNow } from '../../../../use-cases/queue/show-queue.js';
import { allowedMoves } from '../../../../domain/queue/ticket/allowed-moves.js';
import { liveFrame } from '../parts/page-frame.js';
import { readerAt, say } from '../parts/staff-reader.js';
import { refusalWords } from '../parts/refused-form.js';
import { ticketWords } from '../parts/ticket-words.js';

export function releasePage(ticket: Ticket, queue: QueueNow, language: Language, refusal?: Refusal) {
  const reader = readerAt(queue.hub, queue.asOf, language);
  const counter = queue.counters.find(({ key }) => key === ticket.counter)?.label ?? '';
  const title = say(reader, 'release.title', { ticket: ticket.label });
  const frame = liveFrame(queue.hub, reader, `/staff/tickets/${ticket.id}/release`, title);
  const moves = allowedMoves(ticket, reader.now);
  return {
    ...frame,
    title,
    back: `/staff/hubs/${queue.hub.key}/supervisor`,
    refusal: refusalWords(refusal, reader),
    subject: ticketWords(ticket, queue.services, reader),
    counter: say(reader, 'counter', { counter }),
    state: say(reader, `ticket-state.${ticket.state}`),
    since: say(reader, 'since', { time: momentText(language, ticket.since, reader.zone, reader.now) }),
    may: moves.includes('release'),
    mayFinish: moves.includes('finish'),
    outcomes: (['waiting', 'finished'] as const).map((value, index) => ({
      value,
      label: say(reader, `release.${value}`),
      chosen: index === 0,
    })),
    closing: [{ value: 'yes', label: say(reader, 'release.close', { counter }), chosen: true }],
    reasons: releaseReasons.map((value, index) => ({
      value,
      label: say(reader, `event-reason.${value}`),
      chosen: index === 0,
    })),
  };
}
