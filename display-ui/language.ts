// The texts of the lobby screen in the languages of the city. The server writes them into the page
// (screens-controller), and the screen reads them from a new copy of the page when the city has changed its languages.
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

/** A key of the lobby screen's texts. */
export type DisplayKey = ScreenKey<'display'>;

const wordsIn = (page: Document) =>
  takeScreenWords<'display'>(i18next.createInstance(), page.getElementById(SCREEN_WORDS)?.textContent);

const words = signal(wordsIn(document));

/** The city's main language. */
export const mainLanguageShown = (): Language => words.value.mainLanguage;

/** A text of the lobby screen in a language. */
export const displayTextIn = (language: Language, key: DisplayKey, values?: SentenceValues): string =>
  words.value.sayIn(language, key, values);

/** Whether the present texts are in these languages, in this order. */
export const isIn = (languages: readonly Language[]): boolean => String(languages) === String(words.value.languages);

/**
 * Takes the texts from a new copy of the page, if they are in `languages`; another process may still have the old ones.
 */
export function takeWords(page: Document, languages: readonly Language[]): void {
  const fresh = wordsIn(page);
  if (String(fresh.languages) === String(languages)) words.value = fresh;
}

/**
 * The two languages of a text on the screen, in their order. `reader` is the language of the ticket that the text is about;
 * it comes before the main language if the city has more than two.
 */
export const shownLanguages = (reader?: Language): Language[] => languagePair(words.value.languages, reader);

/** The languages in which a call is spoken: the ticket's, then the main one. */
export const hallLanguages = (reader: Language): Language[] => [
  ...new Set([words.value.languages.includes(reader) ? reader : mainLanguageShown(), mainLanguageShown()]),
];
