import i18next from 'i18next';
import { kiosk as kioskEn, shared as sharedEn } from '../src/contract/languages/en.json';
import { kiosk as kioskFr, shared as sharedFr } from '../src/contract/languages/fr.json';
import type { Language, Text } from '../src/contract/wire';
import { textIn } from '../src/contract/words/text-in';
import { visit } from './visit';

export const languages: Language[] = ['en', 'fr'];

void i18next.init({
  lng: 'en',
  initAsync: false,
  interpolation: { escapeValue: false },
  resources: {
    en: { translation: { ...kioskEn, shared: sharedEn } },
    fr: { translation: { ...kioskFr, shared: sharedFr } },
  },
});

type Values = Record<string, string | number>;

/** A text of the kiosk in the language given. Of several keys the first that exists counts. */
export const sayIn = (language: Language, key: string | string[], values: Values = {}): string =>
  i18next.t(key, { ...values, lng: language });

/** A text of the kiosk in the visitor's language. */
export const say = (key: string | string[], values: Values = {}): string => sayIn(visit.value.language, key, values);

/** A text of the city in the visitor's language. */
export const pick = (text: Text): string => textIn(text, visit.value.language);

export const otherLanguage = (language: Language): Language => (language === 'en' ? 'fr' : 'en');
