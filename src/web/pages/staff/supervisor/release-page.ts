// The confirmation before a supervisor takes a ticket from a counter, and the choice of what happens to both.
import { timeOrDayAndTimeText } from '../../../../contract/words/day-and-time.js';
import type { Language } from '../../../../domain/hub/hub.js';
import { releaseReasons } from '../../../../domain/queue/ticket/release-reason.js';
import type { Ticket } from '../../../../domain/queue/ticket/ticket.js';
import type { Refusal } from '../../../../domain/refusal.js';
import type { QueueNow } from '../../../../use-cases/queue/show-queue.js';
import { allowedMoves } from '../../../../domain/queue/ticket/allowed-moves.js';
import { liveFrame } from '../parts/page-frame.js';
import { staffPageContext, staffText } from '../parts/staff-page-context.js';
import { refusalWords } from '../parts/refused-form.js';
import { ticketWords } from '../parts/ticket-words.js';

export function releasePage(ticket: Ticket, queue: QueueNow, language: Language, refusal?: Refusal) {
  const context = staffPageContext(queue.hub, queue.asOf, language);
  const counter = queue.counters.find(({ key }) => key === ticket.counter)?.label ?? '';
  const title = staffText(context, 'release.title', { ticket: ticket.label });
  const frame = liveFrame(queue.hub, context, `/staff/tickets/${ticket.id}/release`, title);
  const moves = allowedMoves(ticket, context.now);
  return {
    ...frame,
    title,
    back: `/staff/hubs/${queue.hub.key}/supervisor`,
    refusal: refusalWords(refusal, context),
    subject: ticketWords(ticket, queue.services, context),
    counter: staffText(context, 'counter', { counter }),
    state: staffText(context, `ticket-state.${ticket.state}`),
    since: staffText(context, 'since', {
      time: timeOrDayAndTimeText(language, ticket.since, context.zone, context.now),
    }),
    may: moves.includes('release'),
    mayFinish: moves.includes('finish'),
    outcomes: (['waiting', 'finished'] as const).map((value, index) => ({
      value,
      label: staffText(context, `release.${value}`),
      chosen: index === 0,
    })),
    closing: [{ value: 'yes', label: staffText(context, 'release.close', { counter }), chosen: true }],
    reasons: releaseReasons.map((value, index) => ({
      value,
      label: staffText(context, `event-reason.${value}`),
      chosen: index === 0,
    })),
  };
}
