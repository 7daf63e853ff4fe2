// What the lobby screen says, in the languages of the city. The server writes them into the page (screens-controller), and
// the screen reads them there again when the city has changed its languages.
import { signal } from '@preact/signals';
import i18next from 'i18next';
import { languagePair } from '../src/contract/languages/list';
import {
  SCREEN_WORDS,
  type ScreenKey,
  type SentenceValues,
  takeScreenWords,
} from '../src/contract/languages/screen-words';
import type { Language } from '../src/contract/wire';

export type DisplayKey = ScreenKey<'display'>;

const wordsIn = (page: Document) =>
  takeScreenWords<'display'>(i18next.createInstance(), page.getElementById(SCREEN_WORDS)?.textContent);

const words = signal(wordsIn(document));

export const mainLanguage = (): Language => words.value.mainLanguage;

export const sayIn = (language: Language, key: DisplayKey, values?: SentenceValues): string =>
  words.value.sayIn(language, key, values);

/** Whether the words shown are in these languages, in their order. */
export const isIn = (languages: readonly Language[]): boolean => String(languages) === String(words.value.languages);

/** Takes the words out of a new copy of the page, if they are in `languages`; another process may not know of them yet. */
export function takeWords(page: Document, languages: readonly Language[]): void {
  const fresh = wordsIn(page);
  if (String(fresh.languages) === String(languages)) words.value = fresh;
}

/**
 * The two languages in which words stand on the wall, in their order. `reader`: of the ticket that they are about, which goes
 * before the main one where the city has more than two.
 */
export const shownLanguages = (reader?: Language): Language[] => languagePair(words.value.languages, reader);

/** In which a call is spoken: that of the ticket, then the main one. */
export const hallLanguages = (reader: Language): Language[] => [
  ...new Set([words.value.languages.includes(reader) ? reader : mainLanguage(), mainLanguage()]),
];
