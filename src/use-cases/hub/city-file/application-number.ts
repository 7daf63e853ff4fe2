// Reads the rule of the application number that a booking asks for: its pattern, and the system that knows whether it
// exists.
import { object } from './mappings.js';
import { checked, described, scalar } from './field-readers.js';
import { flag, matching, ownAddress, words } from './values.js';

/** The regular expression; undefined if it is none, or would match a part of what is typed. */
function wholeMatch(pattern: string): RegExp | undefined {
  try {
    return /^\^.*\$$/.test(pattern) ? new RegExp(pattern) : undefined;
  } catch {
    return undefined;
  }
}

const wholePattern = scalar('a regular expression from ^ to $ such as ^[0-9]{8}$', matching('^\\^.*\\$$'), (value) =>
  typeof value === 'string' && wholeMatch(value) ? value : undefined,
);

/** The rule; its example must match the pattern. */
export const applicationNumber = checked(
  object(
    {
      required: described('Whether a booking cannot be made without it.', flag),
      example: described('A number as it is shown on the form; the pattern must match it.', words(40)),
      pattern: described('A regular expression that the whole number must match.', wholePattern),
    },
    {
      check: described(
        'The city’s own system, which is asked whether the number exists.',
        object({ url: described('Where numbers are sent by POST.', ownAddress) }),
      ),
    },
  ),
  (value, place) =>
    wholeMatch(value.pattern)?.test(value.example)
      ? value
      : place.at('example').refuse(`an example that ${value.pattern} matches`),
);
