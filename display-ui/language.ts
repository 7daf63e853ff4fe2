// What the lobby screen says, in the languages of the city. The server writes them into the page (screens-controller).
import i18next from 'i18next';
import { addLanguage, languagePair } from '../src/contract/languages/list';
import { SCREEN_WORDS, type ScreenWords } from '../src/contract/languages/screen-words';
import type { Language } from '../src/contract/wire';

const page = JSON.parse(document.getElementById(SCREEN_WORDS)?.textContent ?? '{}') as ScreenWords;
page.languages.forEach(addLanguage);
const languages: readonly Language[] = page.languages.map(({ code }) => code);

export const mainLanguage: Language = languages[0] ?? '';

/**
 * The two languages in which words stand on the wall, in their order. `reader`: of the ticket that they are about, which goes
 * before the main one where the city has more than two.
 */
export const shownLanguages = (reader?: Language): Language[] => languagePair(languages, reader);

/** In which a call is spoken: that of the ticket, then the main one. */
export const spokenLanguages = (reader: Language): Language[] => [
  ...new Set([languages.includes(reader) ? reader : mainLanguage, mainLanguage]),
];

void i18next.init({
  lng: mainLanguage,
  fallbackLng: mainLanguage,
  initAsync: false,
  interpolation: { escapeValue: false },
  resources: Object.fromEntries(Object.entries(page.words).map(([code, words]) => [code, { translation: words }])),
});

export type Values = Record<string, string | number>;

/** A text of the screen in one language. */
export const sayIn = (language: Language, key: string, values: Values = {}): string =>
  i18next.t(key, { ...values, lng: language });
