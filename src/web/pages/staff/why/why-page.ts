// Explains why one ticket was called before another, in one sentence and with the facts behind it.
import type { Hub, Language } from '../../../../domain/hub/hub.js';
import type { Explanation } from '../../../../domain/queue/order/explain.js';
import type { Ticket } from '../../../../domain/queue/ticket/ticket.js';
import type { Refusal } from '../../../../domain/refusal.js';
import { type Instant, minutesBetween } from '../../../../domain/time/instant.js';
import type { ComparedTickets } from '../../../../use-cases/queue/compare-tickets.js';
import { laterReason } from '../../../http/reasons.js';
import { orderTable } from '../parts/order-table.js';
import { type StaffPageContext, staffPageContext, staffText, timeFor } from '../parts/staff-page-context.js';
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
  const context = staffPageContext(hub, now, language);
  const path = `/staff/hubs/${hub.key}/why`;
  const title = titleOf(compared, context);
  const typed = { ticket: compared?.asked.label ?? asked.ticket, other: compared?.other.label ?? asked.other };
  return {
    path,
    title,
    bar: { title: staffText(context, 'compare.ask'), hub: '', closing: '' },
    asked: asked.ticket !== '' && asked.other !== '',
    back: `/staff/hubs/${hub.key}/supervisor`,
    refusal: refusalWords(refusal, context),
    ...(compared ? answerOf(compared, context) : nothing),
    form: { action: path, asked: '', ticket: typed.ticket.includes('.') ? '' : typed.ticket, other: typed.other },
  };
}

const nothing = { answer: '', reversed: '', when: '', both: [], order: null };

function titleOf(compared: ComparedTickets | undefined, context: StaffPageContext): string {
  if (!compared?.explanation) return staffText(context, 'compare.title');
  const { first, second } = compared.explanation;
  return staffText(context, 'compare.question', { first: first.label, second: second.label });
}

function answerOf({ asked, other, counters, explanation, services }: ComparedTickets, context: StaffPageContext) {
  if (!explanation) {
    const answer = staffText(context, 'compare.nobody', { asked: asked.label, other: other.label });
    return { ...nothing, answer };
  }
  const { call, first, second } = explanation;
  const counter = counters.find(({ key }) => key === call.counter)?.label ?? call.counter ?? '';
  const names = { first: first.label, second: second.label };
  const why = call.reason ? whyWords(call.reason, { ...context, now: call.at }) : '';
  return {
    answer: laterReason(explanation, counter, context.zone).in(context.language),
    reversed: first.id === asked.id ? '' : staffText(context, 'compare.reversed', names),
    when: why && staffText(context, 'compare.when', { ...names, counter, time: timeFor(context, call.at), why }),
    both: [first, second].map((ticket) => sideOf(ticket, explanation, services, context)),
    order: orderTable(first.label, call.at, call.reason, services, context),
  };
}

/** One of the two tickets at the call. One that had not arrived yet had no due time and no wait. */
function sideOf(
  ticket: Ticket,
  { call }: Explanation,
  services: ComparedTickets['services'],
  context: StaffPageContext,
) {
  const here = ticket.arrivedAt <= call.at;
  return {
    href: `/staff/tickets/${ticket.id}`,
    ticket: ticket.label,
    service: ticketServiceName(services, ticket.service, context.language),
    comes: comesAs(ticket, context),
    came: timeFor(context, ticket.arrivedAt),
    due: here ? timeFor(context, ticket.dueAt) : staffText(context, 'compare.not-yet'),
    waited: here ? staffText(context, 'minutes', { minutes: minutesBetween(ticket.arrivedAt, call.at) }) : '',
  };
}
