// Explains why one ticket was called before another, in one sentence and with the facts behind it.
import type { Hub, Language } from '../../../../domain/hub/hub.js';
import type { Explanation } from '../../../../domain/queue/order/explain.js';
import type { Ticket } from '../../../../domain/queue/ticket/ticket.js';
import type { Refusal } from '../../../../domain/refusal.js';
import { type Instant, minutesBetween } from '../../../../domain/time/instant.js';
import type { ComparedTickets } from '../../../../use-cases/queue/compare-tickets.js';
import { laterReason } from '../../../http/reasons.js';
import { orderTable } from '../parts/order-table.js';
import { type Reader, readerAt, say, timeFor } from '../parts/staff-reader.js';
import { refusalWords } from '../parts/refused-form.js';
import { comesAs, ticketServiceName, whyWords } from '../parts/ticket-words.js';

/** The typed numbers. A link from a ticket's page has an id in place of the first. */
interface Asked {
  ticket: string;
  other: string;
}

interface WhyFacts {
  hub: Hub;
  now: Instant;
  asked: Asked;
  compared?: ComparedTickets;
  refusal?: Refusal;
}

export function whyPage({ hub, now, asked, compared, refusal }: WhyFacts, language: Language) {
  const reader = readerAt(hub, now, language);
  const path = `/staff/hubs/${hub.key}/why`;
  const title = titleOf(compared, reader);
  const typed = { ticket: compared?.asked.label ?? asked.ticket, other: compared?.other.label ?? asked.other };
  return {
    path,
    title,
    bar: { title: say(reader, 'compare.ask'), hub: '', closing: '' },
    asked: asked.ticket !== '' && asked.other !== '',
    back: `/staff/hubs/${hub.key}/supervisor`,
    refusal: refusalWords(refusal, reader),
    ...(compared ? answerOf(compared, reader) : nothing),
    form: { action: path, asked: '', ticket: typed.ticket.includes('.') ? '' : typed.ticket, other: typed.other },
  };
}

const nothing = { answer: '', reversed: '', when: '', both: [], order: null };

function titleOf(compared: ComparedTickets | undefined, reader: Reader): string {
  if (!compared?.explanation) return say(reader, 'compare.title');
  const { first, second } = compared.explanation;
  return say(reader, 'compare.question', { first: first.label, second: second.label });
}

function answerOf({ asked, other, counters, explanation, services }: ComparedTickets, reader: Reader) {
  if (!explanation) {
    const answer = say(reader, 'compare.nobody', { asked: asked.label, other: other.label });
    return { ...nothing, answer };
  }
  const { call, first, second } = explanation;
  const counter = counters.find(({ key }) => key === call.counter)?.label ?? call.counter ?? '';
  const names = { first: first.label, second: second.label };
  const why = call.reason ? whyWords(call.reason, { ...reader, now: call.at }) : '';
  return {
    answer: laterReason(explanation, counter, reader.zone).in(reader.language),
    reversed: first.id === asked.id ? '' : say(reader, 'compare.reversed', names),
    when: why && say(reader, 'compare.when', { ...names, counter, time: timeFor(reader, call.at), why }),
    both: [first, second].map((ticket) => sideOf(ticket, explanation, services, reader)),
    order: orderTable(first.label, call.at, call.reason, services, reader),
  };
}

/** One of the two tickets at the call. One that had not arrived yet had no due time and no wait. */
function sideOf(ticket: Ticket, { call }: Explanation, services: ComparedTickets['services'], reader: Reader) {
  const here = ticket.arrivedAt <= call.at;
  return {
    href: `/staff/tickets/${ticket.id}`,
    ticket: ticket.label,
    service: ticketServiceName(services, ticket.service, reader.language),
    comes: comesAs(ticket, reader),
    came: timeFor(reader, ticket.arrivedAt),
    due: here ? timeFor(reader, ticket.dueAt) : say(reader, 'compare.not-yet'),
    waited: here ? say(reader, 'minutes', { minutes: minutesBetween(ticket.arrivedAt, call.at) }) : '',
  };
}
