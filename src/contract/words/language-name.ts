// What a language is called in another one, for staff who do not read its own script.
import type { Language } from '../languages/list.js';
import { formatOf } from './format.js';

const names = new Map<Language, Intl.DisplayNames>();

function namesIn(language: Language): Intl.DisplayNames {
  const known = names.get(language);
  if (known) return known;
  const made = new Intl.DisplayNames(formatOf(language).locale, { type: 'language' });
  names.set(language, made);
  return made;
}

/** `French`, `anglais`: `code` as readers of `language` call it in a sentence. */
export const languageName = (language: Language, code: Language): string => namesIn(language).of(code) ?? code;

/** `French`, `Anglais`: the same at the beginning of a line. */
export function languageLabel(language: Language, code: Language): string {
  const name = languageName(language, code);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
