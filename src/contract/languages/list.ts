// The languages of the product. A further one is its pack, `<code>.json` beside this file, and a line here.

/** A language tag of BCP 47, such as `fr` or `zh-Hant`. */
export type Language = string;

export interface LanguageEntry {
  code: Language;
  /** In its own script, as people look for it. */
  name: string;
  direction: 'ltr' | 'rtl';
  /** What its readers understand best where a text lacks their language. */
  fallback?: Language;
}

const entries: LanguageEntry[] = [
  { code: 'en', name: 'English', direction: 'ltr' },
  { code: 'fr', name: 'Français', direction: 'ltr', fallback: 'en' },
];

/** All of them, in the order in which they are offered. */
export const knownLanguages = (): readonly LanguageEntry[] => entries;

const entryOf = (code: Language): LanguageEntry | undefined => entries.find((entry) => entry.code === code);

/** Adds a language; one that is known already stays as it is. */
export function addLanguage(entry: LanguageEntry): void {
  if (!entryOf(entry.code)) entries.push(entry);
}

export const fallbackOf = (code: Language): Language | undefined => entryOf(code)?.fallback;

/** Its own name; its code where it is unknown. */
export const languageName = (code: Language): string => entryOf(code)?.name ?? code;

export const directionOf = (code: Language): 'ltr' | 'rtl' => entryOf(code)?.direction ?? 'ltr';
