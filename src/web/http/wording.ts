// Times, days and ranges as people read them (design.md §4): 10:41 in English, 10 h 41 in French; 15–25 with an en dash.
import { textIn } from '../../contract/words/text-in.js';
import type { Language } from '../../domain/hub/hub.js';
import type { SentenceFact, SentenceFacts } from '../../domain/refusal-facts.js';
import type { Instant } from '../../domain/time/instant.js';
import { localDateOf, wallTimeOf } from '../../domain/time/wall-time.js';
import { clockText, dayText } from '../../platform/days-in-words.js';
import type { Facts } from './translator.js';

export { clockText, dayText };

export const timeText = (language: Language, at: Instant, zone: string): string =>
  clockText(language, wallTimeOf(at, zone));

/** `Tuesday 23 March, 8:30`; only the time where it is the same day as `now`. */
export function momentText(language: Language, at: Instant, zone: string, now: Instant): string {
  const date = localDateOf(at, zone);
  const time = timeText(language, at, zone);
  return date === localDateOf(now, zone) ? time : `${dayText(language, date)}, ${time}`;
}

/** `15–25 min`. */
export const rangeText = ({ fromMinutes, toMinutes }: { fromMinutes: number; toMinutes: number }): string =>
  fromMinutes === toMinutes ? `${toMinutes} min` : `${fromMinutes}–${toMinutes} min`;

/** Facts of a refusal as a sentence takes them: texts in one language, instants and days in words. */
export const factsIn = (language: Language, facts: SentenceFacts, now: Instant): Facts =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, factIn(language, fact, now)]));

function factIn(language: Language, fact: SentenceFact | undefined, now: Instant): unknown {
  if (typeof fact !== 'object') return fact;
  if ('at' in fact) return momentText(language, fact.at, fact.zone, now);
  if ('date' in fact) return dayText(language, fact.date);
  return 'text' in fact ? textIn(fact.text, language) : fact.keys;
}
