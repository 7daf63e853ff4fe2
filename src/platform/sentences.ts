// Sentences for people, from the language files that the server, its letters and the screens share.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { KeyIn, MessageKey } from '../contract/languages/message-keys.js';
import { createInstance, type i18n } from 'i18next';
import { addLanguage, knownLanguages, languageEntry, type LanguageEntry } from '../contract/languages/list.js';

/** Every sentence of the product by its key; a key with parts is a mapping of them. */
export type LanguagePack = Record<string, unknown>;

/** Has every sentence: what another pack lacks is said in it, after the fallback of that language. */
const WHOLE = 'en';

const i18next: i18n = createInstance();

void i18next.init({
  fallbackLng: (code: string) => [languageEntry(code).fallback ?? WHOLE, WHOLE],
  initAsync: false,
  resources: {},
  interpolation: { escapeValue: false },
});

const addPack = (code: string, pack: LanguagePack): void => void i18next.addResourceBundle(code, 'translation', pack);

/** Throws where the file is missing or is not JSON: a language that is listed has a pack. */
export function readPack(code: string): LanguagePack {
  const file = fileURLToPath(new URL(`../contract/languages/${code}.json`, import.meta.url));
  return JSON.parse(readFileSync(file, 'utf8')) as LanguagePack;
}

for (const { code } of knownLanguages()) addPack(code, readPack(code));

/**
 * A language that is not in the list of the product: what a further line and a further file would make of it. Returns a
 * function that takes it away again.
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

/** A section of a language's pack, such as `kiosk`. */
export const sectionOf = (language: string, section: string): LanguagePack =>
  i18next.getResource(language, 'translation', section) as LanguagePack;

/** Facts of a sentence: `{{name}}`; `count` chooses the plural. */
export type Facts = Record<string, unknown>;

/** The sentence of a key, or the key where no language file has it (a spec sees to it that none is missing). */
export const translate = (language: string, key: MessageKey, facts: Facts = {}): string =>
  i18next.t(key, { lng: language, ...facts });

/** The sentences of one section in one language: `saying('en', 'resident.hold')('until', { … })`. */
export const saying =
  <Section extends string>(language: string, section: Section) =>
  (key: KeyIn<Section>, facts?: Facts): string =>
    translate(language, `${section}.${key}` as MessageKey, facts);

/** Whether there is a sentence of this key, for one that is put together from a code. */
export const hasSentence = (key: string): key is MessageKey => i18next.exists(key, { lng: WHOLE });
