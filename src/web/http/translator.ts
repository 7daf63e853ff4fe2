// Sentences for people, from the same language files as the screens.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createInstance, type i18n } from 'i18next';
import Negotiator from 'negotiator';
import { type Language, languages, type Text } from '../../domain/hub/hub.js';

const folder = new URL('../../contract/languages/', import.meta.url);
const read = (language: Language): object =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`${language}.json`, folder)), 'utf8')) as object;

const i18next: i18n = createInstance();

void i18next.init({
  fallbackLng: 'en',
  initAsync: false,
  resources: Object.fromEntries(languages.map((language) => [language, { translation: read(language) }])),
  interpolation: { escapeValue: false },
});

/** Facts of a sentence: `{{name}}`; `count` chooses the plural. */
export type Facts = Record<string, unknown>;

/** The sentence of a key, or the key where no language file has it (a spec sees to it that none is missing). */
export const translate = (language: Language, key: string, facts: Facts = {}): string =>
  i18next.t(key, { lng: language, ...facts });

export const hasSentence = (key: string): boolean => i18next.exists(key, { lng: 'en' });

/** In every language at once, as the API gives texts. */
export const inEveryLanguage = (key: string, facts: (language: Language) => Facts): Text =>
  Object.fromEntries(languages.map((language) => [language, translate(language, key, facts(language))])) as Text;

/** Of our languages the one that an Accept-Language asks for most (RFC 9110 §12.5.4); English where it asks for none. */
export const chooseLanguage = (wanted: string | undefined): Language =>
  (new Negotiator({ headers: { 'accept-language': wanted } }).language([...languages]) as Language | undefined) ?? 'en';
