// A text of the city in the language of its reader. A city need not translate all its texts: a missing one is shown in
// the fallback of the reader's language, otherwise in the city's main language.
import { type Language, languageEntry } from '../languages/list.js';
import { setApart } from './set-apart.js';
import type { Text } from '../wire.js';

/**
 * The language in which a reader of `asked` gets the text. The first language of a text is the city's main language.
 */
export function languageIn(text: Text, asked: Language): Language {
  const { fallback } = languageEntry(asked);
  const chain = fallback === undefined ? [asked] : [asked, fallback];
  return chain.find((language) => text[language] !== undefined) ?? Object.keys(text)[0] ?? asked;
}

/**
 * The text for a reader of `asked`; empty only if the text has no language at all. A text in the other direction becomes an
 * isolate, so that it keeps its order within a sentence.
 */
export function textIn(text: Text, asked: Language): string {
  const language = languageIn(text, asked);
  const words = text[language] ?? '';
  const isOtherWay = languageEntry(language).direction !== languageEntry(asked).direction;
  return isOtherWay ? setApart(words) : words;
}
