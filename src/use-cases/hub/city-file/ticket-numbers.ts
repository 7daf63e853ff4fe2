// The number series of one letter at a hub: where it begins, where it starts again, and how many tickets a day has.
import { checked, described } from './field-readers.js';
import { object } from './mappings.js';
import { wholeNumber } from './values.js';

/** A last number, where there is one, is above the first. */
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
