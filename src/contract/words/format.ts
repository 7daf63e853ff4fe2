// The formats of a language for times, days and numbers, and the function that fills in their patterns.
import { type Format, type Language, languageEntry } from '../languages/list.js';

/** The formats that the list of languages has for a language; otherwise only its locale, so that Intl's own apply. */
export const formatOf = (language: Language): Format => languageEntry(language).format ?? { locale: language };

/** The pattern with its placeholders filled in. A placeholder without a value becomes empty. */
export const filled = (pattern: string, values: Readonly<Record<string, string | undefined>>): string =>
  pattern.replace(/\{(\w+)\}/g, (_, place: string) => values[place] ?? '').trim();
