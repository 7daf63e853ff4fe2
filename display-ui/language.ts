import i18next from 'i18next';
import { display as displayEn, shared as sharedEn } from '../src/contract/languages/en.json';
import { display as displayFr, shared as sharedFr } from '../src/contract/languages/fr.json';
import type { Language } from '../src/contract/wire';

/** In the order in which they stand on the wall. */
export const languages: Language[] = ['en', 'fr'];

void i18next.init({
  lng: 'en',
  initAsync: false,
  interpolation: { escapeValue: false },
  resources: {
    en: { translation: { ...displayEn, shared: sharedEn } },
    fr: { translation: { ...displayFr, shared: sharedFr } },
  },
});

export type Values = Record<string, string | number>;

/** A text of the screen in one language. */
export const sayIn = (language: Language, key: string, values: Values = {}): string =>
  i18next.t(key, { ...values, lng: language });
