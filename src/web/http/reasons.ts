// The reason of a closing, of a call and of other decisions: a code, and a sentence in any language.
import type { KeyIn } from '../../contract/languages/message-keys.js';
import { timeText } from '../../contract/words/clock.js';
import { timeOrDayAndTimeText } from '../../contract/words/day-and-time.js';
import type { ReasonView } from '../../contract/wire.js';
import { textIn } from '../../contract/words/text-in.js';
import type { Language } from '../../domain/hub/hub.js';
import type { ClosedReason } from '../../domain/hub/opening-hours.js';
import type { CallReason } from '../../domain/queue/order/call-reason.js';
import type { Explanation } from '../../domain/queue/order/explain.js';
import type { PassingReason } from '../../domain/queue/order/may-pass.js';
import type { TooLateToday } from '../../domain/queue/fits-today.js';
import { type Instant, minutesBetween } from '../../domain/time/instant.js';
import { type Facts, translate } from '../../platform/sentences.js';

/** `in` gives the sentence in one language. */
export interface Reason {
  code: string;
  in(language: Language): string;
}

/** The reason on the wire, with its sentence in all languages of the city. */
export const reasonView = (reason: Reason, languages: readonly Language[]): ReasonView => ({
  code: reason.code,
  text: Object.fromEntries(languages.map((language) => [language, reason.in(language)])),
});

const reasonOf = (code: string, sentence: KeyIn<'reason'>, facts: (language: Language) => Facts): Reason => ({
  code,
  in: (language) => translate(language, `reason.${sentence}`, facts(language)),
});

/** The reason why a hub is closed now ("Closed today"), or the city's own text ("Closed: water main repair"). */
export const closedReason = (reason: ClosedReason): Reason =>
  closedBecause(reason, sentencesOfToday[reason.code] ?? reason.code);

const sentencesOfToday: Partial<Record<ClosedReason['code'], KeyIn<'reason'>>> = {
  exception: 'today.exception',
  'closed-that-day': 'today.closed-that-day',
};

/** The reason why a hub is closed on the date that a page shows ("Closed on this day"). */
export const closedReasonOfDay = (reason: ClosedReason): Reason => closedBecause(reason, reason.code);

const closedBecause = ({ code, text }: ClosedReason, sentence: KeyIn<'reason'>): Reason =>
  text
    ? reasonOf(code, 'closed-because', (language) => ({ because: textIn(text, language) }))
    : reasonOf(code, sentence, () => ({}));

/** The reason why walk-ins get no more tickets for a service today. `zone`: the hub's, for the closing time. */
export const tooLateReason = ({ code, closesAt }: TooLateToday, zone: string, now: Instant): Reason =>
  reasonOf(code, code, (language) => ({ closesAt: timeOrDayAndTimeText(language, closesAt, zone, now) }));

/** The reason why a ticket was called. `zone` is the hub's, for the start of an appointment. */
export const callReason = (reason: CallReason, zone: string, now: Instant): Reason =>
  reasonOf(reason.code, reason.code, (language) => ({
    ...reason,
    ...('start' in reason && { start: timeOrDayAndTimeText(language, reason.start, zone, now) }),
  }));

/** The reason why a service is not offered to walk-ins or for booking, at all or now. */
export const channelReason = (code: 'appointment-only' | 'outside-hours' | 'walk-in-only'): Reason =>
  reasonOf(code, code, () => ({}));

/** The reason why one ticket was called after another. `counter`: the label of the calling counter; `zone`: the hub's. */
export const laterReason = ({ code, call, first, second }: Explanation, counter: string, zone: string): Reason =>
  reasonOf(code, `later.${code}`, (language) => ({
    counter,
    first: first.label,
    second: second.label,
    waited: minutesBetween(first.arrivedAt, call.at),
    firstDue: timeText(language, first.dueAt, zone),
    secondDue: timeText(language, second.dueAt, zone),
  }));

/** The reason why a person who came later may be called first, in general words. */
export const passingReason = (reason: PassingReason, zone: string): Reason =>
  reasonOf(reason.code, `pass.${reason.code}`, (language) =>
    reason.code === 'own-more-time' ? { until: timeText(language, reason.until, zone) } : { ...reason },
  );
