import { RETURN_MINUTES } from '../../../domain/durations.js';
import type { KeyIn, MessageKey } from '../../../contract/languages/message-keys.js';
import { timeText } from '../../../contract/words/clock.js';
import { dayAtTimeText } from '../../../contract/words/day-and-time.js';
import { textIn } from '../../../contract/words/text-in.js';
import { rangeText } from '../../../contract/words/quantity.js';
import type { Language } from '../../../domain/hub/hub.js';
import { isWithinMoreTime } from '../../../domain/queue/ticket/more-time.js';
import { mayReturn } from '../../../domain/queue/ticket/moves.js';
import type { Ticket } from '../../../domain/queue/ticket/ticket.js';
import { stateAfter, type TicketState } from '../../../domain/queue/ticket/ticket-states.js';
import { isToldNext } from '../../../domain/queue/order/tickets-ahead.js';
import { type Instant, minutesBetween, plusMinutes } from '../../../domain/time/instant.js';
import type { MyTicket } from '../../../use-cases/queue/show-my-ticket.js';
import { passingReason } from '../../http/reasons.js';
import { type Facts, saying, translate } from '../../../platform/sentences.js';
import { phoneActs } from './phone-buttons.js';

const LONG_NUMBER = 5;

const lines = {
  waiting: 'waiting',
  called: 'called',
  serving: 'serving',
  held: 'held',
  missed: 'missed',
  done: 'past',
  left: 'past',
} satisfies Record<TicketState, string>;

/** The answer below the line: a large word with the texts before and after it, and a panel. Each may be ''. */
interface Answer {
  before: string;
  big: string;
  strong: string;
  after: string;
  panel: string;
  /** Whether `big` is a number of minutes and not a time of day. */
  minutes?: boolean;
}

/** The page of a ticket on a phone. `token`: its link's; `whyOpen`: whether the reasons why others may pass are unfolded. */
export function phonePage(mine: MyTicket, token: string, language: Language, whyOpen = false) {
  const { ticket, hub, service, state, counter, asOf } = mine;
  const at = (instant: Instant): string => timeText(language, instant, hub.opening.timeZone);
  const ended = state === 'done' || state === 'left';
  const url = `/t/${encodeURIComponent(token)}`;
  const facts = { ticket: ticket.label, counter: counter?.label ?? ticket.calledTo ?? '' };
  return {
    title: translate(language, `phone.${state}.title`, facts),
    bodyClass: state === 'called' ? 'called on-turn' : '',
    heading: translate(language, headingKey(mine), facts),
    hub: textIn(hub.name, language),
    called: state === 'called',
    ticket: ticket.label,
    long: ticket.label.length >= LONG_NUMBER,
    line: lines[state],
    small: ended,
    counter: state === 'missed' || state === 'left' ? '' : (counter?.label ?? ''),
    ...answerOf(mine, language, at),
    why: state === 'waiting' && whyOf(mine, language, at, whyOpen),
    asOf: translate(language, 'phone.as-of', { time: at(asOf) }),
    live: translate(language, 'phone.live'),
    stale: translate(language, 'phone.not-live', { time: '{time}' }),
    then: thenOf(mine, language),
    about: translate(language, 'phone.about', { service: textIn(service.name, language), time: at(ticket.arrivedAt) }),
    zone: hub.opening.timeZone,
    following: !ended,
    url,
    acts: phoneActs(mine, url, language),
    bookUrl: mine.leftBecause && service.channels.appointment ? `/book/${service.key}` : '',
    leaveUrl: stateAfter(state, 'leave') === undefined ? '' : `${url}/leave`,
    leave: translate(language, state === 'called' ? 'phone.cannot-come' : 'phone.leave.link'),
  };
}

type AtText = (instant: Instant) => string;

/** The reasons why a person who came later may be called first. */
function whyOf({ hub, mayPass, firstFrom }: MyTicket, language: Language, at: AtText, open: boolean) {
  return {
    open,
    reasons: mayPass.map((reason) => passingReason(reason, hub.opening.timeZone).in(language)),
    firstFrom: firstFrom === null ? '' : translate(language, 'phone.why.first-from', { time: at(firstFrom) }),
  };
}

const nothing: Answer = { before: '', big: '', strong: '', after: '', panel: '' };

function answerOf(mine: MyTicket, language: Language, at: AtText): Answer {
  const { ticket, state } = mine;
  const say = saying(language, 'phone');
  const answers = {
    waiting: () => waitingAnswer(mine, language, at, say),
    called: () => ({
      ...nothing,
      after: say('called.since', { time: at(ticket.calledAt ?? ticket.since), counter: ticket.calledTo }),
    }),
    serving: () => ({ ...nothing, after: say('serving.lead') }),
    held: () => ({ ...nothing, after: say('held.lead') }),
    missed: () => missedAnswer(mine, at, say),
    done: () => ({ ...nothing, after: say('done.waited', { count: waitedMinutes(mine.ticket) }) }),
    left: () => leftAnswer(mine, language, say),
  } satisfies Record<TicketState, () => Answer>;
  return answers[state]();
}

type Say = (key: KeyIn<'phone'>, facts?: Facts) => string;

/** A ticket that was closed without service has a heading that says so. */
const headingKey = ({ state, leftBecause }: MyTicket): MessageKey =>
  leftBecause === undefined ? `phone.${state}.heading` : `phone.left.${leftBecause}.heading`;

function thenOf({ later, state }: MyTicket, language: Language): string {
  if (later.length === 0 || state === 'left') return '';
  const services = later.map(({ name }) => textIn(name, language)).join(', ');
  return translate(language, 'phone.then', { services });
}

/** The answer for a ticket that has left, with what the resident can do next. */
function leftAnswer({ leftBecause, opensAt, hub }: MyTicket, language: Language, say: Say): Answer {
  if (leftBecause === undefined) return { ...nothing, after: say('left.lead') };
  const next = opensAt && say('left.opens', { when: dayAtTimeText(language, opensAt, hub.opening.timeZone) });
  return { ...nothing, after: say(`left.${leftBecause}.lead`), panel: next ?? say('left.anew') };
}

function waitingAnswer(mine: MyTicket, language: Language, at: AtText, say: Say): Answer {
  const { ahead, wait, calledBy, asOf, ticket } = mine;
  if (isWithinMoreTime(ticket, asOf)) {
    const time = at(ticket.notBefore ?? asOf);
    return { ...nothing, before: say('away.before'), big: time, after: say('away.place'), panel: say('away.ready') };
  }
  const strong = say('waiting.before', { count: ahead });
  const panel = say('waiting.stay');
  if (!wait) return { ...nothing, strong, after: say('waiting.unknown'), panel };
  const after = say('waiting.by', { by: at(calledBy ?? plusMinutes(asOf, wait.toMinutes)) });
  if (isToldNext(ahead, wait)) return { ...nothing, strong: say('waiting.next'), after, panel };
  return {
    before: '',
    big: rangeText(language, wait.fromMinutes, wait.toMinutes),
    minutes: true,
    strong,
    after,
    panel,
  };
}

function missedAnswer({ ticket, asOf }: MyTicket, at: AtText, say: Say): Answer {
  if (!mayReturn(ticket, asOf)) return { ...nothing, after: say('missed.too-late') };
  const until = at(plusMinutes(ticket.since, RETURN_MINUTES));
  return {
    ...nothing,
    before: say('missed.before'),
    big: until,
    after: say('missed.tell'),
    panel: say('missed.after', { time: until }),
  };
}

const waitedMinutes = ({ arrivedAt, calledAt, since }: Ticket): number => minutesBetween(arrivedAt, calledAt ?? since);
