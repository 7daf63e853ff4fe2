// The name of a visit and the list of what to bring, from the texts kept with a booking or from those of the services.
import type { Language, Text } from '../wire.js';
import { quantityText } from './quantity.js';
import { textIn } from './text-in.js';

interface NamedPart {
  name: Text;
  quantity: number;
}

/** The name of one part: `Residential parking permit × 2`. */
export const partName = ({ name, quantity }: NamedPart, language: Language): string =>
  quantityText(language, textIn(name, language), quantity);

/** The names of all parts: `Residential parking permit × 2, Property tax inquiry`. */
export const visitName = (parts: readonly NamedPart[], language: Language): string =>
  parts.map((part) => partName(part, language)).join(', ');

/** What to bring, each thing once, in the order of the parts. */
export const whatToBringTo = (parts: readonly { whatToBring: Text[] }[], language: Language): string[] => [
  ...new Set(parts.flatMap(({ whatToBring }) => whatToBring.map((text) => textIn(text, language)))),
];
