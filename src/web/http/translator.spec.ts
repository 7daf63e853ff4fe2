import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { refusalCodes } from '../../domain/refusal.js';
import { hasSentence } from './translator.js';

type Words = { [key: string]: string | Words };

const read = (language: string): Words => {
  const file = new URL(`../../contract/languages/${language}.json`, import.meta.url);
  return JSON.parse(readFileSync(fileURLToPath(file), 'utf8')) as Words;
};
/** Plural forms differ between languages, so they count as one key. */
const keysOf = (words: Words, path = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key.replace(/_(one|many|other)$/, '')}`] : keysOf(value, `${path}${key}.`),
  );

describe('the language files', () => {
  it('say the same things in English and in French', () => {
    expect([...new Set(keysOf(read('fr')))].sort()).toEqual([...new Set(keysOf(read('en')))].sort());
  });

  it('have a sentence for every refusal', () => {
    const missing = refusalCodes.filter(
      (code) => !hasSentence(`refusal.${code}.title`) || !hasSentence(`refusal.${code}.detail`),
    );
    expect(missing).toEqual([]);
  });
});
