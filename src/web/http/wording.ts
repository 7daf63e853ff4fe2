// Times, days and ranges as people read them (design.md §4): 10:41 in English, 10 h 41 in French; 15–25 with an en dash.
import { textIn } from '../../contract/words/text-in.js';
import type { Language, Text } from '../../domain/hub/hub.js';
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

const INSTANT_FACTS = new Set(['opensAt', 'nextAt', 'earliest', 'start', 'closedAt', 'closesAt']);

/** Facts of a reason or refusal as a sentence takes them: texts in one language, instants as moments. */
export function factsIn(language: Language, facts: Facts, zone: string, now: Instant): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      if (INSTANT_FACTS.has(name) && typeof value === 'number') {
        return [name, momentText(language, value as Instant, zone, now)];
      }
      if (name === 'lastDate' && typeof value === 'string') return [name, dayText(language, value)];
      if (typeof value === 'object' && value !== null && 'en' in value) return [name, textIn(value as Text, language)];
      return [name, value];
    }),
  );
}
