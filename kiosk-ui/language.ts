// What the kiosk and the city say in the language of the visitor.
import type { SentenceValues } from '../src/contract/languages/screen-words';
import type { Text } from '../src/contract/wire';
import { textIn } from '../src/contract/words/text-in';
import { visit } from './visit';
import { type KioskKey, sayIn } from './words';

/** A text of the kiosk. */
export const kioskText = (key: KioskKey, values: SentenceValues = {}): string =>
  sayIn(visit.value.language, key, values);

/** A text of the city. */
export const pick = (text: Text): string => textIn(text, visit.value.language);
