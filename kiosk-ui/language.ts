// What the kiosk and the city say in the language of the visitor.
import { inLanguage } from '../src/contract/languages/list';
import type { SentenceValues } from '../src/contract/languages/screen-words';
import type { Text } from '../src/contract/wire';
import { languageIn, textIn } from '../src/contract/words/text-in';
import { visit } from './visit';
import { type KioskKey, sayIn } from './words';

/** A text of the kiosk. */
export const kioskText = (key: KioskKey, values: SentenceValues = {}): string =>
  sayIn(visit.value.language, key, values);

/** A text of the city. */
export const pick = (text: Text): string => textIn(text, visit.value.language);

/** For the element in which a text of the city stands: it may be in another language where the visitor's is missing. */
export const inTextLanguage = (text: Text) => inLanguage(languageIn(text, visit.value.language));
