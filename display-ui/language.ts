// What the lobby screen says, in the languages of the city. The server writes them into the page (screens-controller).
import i18next from 'i18next';
import { languagePair } from '../src/contract/languages/list';
import { SCREEN_WORDS, type ScreenKey, takeScreenWords } from '../src/contract/languages/screen-words';
import type { Language } from '../src/contract/wire';

const { languages, mainLanguage, sayIn } = takeScreenWords<'display'>(
  i18next,
  document.getElementById(SCREEN_WORDS)?.textContent,
);
export { mainLanguage, sayIn };
export type DisplayKey = ScreenKey<'display'>;

/**
 * The two languages in which words stand on the wall, in their order. `reader`: of the ticket that they are about, which goes
 * before the main one where the city has more than two.
 */
export const shownLanguages = (reader?: Language): Language[] => languagePair(languages, reader);

/** In which a call is spoken: that of the ticket, then the main one. */
export const hallLanguages = (reader: Language): Language[] => [
  ...new Set([languages.includes(reader) ? reader : mainLanguage, mainLanguage]),
];
