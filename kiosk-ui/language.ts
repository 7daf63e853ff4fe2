// The texts of the kiosk and of the city in the visitor's language.
import type { SentenceValues } from '../src/contract/languages/screen-words';
import type { Text } from '../src/contract/wire';
import { textIn } from '../src/contract/words/text-in';
import { visit } from './visit';
import { type KioskKey, kioskTextIn } from './words';

/** A text of the kiosk in the visitor's language. */
export const kioskText = (key: KioskKey, values: SentenceValues = {}): string =>
  kioskTextIn(visit.value.language, key, values);

/** A text of the city in the visitor's language. */
export const pick = (text: Text): string => textIn(text, visit.value.language);
