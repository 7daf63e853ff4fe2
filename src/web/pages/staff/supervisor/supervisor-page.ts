// The overview of a hub for its supervisor: the counters, the waiting people and waits by service, and the opening.
import { timeOrDayAndTimeText } from '../../../../contract/words/day-and-time.js';
import { textIn } from '../../../../contract/words/text-in.js';
import type { Language } from '../../../../domain/hub/hub.js';
import type { Refusal } from '../../../../domain/refusal.js';
import type { Alarms } from '../../../../use-cases/access/show-alarms.js';
import type { HubNow } from '../../../../use-cases/hub/show-hubs.js';
import type { QueueNow } from '../../../../use-cases/queue/show-queue.js';
import { closedReason } from '../../../http/reasons.js';
import { waitInMinutes } from '../../../http/wording.js';
import { counterRow } from '../parts/counter-row.js';
import { reasonFields, type TypedText } from '../parts/city-text.js';
import type { FormProblem } from '../parts/form-problems.js';
import { liveFrame } from '../parts/page-frame.js';
import { type StaffPageContext, staffPageContext, staffText } from '../parts/staff-page-context.js';
import { refusalWords } from '../parts/refused-form.js';
import { servicesInShort, waitedMinutes } from '../parts/ticket-words.js';
import { alarmWords } from './alarm-words.js';
import { planLinks } from '../what-if/plan-links.js';

/** The typed reason for closing the hub, and its problems. */
export interface Closing {
  typed: TypedText;
  problems: FormProblem[];
}

export interface SupervisorFacts {
  hub: HubNow;
  queue: QueueNow;
  /** The languages of the city, the main one first. */
  languages: readonly Language[];
  closing?: Closing;
  refusal?: Refusal;
  alarms: Alarms;
}

const nothingTyped: Closing = { typed: {}, problems: [] };

export function supervisorPage(facts: SupervisorFacts, language: Language) {
  const { closing = nothingTyped, hub, queue, refusal, languages } = facts;
  const context = staffPageContext(queue.hub, queue.asOf, language);
  const base = `/staff/hubs/${queue.hub.key}`;
  const title = staffText(context, 'supervisor.title');
  return {
    ...liveFrame(queue.hub, context, `${base}/supervisor`, title),
    title,
    base,
    refusal: refusalWords(refusal, context),
    alarms: alarmWords(facts.alarms, context),
    problems: closing.problems,
    reasons: reasonFields({ language, languages }, closing.typed, closing.problems),
    counters: queue.counters.map((counter) => ({
      ...counterRow(counter, queue, context),
      href: `/staff/counters/${counter.key}`,
      takes: servicesInShort(counter.openServices, queue.services, context),
    })),
    waiting: waitingByService(hub, queue, context),
    total: staffText(context, 'beside.waiting', { count: queue.waiting.length }),
    opening: openingWords(hub, context),
    compare: { action: `${base}/why`, asked: '', ticket: '', other: '' },
    ahead: planLinks(queue.hub.key, undefined, context),
  };
}

function waitingByService({ services }: HubNow, { counters, waiting }: QueueNow, context: StaffPageContext) {
  return services.map(({ service, waits }) => {
    const tickets = waiting.filter((ticket) => ticket.service === service.key);
    const longest = Math.max(0, ...tickets.map((ticket) => waitedMinutes(ticket, context)));
    const able = counters.filter((counter) => counter.open && counter.openServices.includes(service.key));
    return {
      name: textIn(service.name, context.language),
      waiting: String(tickets.length),
      longest: tickets.length > 0 ? staffText(context, 'minutes', { minutes: longest }) : '',
      open: String(able.length),
      range: waits.wait ? waitInMinutes(context.language, waits.wait) : staffText(context, 'supervisor.no-counter'),
    };
  });
}

/** Only a hub that a supervisor closed can be reopened here, not one that its calendar closes. */
function openingWords({ opening }: HubNow, context: StaffPageContext) {
  const { language, now, zone } = context;
  const timeWords = (at: Parameters<typeof timeOrDayAndTimeText>[1]) => timeOrDayAndTimeText(language, at, zone, now);
  if (opening.open) {
    const until = opening.closesAt;
    const sentence = until
      ? staffText(context, 'supervisor.open-until', { time: timeWords(until) })
      : staffText(context, 'supervisor.open');
    return { open: true, closedByUs: false, sentence };
  }
  const because = closedReason(opening.reason).in(language);
  const next = opening.opensAt;
  return {
    open: false,
    closedByUs: opening.reason.code === 'closure',
    sentence: next ? staffText(context, 'supervisor.closed-until', { because, time: timeWords(next) }) : because,
  };
}
