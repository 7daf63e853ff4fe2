// A text of the city in the language of its reader. A city need not translate all of its texts: what a language lacks is
// read in that language's fallback, else in the city's main language.
import { type Language, languageEntry } from '../languages/list.js';
import { setApart } from './set-apart.js';
import type { Text } from '../wire.js';

/** The language in which a reader of `asked` gets the text. The first one of a text is the city's main language. */
export function languageIn(text: Text, asked: Language): Language {
  const { fallback } = languageEntry(asked);
  const chain = fallback === undefined ? [asked] : [asked, fallback];
  return chain.find((language) => text[language] !== undefined) ?? Object.keys(text)[0] ?? asked;
}

/**
 * The text for a reader of `asked`; empty only where it has no words at all. One that runs the other way is set apart, so that
 * it keeps its order inside a sentence.
 */
export function textIn(text: Text, asked: Language): string {
  const language = languageIn(text, asked);
  const words = text[language] ?? '';
  const isOtherWay = languageEntry(language).direction !== languageEntry(asked).direction;
  return isOtherWay ? setApart(words) : words;
}
