// What the kiosk says, in the languages of the city. The server writes them into the page (screens-controller).
import i18next from 'i18next';
import { addLanguage } from '../src/contract/languages/list';
import { SCREEN_WORDS, type ScreenWords } from '../src/contract/languages/screen-words';
import type { Language } from '../src/contract/wire';

const page = JSON.parse(document.getElementById(SCREEN_WORDS)?.textContent ?? '{}') as ScreenWords;
page.languages.forEach(addLanguage);

/** Of the city, the main one first. */
export const languages: readonly Language[] = page.languages.map(({ code }) => code);
export const mainLanguage: Language = languages[0] ?? '';

void i18next.init({
  lng: mainLanguage,
  fallbackLng: mainLanguage,
  initAsync: false,
  interpolation: { escapeValue: false },
  resources: Object.fromEntries(Object.entries(page.words).map(([code, words]) => [code, { translation: words }])),
});

export type Values = Record<string, string | number>;

/** A text of the kiosk in the language given. Of several keys the first that exists counts. */
export const sayIn = (language: Language, key: string | string[], values: Values = {}): string =>
  i18next.t(key, { ...values, lng: language });
