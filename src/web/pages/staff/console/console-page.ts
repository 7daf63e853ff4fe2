// Prepares the page of one counter: the work on the left, in one of four states, and the queue beside it.
import { UNDO_SECONDS } from '../../../../domain/durations.js';
import type { Language } from '../../../../domain/hub/hub.js';
import type { Ticket } from '../../../../domain/queue/ticket/ticket.js';
import { instant, MINUTE } from '../../../../domain/time/instant.js';
import { isoOf } from '../../../../platform/iso-instant.js';
import type { Refusal } from '../../../../domain/refusal.js';
import type { CounterNow } from '../../../../use-cases/queue/show-counter.js';
import { type Act, actsFor, movesOn } from '../parts/move-buttons.js';
import { type Timer, timerFrom } from '../parts/elapsed-time.js';
import { liveFrame } from '../parts/page-frame.js';
import { type StaffPageContext, staffPageContext, staffText, timeFor } from '../parts/staff-page-context.js';
import { reminders } from '../parts/reminders.js';
import { refusalWords } from '../parts/refused-form.js';
import { ticketServiceName, servicesInShort, ticketWords, whyWords } from '../parts/ticket-words.js';
import { queueBeside } from './queue-beside.js';

type ConsoleState = 'closed' | 'idle' | 'called' | 'serving';

const BREAK_MINUTES = [5, 10, 15, 20, 30, 45, 60, 90];
const ROUND_TO = 5 * MINUTE;

const offered = movesOn('console');
/** A service is added while the ticket is served, or on the ticket's own page, but not at the call. */
const offeredWhenCalled = offered.filter((move) => move !== 'add-service');

export function consolePage(counterNow: CounterNow, language: Language, refusal?: Refusal) {
  const context = staffPageContext(counterNow.hub, counterNow.asOf, language);
  const { counter } = counterNow;
  const path = `/staff/counters/${counter.key}`;
  const state = stateOf(counterNow);
  const openness = staffText(context, counter.open ? 'console.is-open' : 'console.is-closed', {
    counter: counter.label,
  });
  const subject = counterNow.current ?? counterNow.next?.ticket;
  return {
    ...liveFrame(counterNow.hub, context, path, openness, counter.open ? `${path}/close` : ''),
    title: titleOf(state, counterNow, context),
    state,
    heading: headingOf(state, counterNow, context),
    join: joinOf(state, counterNow, context),
    refusal: refusalWords(refusal, context),
    reminders: reminders(counterNow.held, context),
    subject: subject ? ticketWords(subject, counterNow.services, context) : null,
    timer: timerOf(counterNow, context),
    why: whyOf(counterNow, context),
    ...actsOf(counterNow, path, context),
    opening: state === 'closed' ? openingOf(counterNow, context) : null,
    breaks: state === 'idle' ? breakChoices(path, context) : null,
    finished: finishedOf(counterNow, path, context),
    beside: queueBeside(counterNow, path, context),
  };
}

const stateOf = ({ current, counter }: CounterNow): ConsoleState => {
  if (current) return current.state === 'serving' ? 'serving' : 'called';
  return counter.open ? 'idle' : 'closed';
};

/** The title never has a person's name, because the browser's history keeps it. */
function titleOf(state: ConsoleState, { counter, current }: CounterNow, context: StaffPageContext): string {
  return staffText(context, `console.title.${state}`, { counter: counter.label, ticket: current?.label });
}

function headingOf(state: ConsoleState, { counter, current, next }: CounterNow, context: StaffPageContext): string {
  if (state === 'called') return staffText(context, timesCalled(current?.calls ?? 1), { calls: current?.calls });
  if (state === 'idle') return staffText(context, next ? 'console.next' : 'console.nobody');
  const onBreak = state === 'closed' && counter.backAt !== null;
  const facts = { counter: counter.label, time: timeFor(context, counter.backAt ?? context.now) };
  return staffText(context, `console.heading.${onBreak ? 'on-break' : state}`, facts);
}

function timesCalled(calls: number) {
  if (calls === 1) return 'console.called-once';
  return calls === 2 ? 'console.called-twice' : 'console.called-often';
}

function joinOf(state: ConsoleState, { counter, current, next }: CounterNow, context: StaffPageContext) {
  const number = (current ?? next?.ticket)?.label ?? '';
  return {
    state: state === 'called' || state === 'serving' ? state : 'waiting',
    number,
    long: number.length > 4,
    word: staffText(context, state === 'closed' ? 'console.closed-word' : 'console.counter-word'),
    counter: counter.label,
  };
}

function timerOf({ current, services, asOf }: CounterNow, context: StaffPageContext): Timer | null {
  if (!current) return null;
  if (current.state === 'called') {
    return timerFrom(current.calledAt ?? current.since, asOf, staffText(context, 'console.since-call'));
  }
  const minutes = services.get(current.service)?.minutes;
  return timerFrom(
    current.since,
    asOf,
    minutes === undefined ? '' : staffText(context, 'console.of-about', { minutes }),
  );
}

function whyOf({ current, next }: CounterNow, context: StaffPageContext): string {
  if (current) return current.reason ? whyWords(current.reason, context) : '';
  return next ? whyWords(next.reason, context, true) : '';
}

/** The moves of the current ticket. `lead` is the page's only filled button. */
function actsOf(counterNow: CounterNow, path: string, context: StaffPageContext): { lead: Act | null; acts: Act[] } {
  const { current } = counterNow;
  if (!current) return { lead: null, acts: [] };
  const wanted = current.state === 'serving' ? offered : offeredWhenCalled;
  const [lead = null, ...acts] = actsFor(current, wanted, `${path}/tickets/${current.id}`, counterNow, context);
  return { lead, acts };
}

/** The possible ends of a break, each rounded up to five minutes. */
function breakChoices(path: string, context: StaffPageContext) {
  const endInstants = BREAK_MINUTES.map((minutes) =>
    instant(Math.ceil((context.now + minutes * MINUTE) / ROUND_TO) * ROUND_TO),
  );
  return {
    action: `${path}/close`,
    ends: endInstants.map((at) => ({ value: isoOf(at), label: timeFor(context, at) })),
  };
}

/** The opening of a closed counter: the services it can take, and how many people wait for them. */
function openingOf({ counter, services, waiting, waitingInHub }: CounterNow, context: StaffPageContext) {
  return {
    button: staffText(context, 'console.open', { counter: counter.label }),
    takes: servicesInShort(counter.services, services, context),
    services: counter.services.map((value) => ({ value, label: ticketServiceName(services, value, context.language) })),
    waiting: staffText(context, 'console.waiting-closed', { count: waitingInHub, able: waiting.length }),
  };
}

function finishedOf({ finished, asOf }: CounterNow, path: string, context: StaffPageContext) {
  if (!finished) return null;
  return {
    sentence: staffText(context, 'console.is-done', { ticket: finished.label }),
    action: `${path}/tickets/${finished.id}/undo-finish`,
    until: endOfUndo(finished),
    seconds: Math.max(0, Math.ceil((endOfUndo(finished) - asOf) / 1000)),
  };
}

const endOfUndo = (finished: Ticket): number => finished.since + UNDO_SECONDS * 1000;
