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
import { type Reader, readerAt, say, timeFor } from '../parts/staff-reader.js';
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
  const reader = readerAt(counterNow.hub, counterNow.asOf, language);
  const { counter } = counterNow;
  const path = `/staff/counters/${counter.key}`;
  const state = stateOf(counterNow);
  const openness = say(reader, counter.open ? 'console.is-open' : 'console.is-closed', { counter: counter.label });
  const subject = counterNow.current ?? counterNow.next?.ticket;
  return {
    ...liveFrame(counterNow.hub, reader, path, openness, counter.open ? `${path}/close` : ''),
    title: titleOf(state, counterNow, reader),
    state,
    heading: headingOf(state, counterNow, reader),
    join: joinOf(state, counterNow, reader),
    refusal: refusalWords(refusal, reader),
    reminders: reminders(counterNow.held, reader),
    subject: subject ? ticketWords(subject, counterNow.services, reader) : null,
    timer: timerOf(counterNow, reader),
    why: whyOf(counterNow, reader),
    ...actsOf(counterNow, path, reader),
    opening: state === 'closed' ? openingOf(counterNow, reader) : null,
    breaks: state === 'idle' ? breakChoices(path, reader) : null,
    finished: finishedOf(counterNow, path, reader),
    beside: queueBeside(counterNow, path, reader),
  };
}

const stateOf = ({ current, counter }: CounterNow): ConsoleState => {
  if (current) return current.state === 'serving' ? 'serving' : 'called';
  return counter.open ? 'idle' : 'closed';
};

/** The title never has a person's name, because the browser's history keeps it. */
function titleOf(state: ConsoleState, { counter, current }: CounterNow, reader: Reader): string {
  return say(reader, `console.title.${state}`, { counter: counter.label, ticket: current?.label });
}

function headingOf(state: ConsoleState, { counter, current, next }: CounterNow, reader: Reader): string {
  if (state === 'called') return say(reader, timesCalled(current?.calls ?? 1), { calls: current?.calls });
  if (state === 'idle') return say(reader, next ? 'console.next' : 'console.nobody');
  const onBreak = state === 'closed' && counter.backAt !== null;
  const facts = { counter: counter.label, time: timeFor(reader, counter.backAt ?? reader.now) };
  return say(reader, `console.heading.${onBreak ? 'on-break' : state}`, facts);
}

function timesCalled(calls: number) {
  if (calls === 1) return 'console.called-once';
  return calls === 2 ? 'console.called-twice' : 'console.called-often';
}

function joinOf(state: ConsoleState, { counter, current, next }: CounterNow, reader: Reader) {
  const number = (current ?? next?.ticket)?.label ?? '';
  return {
    state: state === 'called' || state === 'serving' ? state : 'waiting',
    number,
    long: number.length > 4,
    word: say(reader, state === 'closed' ? 'console.closed-word' : 'console.counter-word'),
    counter: counter.label,
  };
}

function timerOf({ current, services, asOf }: CounterNow, reader: Reader): Timer | null {
  if (!current) return null;
  if (current.state === 'called') {
    return timerFrom(current.calledAt ?? current.since, asOf, say(reader, 'console.since-call'));
  }
  const minutes = services.get(current.service)?.minutes;
  return timerFrom(current.since, asOf, minutes === undefined ? '' : say(reader, 'console.of-about', { minutes }));
}

function whyOf({ current, next }: CounterNow, reader: Reader): string {
  if (current) return current.reason ? whyWords(current.reason, reader) : '';
  return next ? whyWords(next.reason, reader, true) : '';
}

/** The moves of the current ticket. `lead` is the page's only filled button. */
function actsOf(counterNow: CounterNow, path: string, reader: Reader): { lead: Act | null; acts: Act[] } {
  const { current } = counterNow;
  if (!current) return { lead: null, acts: [] };
  const wanted = current.state === 'serving' ? offered : offeredWhenCalled;
  const [lead = null, ...acts] = actsFor(current, wanted, `${path}/tickets/${current.id}`, counterNow, reader);
  return { lead, acts };
}

/** The possible ends of a break, each rounded up to five minutes. */
function breakChoices(path: string, reader: Reader) {
  const endInstants = BREAK_MINUTES.map((minutes) =>
    instant(Math.ceil((reader.now + minutes * MINUTE) / ROUND_TO) * ROUND_TO),
  );
  return {
    action: `${path}/close`,
    ends: endInstants.map((at) => ({ value: isoOf(at), label: timeFor(reader, at) })),
  };
}

/** The opening of a closed counter: the services it can take, and how many people wait for them. */
function openingOf({ counter, services, waiting, waitingInHub }: CounterNow, reader: Reader) {
  return {
    button: say(reader, 'console.open', { counter: counter.label }),
    takes: servicesInShort(counter.services, services, reader),
    services: counter.services.map((value) => ({ value, label: ticketServiceName(services, value, reader.language) })),
    waiting: say(reader, 'console.waiting-closed', { count: waitingInHub, able: waiting.length }),
  };
}

function finishedOf({ finished, asOf }: CounterNow, path: string, reader: Reader) {
  if (!finished) return null;
  return {
    sentence: say(reader, 'console.is-done', { ticket: finished.label }),
    action: `${path}/tickets/${finished.id}/undo-finish`,
    until: endOfUndo(finished),
    seconds: Math.max(0, Math.ceil((endOfUndo(finished) - asOf) / 1000)),
  };
}

const endOfUndo = (finished: Ticket): number => finished.since + UNDO_SECONDS * 1000;
