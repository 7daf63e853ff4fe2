import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { refusalCodes } from '../../domain/refusal.js';
import { hasSentence, spokenLanguages } from '../../platform/sentences.js';
import { chooseLanguage } from './choose-language.js';

type Words = { [key: string]: string | Words };

const read = (language: string): Words => {
  const file = new URL(`../../contract/languages/${language}.json`, import.meta.url);
  return JSON.parse(readFileSync(fileURLToPath(file), 'utf8')) as Words;
};
/** The keys of all sentences. Plural forms differ between languages, so all forms of a sentence count as one key. */
const keysOf = (words: Words, path = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${path}${key.replace(/_(zero|one|two|few|many|other)$/, '')}`]
      : keysOf(value, `${path}${key}.`),
  );

describe('the chosen language', () => {
  const languages = ['fr', 'en', 'zh-Hant'];

  it('is the most preferred one among those of the city', () => {
    expect(chooseLanguage('de, en;q=0.8, fr;q=0.7', languages)).toBe('en');
    expect(chooseLanguage('zh-Hant', languages)).toBe('zh-Hant');
    expect(chooseLanguage('en-CA', languages)).toBe('en');
  });

  it('is the main one of the city where no preferred one is available or none is stated', () => {
    expect(chooseLanguage('de', languages)).toBe('fr');
    expect(chooseLanguage(undefined, languages)).toBe('fr');
  });
});

describe('the language files', () => {
  it.each(spokenLanguages())('have the same keys in %s as in English', (language) => {
    expect([...new Set(keysOf(read(language)))].sort()).toEqual([...new Set(keysOf(read('en')))].sort());
  });

  it('have a sentence for every refusal', () => {
    const missing = refusalCodes.filter(
      (code) => !hasSentence(`refusal.${code}.title`) || !hasSentence(`refusal.${code}.detail`),
    );
    expect(missing).toEqual([]);
  });
});
