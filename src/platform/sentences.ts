// The sentences for people, from the language files that pages, letters and screens share.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { KeyIn, MessageKey } from '../contract/languages/message-keys.js';
import { createInstance, type i18n } from 'i18next';
import { addLanguage, knownLanguages, languageEntry, type LanguageEntry } from '../contract/languages/list.js';

/** All sentences of a language by key, nested by section. */
export type LanguagePack = Record<string, unknown>;

/** The language whose pack has every sentence. It comes after the fallback of a language whose pack lacks one. */
const COMPLETE = 'en';

const i18next: i18n = createInstance();

void i18next.init({
  fallbackLng: (code: string) => [languageEntry(code).fallback ?? COMPLETE, COMPLETE],
  initAsync: false,
  resources: {},
  interpolation: { escapeValue: false },
});

const addPack = (code: string, pack: LanguagePack): void => void i18next.addResourceBundle(code, 'translation', pack);

/** The pack of a listed language. Throws when its file is missing or is not JSON. */
export function readPack(code: string): LanguagePack {
  const file = fileURLToPath(new URL(`../contract/languages/${code}.json`, import.meta.url));
  return JSON.parse(readFileSync(file, 'utf8')) as LanguagePack;
}

for (const { code } of knownLanguages()) addPack(code, readPack(code));

/**
 * Adds a language as if it had an entry in the list and a file. Returns a function that removes it.
 */
export function learnLanguage(entry: LanguageEntry, pack: LanguagePack): () => void {
  const takeAway = addLanguage(entry);
  addPack(entry.code, pack);
  return () => {
    takeAway();
    i18next.removeResourceBundle(entry.code, 'translation');
  };
}

/** The languages that the product can speak. */
export const spokenLanguages = (): string[] => knownLanguages().map(({ code }) => code);

/** One section of a language's pack, such as `kiosk`. */
export const sectionOf = (language: string, section: string): LanguagePack =>
  i18next.getResource(language, 'translation', section) as LanguagePack;

/** The values of a sentence's placeholders, `{{name}}`; `count` also selects the plural form. */
export type Facts = Record<string, unknown>;

/** The sentence of a key. A key that no language file has is returned itself; a check ensures that none is missing. */
export const translate = (language: string, key: MessageKey, facts: Facts = {}): string =>
  i18next.t(key, { lng: language, ...facts });

/** A function for the sentences of one section in one language: `saying('en', 'resident.hold')('until', { … })`. */
export const saying =
  <Section extends string>(language: string, section: Section) =>
  (key: KeyIn<Section>, facts?: Facts): string =>
    translate(language, `${section}.${key}` as MessageKey, facts);

/** Whether a key has a sentence, for a key that is put together from a code. */
export const hasSentence = (key: string): key is MessageKey => i18next.exists(key, { lng: COMPLETE });
