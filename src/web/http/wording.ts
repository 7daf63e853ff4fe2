// The facts of refusals, and waits, as text for sentences.
import { dayText } from '../../contract/words/day.js';
import { timeOrDayAndTimeText } from '../../contract/words/day-and-time.js';
import { rangeText } from '../../contract/words/quantity.js';
import { textIn } from '../../contract/words/text-in.js';
import type { Language } from '../../domain/hub/hub.js';
import type { WaitRange } from '../../domain/queue/order/tickets-ahead.js';
import type { SentenceFact, SentenceFacts } from '../../domain/refusal-facts.js';
import type { Instant } from '../../domain/time/instant.js';
import { type Facts, translate } from '../../platform/sentences.js';

/** A range of waits as in `15–25 min`. */
export const waitInMinutes = (language: Language, { fromMinutes, toMinutes }: WaitRange): string =>
  translate(language, 'shared.wait', { range: rangeText(language, fromMinutes, toMinutes) });

/** The facts of a refusal for its sentence: texts in one language, instants and days in words. */
export const factsIn = (language: Language, facts: SentenceFacts, now: Instant): Facts =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, factIn(language, fact, now)]));

function factIn(language: Language, fact: SentenceFact | undefined, now: Instant): unknown {
  if (typeof fact !== 'object') return fact;
  if ('at' in fact) return timeOrDayAndTimeText(language, fact.at, fact.zone, now);
  if ('date' in fact) return dayText(language, fact.date);
  return 'text' in fact ? textIn(fact.text, language) : fact.keys;
}
