// What the sentences of letters share: the language, and moments on the hub's clock.
import type { Hub, Language } from '../domain/hub/hub.js';
import { type Instant, instant } from '../domain/time/instant.js';
import { localDateOf, wallTimeOf } from '../domain/time/wall-time.js';
import { clockText, dayText } from '../platform/days-in-words.js';
import { type Facts, translate } from '../platform/sentences.js';

/** A sentence of the language files' section `post`. */
export const say = (language: Language, key: string, facts?: Facts): string =>
  translate(language, `post.${key}`, facts);

/** `Tuesday 23 March 2027 at 10:30`; no line ends between the day and its month. */
export function momentText(language: Language, at: Instant, { opening: { timeZone } }: Hub, withYear = false): string {
  const day = dayText(language, localDateOf(at, timeZone), withYear).replace(/(\d(?:er)?) /, '$1\u00a0');
  return say(language, 'when', { day, time: clockText(language, wallTimeOf(at, timeZone)) });
}

/** A moment among a letter's facts, which are epoch milliseconds. */
export const momentFact = (facts: Record<string, unknown> | null | undefined, name: string): Instant | undefined => {
  const value = facts?.[name];
  return typeof value === 'number' ? instant(value) : undefined;
};

/** With plain spaces and hyphens, which fit a short message. */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\u2011/g, '-');
