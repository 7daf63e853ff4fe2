// The events of a ticket as sentences. Supervisors also see which tickets waited at each call, so that they can explain why
// another one went first.
import { languageLabel } from '../../../../contract/words/language-name.js';
import { dayText } from '../../../../contract/words/day.js';
import type { Language } from '../../../../domain/hub/hub.js';
import { mayDo, type Staff } from '../../../../domain/access/staff.js';
import type { EventType, HubEvent, PossibleFacts } from '../../../../domain/events.js';
import { countersLedTo, needsOfCounters, speaksLanguage } from '../../../../domain/queue/order/suitability.js';
import { plainMoveRow } from '../../../../domain/queue/ticket/plain-moves.js';
import { stateNow, type Ticket } from '../../../../domain/queue/ticket/ticket.js';
import type { Refusal } from '../../../../domain/refusal.js';
import type { QueueNow } from '../../../../use-cases/queue/show-queue.js';
import { actsFor, movesOn } from '../parts/move-buttons.js';
import { liveFrame } from '../parts/page-frame.js';
import { orderTable } from '../parts/order-table.js';
import { type StaffPageContext, staffPageContext, staffText, timeFor } from '../parts/staff-page-context.js';
import { refusalWords } from '../parts/refused-form.js';
import { ticketServiceName, ticketWords, whyWords } from '../parts/ticket-words.js';
import { hasSentence, translate } from '../../../../platform/sentences.js';

const offered = movesOn('ticket');

interface TicketFacts {
  ticket: Ticket;
  events: HubEvent[];
  queue: QueueNow;
  staff: Staff;
  refusal?: Refusal;
}

export function historyPage({ events, queue, refusal, staff, ...facts }: TicketFacts, language: Language) {
  const context = staffPageContext(queue.hub, queue.asOf, language);
  const ticket = { ...facts.ticket, state: stateNow(facts.ticket, context.now) };
  const path = `/staff/tickets/${ticket.id}`;
  const supervises = mayDo(staff, 'supervise', ticket.hub);
  const wanted = offered.filter((move) => mayDo(staff, plainMoveRow(move)?.duty ?? 'greet', ticket.hub));
  return {
    ...liveFrame(queue.hub, context, path, staffText(context, 'history.title', { ticket: ticket.label })),
    title: staffText(context, 'history.title', { ticket: ticket.label }),
    refusal: refusalWords(refusal, context),
    subject: ticketWords(ticket, queue.services, context),
    state: staffText(context, `ticket-state.${ticket.state}`),
    led: ledWords(ticket, queue, context),
    join: {
      state: lineOf(ticket),
      number: ticket.label,
      long: ticket.label.length > 4,
      word: ticket.counter === null ? '' : staffText(context, 'console.counter-word'),
      counter: (ticket.counter !== null && ticket.calledTo) || '',
    },
    day: dayText(language, ticket.businessDay, 'day-and-year'),
    acts: actsFor(ticket, wanted, path, queue, context),
    events: events.map((event) => ({
      time: timeFor(context, event.at),
      sentence: sentenceOf(event, queue, context),
      order: supervises ? orderOf(event, ticket, queue, context) : null,
    })),
    compare: supervises && { action: `/staff/hubs/${ticket.hub}/why`, asked: ticket.id, ticket: '', other: '' },
  };
}

/** The counters to which routing leads the ticket, and the reason, or ''. Only staff read this. */
function ledWords(ticket: Ticket, { counters, hub }: QueueNow, context: StaffPageContext): string {
  if (ticket.state !== 'waiting') return '';
  const open = counters.filter((counter) => counter.open);
  const suiting = countersLedTo(ticket, open, hub.policy);
  if (suiting.length === 0) return '';
  const because = [
    ...needsOfCounters(ticket.needs).map((need) => staffText(context, `need.${need}`)),
    ...(open.every((one) => speaksLanguage(one, ticket)) ? [] : [languageLabel(context.language, ticket.language)]),
  ];
  const labels = suiting.map(({ label }) => label).join(', ');
  return staffText(context, 'history.led', { count: suiting.length, counters: labels, because: because.join(', ') });
}

/** The shape of the drawn line. An ended ticket is `past`. */
const lineOf = ({ state }: Ticket): string => (state === 'done' || state === 'left' ? 'past' : state);

const orderOf = (event: HubEvent, { label }: Ticket, { services }: QueueNow, context: StaffPageContext) =>
  event.type === 'called' ? orderTable(label, event.at, event.reason, services, context) : null;

/** An event as a sentence without its full stop. The reason of a call is the sentence that the counter's page showed. */
export function sentenceOf(
  event: HubEvent,
  queue: Pick<QueueNow, 'counters' | 'services'>,
  context: StaffPageContext,
): string {
  const counter = queue.counters.find(({ key }) => key === event.counter)?.label ?? event.counter ?? '';
  const by = staffText(context, `by.${actorKind(event.actor)}`);
  const key = `staff.history.${sentenceKey(event)}` as const;
  const facts = { ...factWords(event, queue, context), counter, by };
  const called = hasSentence(key) ? translate(context.language, key, facts) : event.type;
  if (event.type !== 'called' || event.reason === null) return called;
  const { reason, at } = event;
  const before = reason.code === 'called-by-staff' ? undefined : reason.before;
  const why = staffText(context, 'history.why', { called, why: whyWords(reason, { ...context, now: at }) });
  return before === undefined ? why : staffText(context, 'history.why-before', { why, before });
}

type MoreToSay = 'split-from' | 'ticket-issued-late' | 'left-because' | 'finished-because';

/** Some events have several sentences: a reason to leave or finish, the two sides of a split, a ticket issued late. */
function sentenceKey({ type, reason }: HubEvent): EventType | MoreToSay {
  if (type === 'split' && !(reason && 'into' in reason)) return 'split-from';
  if (type === 'ticket-issued' && reason?.beyondClosing === true) return 'ticket-issued-late';
  if ((type === 'left' || type === 'finished') && reason?.code !== undefined) return `${type}-because`;
  return type;
}

const actorKinds = ['staff', 'kiosk', 'resident', 'system'] as const;
const actorKind = (actor: string) => actorKinds.find((kind) => actor.startsWith(kind)) ?? 'system';

function whyOf(code: string, { language }: StaffPageContext): string {
  const key = `staff.event-reason.${code}` as const;
  return hasSentence(key) ? translate(language, key) : code;
}

function factWords(
  event: HubEvent,
  { counters, services }: Pick<QueueNow, 'counters' | 'services'>,
  context: StaffPageContext,
) {
  const facts: PossibleFacts = event.reason ?? {};
  const service = facts.service ?? facts.toService;
  const target = counters.find(({ key }) => key === facts.toCounter);
  return {
    service: service === undefined ? '' : ticketServiceName(services, service, context.language),
    why: facts.code === undefined ? '' : whyOf(facts.code, context),
    ticket: facts.into ?? facts.from,
    minutes: facts.minutes ?? facts.remindInMinutes,
    only: target ? staffText(context, 'history.only', { counter: target.label }) : '',
  };
}
