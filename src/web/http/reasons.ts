// Why a hub is closed or a ticket was next, as a code and a sentence in every language.
import { timeText } from '../../contract/words/clock.js';
import { momentText } from '../../contract/words/moment.js';
import type { ReasonView } from '../../contract/wire.js';
import { textIn } from '../../contract/words/text-in.js';
import type { ClosedReason } from '../../domain/hub/opening-hours.js';
import type { CallReason } from '../../domain/queue/order/call-reason.js';
import type { Explanation } from '../../domain/queue/order/explain.js';
import type { PassingReason } from '../../domain/queue/order/may-pass.js';
import type { TooLateToday } from '../../domain/queue/fits-today.js';
import { type Instant, minutesBetween } from '../../domain/time/instant.js';
import { hasSentence, inEveryLanguage } from './translator.js';

/** Why it is closed now ("Closed today"); the city's own words where it gave some ("Closed: water main repair"). */
export const closedReason = (reason: ClosedReason): ReasonView =>
  closedBecause(reason, hasSentence(`reason.today.${reason.code}`) ? `today.${reason.code}` : reason.code);

/** The same for a date that somebody looks at ("Closed on this day"). */
export const closedReasonOfDay = (reason: ClosedReason): ReasonView => closedBecause(reason, reason.code);

const closedBecause = ({ code, text }: ClosedReason, sentence: string): ReasonView => ({
  code,
  text: inEveryLanguage(`reason.${text ? 'closed-because' : sentence}`, (language) => ({
    because: text && textIn(text, language),
  })),
});

/** Why walk-ins get no ticket for a service any more today, on the hub's clock. */
export const lateReason = ({ code, closesAt }: TooLateToday, zone: string, now: Instant): ReasonView => ({
  code,
  text: inEveryLanguage(`reason.${code}`, (language) => ({ closesAt: momentText(language, closesAt, zone, now) })),
});

/** `zone` and `now` put an appointment's start on the hub's clock. */
export const callReason = (reason: CallReason, zone: string, now: Instant): ReasonView => ({
  code: reason.code,
  text: inEveryLanguage(`reason.${reason.code}`, (language) => ({
    ...reason,
    ...('start' in reason && { start: momentText(language, reason.start, zone, now) }),
  })),
});

/** A service that its channel does not offer (now). */
export const channelReason = (code: 'appointment-only' | 'outside-hours' | 'walk-in-only'): ReasonView => ({
  code,
  text: inEveryLanguage(`reason.${code}`, () => ({})),
});

/** Why one ticket was called after another. `counter`: the label of the counter that called; `zone`: of the hub. */
export const laterReason = ({ code, call, first, second }: Explanation, counter: string, zone: string): ReasonView => ({
  code,
  text: inEveryLanguage(`reason.later.${code}`, (language) => ({
    counter,
    first: first.label,
    second: second.label,
    waited: minutesBetween(first.arrivedAt, call.at),
    firstDue: timeText(language, first.dueAt, zone),
    secondDue: timeText(language, second.dueAt, zone),
  })),
});

/** Why somebody who came later may be called first, in general words. */
export const passingReason = (reason: PassingReason, zone: string): ReasonView => ({
  code: reason.code,
  text: inEveryLanguage(`reason.pass.${reason.code}`, (language) =>
    reason.code === 'own-more-time' ? { until: timeText(language, reason.until, zone) } : { ...reason },
  ),
});
