// The name of a language in another language, for staff who do not read its own script.
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

/** The name of the language `code` in `language`, as it is written within a sentence: `French`, `anglais`. */
export const languageName = (language: Language, code: Language): string => namesIn(language).of(code) ?? code;

/** The same name with a capital letter, for the beginning of a line: `French`, `Anglais`. */
export function languageLabel(language: Language, code: Language): string {
  const name = languageName(language, code);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
