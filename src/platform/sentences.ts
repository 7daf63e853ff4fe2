// Sentences for people, from the language files that the server, its letters and the screens share.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createInstance, type i18n } from 'i18next';

const folder = fileURLToPath(new URL('../contract/languages/', import.meta.url));
const read = (file: string): object => JSON.parse(readFileSync(`${folder}${file}`, 'utf8')) as object;
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

const i18next: i18n = createInstance();

void i18next.init({
  fallbackLng: 'en',
  initAsync: false,
  resources: Object.fromEntries(files.map((file) => [file.slice(0, -'.json'.length), { translation: read(file) }])),
  interpolation: { escapeValue: false },
});

/** Facts of a sentence: `{{name}}`; `count` chooses the plural. */
export type Facts = Record<string, unknown>;

/** The sentence of a key, or the key where no language file has it (a spec sees to it that none is missing). */
export const translate = (language: string, key: string, facts: Facts = {}): string =>
  i18next.t(key, { lng: language, ...facts });

export const hasSentence = (key: string): boolean => i18next.exists(key, { lng: 'en' });
