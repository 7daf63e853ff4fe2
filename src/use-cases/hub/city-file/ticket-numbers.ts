// Reads the number series of one letter at a hub: its first number, where it starts again, and the most tickets in a
// day.
import { withCheck, withDescription } from './field-readers.js';
import { mappingReader } from './mapping-readers.js';
import { wholeNumber } from './value-readers.js';

/** A last number must be above the first. */
export const ticketNumbersReader = withCheck(
  mappingReader(
    {},
    {
      first: withDescription('The first number of a day.', wholeNumber(1, 9_999), 1),
      last: withDescription(
        'The last number, after which the first follows again; without it numbers have no end.',
        wholeNumber(1, 9_999),
      ),
      contingent: withDescription('The most tickets in a day; without it there is no limit.', wholeNumber(1, 9_999)),
    },
  ),
  (rule, place) => {
    const first = rule.first ?? 1;
    return rule.last !== undefined && rule.last <= first
      ? place.at('last').refuse(`a whole number above ${first}`)
      : rule;
  },
);
