// Why a hub is closed or a ticket was next: a code, and a sentence in the language of whoever reads it.
import type { KeyIn } from '../../contract/languages/message-keys.js';
import { timeText } from '../../contract/words/clock.js';
import { momentText } from '../../contract/words/moment.js';
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

/** Something that can be said in any language. */
export interface Reason {
  code: string;
  in(language: Language): string;
}

/** As the API tells it: in all languages of the city. */
export const reasonView = (reason: Reason, languages: readonly Language[]): ReasonView => ({
  code: reason.code,
  text: Object.fromEntries(languages.map((language) => [language, reason.in(language)])),
});

const said = (code: string, sentence: KeyIn<'reason'>, facts: (language: Language) => Facts): Reason => ({
  code,
  in: (language) => translate(language, `reason.${sentence}`, facts(language)),
});

/** Why it is closed now ("Closed today"); the city's own words where it gave some ("Closed: water main repair"). */
export const closedReason = (reason: ClosedReason): Reason => closedBecause(reason, today[reason.code] ?? reason.code);

const today: Partial<Record<ClosedReason['code'], KeyIn<'reason'>>> = {
  exception: 'today.exception',
  'closed-that-day': 'today.closed-that-day',
};

/** The same for a date that somebody looks at ("Closed on this day"). */
export const closedReasonOfDay = (reason: ClosedReason): Reason => closedBecause(reason, reason.code);

const closedBecause = ({ code, text }: ClosedReason, sentence: KeyIn<'reason'>): Reason =>
  text
    ? said(code, 'closed-because', (language) => ({ because: textIn(text, language) }))
    : said(code, sentence, () => ({}));

/** Why walk-ins get no ticket for a service any more today, on the hub's clock. */
export const lateReason = ({ code, closesAt }: TooLateToday, zone: string, now: Instant): Reason =>
  said(code, code, (language) => ({ closesAt: momentText(language, closesAt, zone, now) }));

/** `zone` and `now` put an appointment's start on the hub's clock. */
export const callReason = (reason: CallReason, zone: string, now: Instant): Reason =>
  said(reason.code, reason.code, (language) => ({
    ...reason,
    ...('start' in reason && { start: momentText(language, reason.start, zone, now) }),
  }));

/** A service that its channel does not offer (now). */
export const channelReason = (code: 'appointment-only' | 'outside-hours' | 'walk-in-only'): Reason =>
  said(code, code, () => ({}));

/** Why one ticket was called after another. `counter`: the label of the counter that called; `zone`: of the hub. */
export const laterReason = ({ code, call, first, second }: Explanation, counter: string, zone: string): Reason =>
  said(code, `later.${code}`, (language) => ({
    counter,
    first: first.label,
    second: second.label,
    waited: minutesBetween(first.arrivedAt, call.at),
    firstDue: timeText(language, first.dueAt, zone),
    secondDue: timeText(language, second.dueAt, zone),
  }));

/** Why somebody who came later may be called first, in general words. */
export const passingReason = (reason: PassingReason, zone: string): Reason =>
  said(reason.code, `pass.${reason.code}`, (language) =>
    reason.code === 'own-more-time' ? { until: timeText(language, reason.until, zone) } : { ...reason },
  );
