// What a visit is called and what to bring to it, out of the texts that stood when it was booked or that stand now.
import type { Language, Text } from '../wire.js';
import { quantityText } from './quantity.js';
import { textIn } from './text-in.js';

interface NamedPart {
  name: Text;
  quantity: number;
}

/** `Residential parking permit × 2`. */
export const partName = ({ name, quantity }: NamedPart, language: Language): string =>
  quantityText(language, textIn(name, language), quantity);

/** `Residential parking permit × 2, Property tax inquiry`. */
export const visitName = (parts: readonly NamedPart[], language: Language): string =>
  parts.map((part) => partName(part, language)).join(', ');

/** Each thing once, in the order of the parts. */
export const whatToBringTo = (parts: readonly { whatToBring: Text[] }[], language: Language): string[] => [
  ...new Set(parts.flatMap(({ whatToBring }) => whatToBring.map((text) => textIn(text, language)))),
];
