// How a language writes times, days and numbers, and patterns filled in.
import { type Format, type Language, languageEntry } from '../languages/list.js';

/** What the list of languages has, else Intl's own manner. */
export const formatOf = (language: Language): Format => languageEntry(language).format ?? { locale: language };

/** The places of a pattern filled in. */
export const filled = (pattern: string, values: Readonly<Record<string, string | undefined>>): string =>
  pattern.replace(/\{(\w+)\}/g, (_, place: string) => values[place] ?? '').trim();
