// The languages of the product. A further one is its pack, `<code>.json` beside this file, and a line here.

/** A language tag of BCP 47, such as `fr` or `zh-Hant`. */
export type Language = string;

/**
 * What Intl does not know of a language, or tells differently from one browser to the next. Patterns have their places in
 * braces; a place that has nothing to show is left out with the space beside it.
 */
export interface Format {
  /** What Intl is asked for: the language with the region whose customs it follows. */
  locale: string;
  /** A time of the day: `{hour}` from 0 to 23 without a leading zero, `{minute}` in two digits. */
  clock?: string;
  /** A day: `{weekday}`, `{day}`, `{month}`, `{year}`. No line ends between the day and its month. */
  day?: string;
  /** The first day of a month, where it is not written as a figure. */
  firstDay?: string;
  /** A moment in a list or a table: `{day}`, `{time}`. */
  moment?: string;
  /** A moment in a sentence: `{day}`, `{time}`. */
  momentInSentence?: string;
  /** A range of numbers: `{from}`, `{to}`. */
  range?: string;
  /** Several of one thing: `{name}`, `{count}`. */
  quantity?: string;
}

export interface LanguageEntry {
  code: Language;
  /** In its own script, as people look for it. */
  name: string;
  direction: 'ltr' | 'rtl';
  /** What its readers understand best where a text lacks their language. */
  fallback?: Language;
  /** Where it is not enough to ask Intl for the code. */
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
      momentInSentence: '{day} at\u00a0{time}',
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
      momentInSentence: '{day} à\u00a0{time}',
    },
  },
];

/** All of them, in the order in which they are offered. */
export const knownLanguages = (): readonly LanguageEntry[] => entries;

/** What is known of a language; of one that is not listed, what can be said of any. */
export const languageEntry = (code: Language): LanguageEntry =>
  entries.find((entry) => entry.code === code) ?? { code, name: code, direction: 'ltr' };

/**
 * Adds a language, such as one that the server knows and that a page was built without; a known one stays as it is. Returns
 * a function that takes the added language away again.
 */
export function addLanguage(entry: LanguageEntry): () => void {
  if (entries.some(({ code }) => code === entry.code)) return () => undefined;
  entries.push(entry);
  return () => void entries.splice(entries.indexOf(entry), 1);
}

/** For an element whose words stand in a language. */
export const inLanguage = (code: Language): { lang: Language; dir: 'ltr' | 'rtl' } => ({
  lang: code,
  dir: languageEntry(code).direction,
});

/**
 * The two languages of a face that has room for two: both of a city with two, in their order; of a city with more, that of
 * `reader`, then the main one. The first of `languages` is the main one; it goes with the second where nobody reads yet.
 */
export function languagePair(languages: readonly Language[], reader?: Language): Language[] {
  const [main] = languages;
  const isOther = reader !== undefined && reader !== main && languages.includes(reader);
  return isOther && main !== undefined && languages.length > 2 ? [reader, main] : languages.slice(0, 2);
}
