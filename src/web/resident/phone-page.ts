import type { Language } from '../../domain/hub/hub.js';
import { mayReturn, RETURN_MINUTES } from '../../domain/queue/moves.js';
import { stateAfter, type TicketState } from '../../domain/queue/ticket.js';
import { isNext } from '../../domain/queue/wait.js';
import { type Instant, minutesBetween, plusMinutes } from '../../domain/time/instant.js';
import type { MyTicket } from '../../use-cases/queue/show-my-ticket.js';
import { passingReason } from '../http/reasons.js';
import { translate } from '../http/translator.js';
import { timeText } from '../http/wording.js';
import { spanText } from './waits.js';

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

/** One answer below the line: a large word, what stands before and after it, and a panel. Empty where there is none. */
interface Answer {
  before: string;
  big: string;
  strong: string;
  after: string;
  panel: string;
}

/** A ticket as its own phone shows it. `token` is the link's; `whyOpen`: why others may pass is shown unfolded. */
export function phonePage(mine: MyTicket, token: string, language: Language, whyOpen = false) {
  const { ticket, hub, service, state, counter, asOf } = mine;
  const at = (instant: Instant): string => timeText(language, instant, hub.opening.timeZone);
  const ended = state === 'done' || state === 'left';
  const url = `/t/${encodeURIComponent(token)}`;
  const facts = { ticket: ticket.label, counter: counter?.label ?? ticket.calledTo ?? '' };
  return {
    title: translate(language, `phone.${state}.title`, facts),
    bodyClass: state === 'called' ? 'called on-turn' : '',
    heading: translate(language, `phone.${state}.heading`, facts),
    hub: hub.name[language],
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
    about: translate(language, 'phone.about', { service: service.name[language], time: at(ticket.arrivedAt) }),
    zone: hub.opening.timeZone,
    following: !ended,
    url,
    leaveUrl: stateAfter(state, 'leave') === undefined ? '' : `${url}/leave`,
    leave: translate(language, state === 'called' ? 'phone.cannot-come' : 'phone.leave.link'),
  };
}

type AtText = (instant: Instant) => string;

/** Why somebody who came later may be called first, for who waits. */
function whyOf({ hub, mayPass, firstFrom }: MyTicket, language: Language, at: AtText, open: boolean) {
  return {
    open,
    reasons: mayPass.map((reason) => passingReason(reason, hub.opening.timeZone).text[language]),
    firstFrom: firstFrom === null ? '' : translate(language, 'phone.why.first-from', { time: at(firstFrom) }),
  };
}

const nothing: Answer = { before: '', big: '', strong: '', after: '', panel: '' };

function answerOf(mine: MyTicket, language: Language, at: AtText): Answer {
  const { ticket, state } = mine;
  const say = (key: string, facts: Record<string, unknown> = {}): string => translate(language, `phone.${key}`, facts);
  const answers = {
    waiting: () => waitingAnswer(mine, at, say),
    called: () => ({
      ...nothing,
      after: say('called.since', { time: at(ticket.calledAt ?? ticket.since), counter: ticket.calledTo }),
    }),
    serving: () => ({ ...nothing, after: say('serving.lead') }),
    held: () => ({ ...nothing, after: say('held.lead') }),
    missed: () => missedAnswer(mine, at, say),
    done: () => ({ ...nothing, after: say('done.waited', { count: waitedMinutes(mine) }) }),
    left: () => ({ ...nothing, after: say('left.lead') }),
  } satisfies Record<TicketState, () => Answer>;
  return answers[state]();
}

type Say = (key: string, facts?: Record<string, unknown>) => string;

function waitingAnswer({ ahead, wait, calledBy, asOf }: MyTicket, at: AtText, say: Say): Answer {
  const strong = say('waiting.before', { count: ahead });
  const panel = say('waiting.stay');
  if (!wait) return { ...nothing, strong, after: say('waiting.unknown'), panel };
  const after = say('waiting.by', { by: at(calledBy ?? plusMinutes(asOf, wait.toMinutes)) });
  if (isNext(ahead, wait)) return { ...nothing, strong: say('waiting.next'), after, panel };
  return { before: '', big: spanText(wait), strong, after, panel };
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

const waitedMinutes = ({ ticket }: MyTicket): number =>
  minutesBetween(ticket.arrivedAt, ticket.calledAt ?? ticket.since);
