// A text of the city in the language of its reader. A city need not translate all of its texts: what a language lacks is
// read in that language's fallback, else in the city's main language.
import { type Language, languageEntry } from '../languages/list.js';
import type { Text } from '../wire.js';

/** The language in which a reader of `asked` gets the text. The first one of a text is the city's main language. */
export function languageIn(text: Text, asked: Language): Language {
  const { fallback } = languageEntry(asked);
  const chain = fallback === undefined ? [asked] : [asked, fallback];
  return chain.find((language) => text[language] !== undefined) ?? Object.keys(text)[0] ?? asked;
}

/** The text for a reader of `asked`; empty only where it has no words at all. */
export const textIn = (text: Text, asked: Language): string => text[languageIn(text, asked)] ?? '';
