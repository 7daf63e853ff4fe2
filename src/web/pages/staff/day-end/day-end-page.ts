// Prepares the page for the end of a day: the tickets that are left over, and the reasons to close them with.
import { timeOrDayAndTimeText } from '../../../../contract/words/day-and-time.js';
import type { Language } from '../../../../domain/hub/hub.js';
import { dayEndReasons, isLeftOver } from '../../../../domain/queue/ticket/day-end.js';
import type { Ticket } from '../../../../domain/queue/ticket/ticket.js';
import type { Refusal } from '../../../../domain/refusal.js';
import type { HubNow } from '../../../../use-cases/hub/show-hubs.js';
import type { QueueNow } from '../../../../use-cases/queue/show-queue.js';
import { liveFrame } from '../parts/page-frame.js';
import { type StaffPageContext, staffPageContext, staffText, timeFor } from '../parts/staff-page-context.js';
import { refusalWords } from '../parts/refused-form.js';
import { ticketWords } from '../parts/ticket-words.js';

interface DayEndFacts {
  hub: HubNow;
  queue: QueueNow;
  refusal?: Refusal;
}

export function dayEndPage({ hub, queue, refusal }: DayEndFacts, language: Language) {
  const context = staffPageContext(queue.hub, queue.asOf, language);
  const base = `/staff/hubs/${queue.hub.key}`;
  const title = staffText(context, 'day-end.title');
  const { called, held, missed, serving, waiting } = queue;
  const leftOver = [...waiting, ...called, ...held, ...missed].filter((ticket) => isLeftOver(ticket, context.now));
  return {
    ...liveFrame(queue.hub, context, `${base}/day-end`, title),
    title,
    refusal: refusalWords(refusal, context),
    lead: leadOf(hub, leftOver.length, context),
    may: !hub.opening.open && leftOver.length > 0,
    back: `${base}/greeter`,
    rows: leftOver.map((ticket) => row(ticket, queue, context)),
    serving: serving.map((ticket) => row(ticket, queue, context)),
    reasons: dayEndReasons.map((value, index) => ({
      value,
      label: staffText(context, `event-reason.${value}`),
      hint: staffText(context, `day-end.hint.${value}`),
      chosen: index === 0,
    })),
  };
}

function leadOf({ opening }: HubNow, count: number, context: StaffPageContext): string {
  if (opening.open) {
    const { closesAt } = opening;
    if (!closesAt) return staffText(context, 'day-end.never');
    return staffText(context, 'day-end.open', {
      time: timeOrDayAndTimeText(context.language, closesAt, context.zone, context.now),
    });
  }
  return staffText(context, 'day-end.over', { count });
}

const row = (ticket: Ticket, { services }: QueueNow, context: StaffPageContext) => ({
  ...ticketWords(ticket, services, context),
  state: staffText(context, `ticket-state.${ticket.state}`),
  since: staffText(context, 'since', { time: timeFor(context, ticket.since) }),
  counter: ticket.counter === null ? '' : (ticket.calledTo ?? ''),
});
