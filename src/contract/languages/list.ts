// The list of the product's languages. A further language needs its pack, `<code>.json` beside this file, and an entry
// here.
import type { Language } from '../../domain/hub/hub.js';

export type { Language };

/**
 * The formats of a language that Intl does not have, or that differ between browsers. Patterns have their placeholders in
 * braces; a placeholder without a value is replaced by nothing, and spaces at both ends are cut.
 */
export interface Format {
  /** The locale that is passed to Intl: the language with the region whose customs it follows. */
  locale: string;
  /** A time of the day: `{hour}` from 0 to 23 without a leading zero, `{minute}` in two digits. */
  clock?: string;
  /** A day: `{weekday}`, `{day}`, `{month}`, `{year}`. A no-break space keeps the day and its month on one line. */
  day?: string;
  /** The first day of a month, if it is not written as a figure, such as `1er`. */
  firstDay?: string;
  /** A day and a time in a list or a table: `{day}`, `{time}`. */
  dayAndTime?: string;
  /** A day and a time in a sentence: `{day}`, `{time}`. */
  dayAndTimeInSentence?: string;
  /** A range of numbers: `{from}`, `{to}`. */
  range?: string;
  /** A quantity of one thing: `{name}`, `{count}`. */
  quantity?: string;
}

/** A language as pages offer and write it. */
export interface LanguageEntry {
  code: Language;
  /** The name in the language's own script, because readers look for that. */
  name: string;
  direction: 'ltr' | 'rtl';
  /** The language that its readers understand best when a text lacks theirs. */
  fallback?: Language;
  /** The formats, if it is not enough to pass the code to Intl. */
  format?: Format;
}

const entries: LanguageEntry[] = [
  {
    code: 'en',
    name: 'English',
    direction: 'ltr',
    format: {
      locale: 'en-CA',
      day: '{weekday} {day}\u00a0{month} {year}',
      dayAndTimeInSentence: '{day} at\u00a0{time}',
    },
  },
  {
    code: 'fr',
    name: 'Français',
    direction: 'ltr',
    fallback: 'en',
    format: {
      locale: 'fr-CA',
      clock: '{hour}\u202fh\u202f{minute}',
      day: '{weekday} {day}\u00a0{month} {year}',
      firstDay: '1er',
      dayAndTimeInSentence: '{day} à\u00a0{time}',
    },
  },
];

/** All languages of the product, in the order in which they are offered. */
export const knownLanguages = (): readonly LanguageEntry[] => entries;

/** The entry of a language. A language that is not listed gets its code as its name, and left to right. */
export const languageEntry = (code: Language): LanguageEntry =>
  entries.find((entry) => entry.code === code) ?? { code, name: code, direction: 'ltr' };

/**
 * Adds a language, such as one that the server knows and that a page was built without; a language that is listed already
 * stays as it is. Returns a function that removes the added language.
 */
export function addLanguage(entry: LanguageEntry): () => void {
  if (entries.some(({ code }) => code === entry.code)) return () => undefined;
  entries.push(entry);
  return () => void entries.splice(entries.indexOf(entry), 1);
}

/** The attributes of an element whose text is in this language. */
export const inLanguage = (code: Language): { lang: Language; dir: 'ltr' | 'rtl' } => ({
  lang: code,
  dir: languageEntry(code).direction,
});

/**
 * The two languages of a face that has room for two. `languages` are the city's, the main one first. A city with more than
 * two shows the language of `reader` and then the main one, or its first two languages if there is no reader yet.
 */
export function languagePair(languages: readonly Language[], reader?: Language): Language[] {
  const [main] = languages;
  const isOther = reader !== undefined && reader !== main && languages.includes(reader);
  return isOther && main !== undefined && languages.length > 2 ? [reader, main] : languages.slice(0, 2);
}
