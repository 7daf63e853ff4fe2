// Two invented languages, made from the English pack: one has words that are longer by two fifths with an accent on every
// letter, and one is written from right to left. A text that a face does not take from a pack stands out in both.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { LanguageEntry } from '../../src/contract/languages/list.js';
import { learnFinderWords, readFinderFile } from '../../src/platform/finder-words.js';
import { type LanguagePack, learnLanguage, readPack } from '../../src/platform/sentences.js';

export const longLanguage: LanguageEntry = { code: 'en-x-long', name: 'Ĺóñĝ', direction: 'ltr', fallback: 'fr' };
export const leftwardLanguage: LanguageEntry = { code: 'ar-x-test', name: 'يسار', direction: 'rtl', fallback: 'en' };

const letters = 'abcdefghijklmnopqrstuvwxyz';
const accented = [...'áƀćďéƒĝĥíĵķĺḿñóṕɋŕśťúṽŵẋýž'];
const arabic = [...'ابتثجحخدذرزسشصضطظعغفقكلمنه'];

/** Maps the words of a sentence, and leaves its facts (in braces) and its markup (in angle brackets) as they are. */
const mapped = (sentence: string, words: (text: string) => string): string =>
  sentence
    .split(/(\{\{[^}]*\}\}|\{\w+\}|<[^>]*>)/)
    .map((part, index) => (index % 2 === 1 ? part : words(part)))
    .join('');

const spelled = (text: string, alphabet: readonly string[]): string =>
  [...text].map((letter) => alphabet[letters.indexOf(letter.toLowerCase())] ?? letter).join('');

/** Repeats two fifths of the letters of each word of three letters or more. */
const longer = (text: string): string =>
  text.replace(/[A-Za-z]{3,}/g, (word) => word + word.slice(0, Math.round(word.length * 0.4)));

export const inLong = (sentence: string): string => mapped(sentence, (text) => spelled(longer(text), accented));
export const leftward = (sentence: string): string => mapped(sentence, (text) => spelled(text, arabic));

/** Translates a pack. Each of the plural forms that the language needs, such as Arabic's six, is made of English's `other`. */
function packOf(pack: LanguagePack, speak: (sentence: string) => string, forms: readonly string[]): LanguagePack {
  const entries = Object.entries(pack).flatMap(([key, value]): [string, unknown][] => {
    if (typeof value !== 'string') return [[key, packOf(value as LanguagePack, speak, forms)]];
    const [, stem] = /^(.*)_other$/.exec(key) ?? [];
    return stem === undefined
      ? [[key, speak(value)]]
      : [...forms.map((form): [string, unknown] => [`${stem}_${form}`, speak(value)]), [key, speak(value)]];
  });
  return Object.fromEntries(entries);
}

/**
 * Adds both languages as two lines of the list and two files would, and for the second one a file of words that the
 * finder ignores. Returns a function that removes them.
 */
export function learnPseudoLanguages(): () => void {
  const english = readPack('en');
  const { ignored = [], endings = [] } = readFinderFile('en');
  const learned = [
    learnLanguage(longLanguage, packOf(english, inLong, [])),
    learnLanguage(leftwardLanguage, packOf(english, leftward, ['zero', 'one', 'two', 'few', 'many'])),
    learnFinderWords(leftwardLanguage.code, { ignored: ignored.map(leftward), endings: endings.map(leftward) }),
  ];
  return () => learned.forEach((remove) => remove());
}

const alsoIn = (text: Record<string, unknown>): Record<string, unknown> =>
  typeof text.en === 'string' && !text.en.includes('not a real place')
    ? { ...text, [longLanguage.code]: inLong(text.en), [leftwardLanguage.code]: leftward(text.en) }
    : text;

function translated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(translated);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, translated(one)] as const);
  return alsoIn(Object.fromEntries(entries));
}

/**
 * Writes the sample city with texts in both languages to a file and returns its path. The address of the training hall is
 * not translated, so that it is shown in the fallback language.
 */
export function cityInPseudoLanguages(folder: string): string {
  const sample = new URL('../../src/use-cases/hub/city-file/toronto.yaml', import.meta.url);
  const city = translated(parse(readFileSync(sample, 'utf8'))) as object;
  const file = join(folder, 'city.yaml');
  writeFileSync(file, stringify({ languages: ['en', 'fr', longLanguage.code, leftwardLanguage.code], ...city }));
  return file;
}
