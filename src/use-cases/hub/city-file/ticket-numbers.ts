// Reads the number series of one letter at a hub: its first number, where it starts again, and the most tickets in a
// day.
import { checked, described } from './field-readers.js';
import { object } from './mappings.js';
import { wholeNumber } from './values.js';

/** A last number must be above the first. */
export const ticketNumbers = checked(
  object(
    {},
    {
      first: described('The first number of a day.', wholeNumber(1, 9_999), 1),
      last: described(
        'The last number, after which the first follows again; without it numbers have no end.',
        wholeNumber(1, 9_999),
      ),
      contingent: described('The most tickets in a day; without it there is no limit.', wholeNumber(1, 9_999)),
    },
  ),
  (rule, place) => {
    const first = rule.first ?? 1;
    return rule.last !== undefined && rule.last <= first
      ? place.at('last').refuse(`a whole number above ${first}`)
      : rule;
  },
);
