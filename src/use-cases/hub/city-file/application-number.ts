// Reads the rule of the application number that a booking asks for: its pattern, and the system that knows whether it
// exists.
import { mappingReader } from './mapping-readers.js';
import { withCheck, withDescription, scalarReader } from './field-readers.js';
import { flagReader, patternSchema, ownAddressReader, wordsReader } from './value-readers.js';

/** The regular expression; undefined if it is none, or would match a part of what is typed. */
function wholeMatch(pattern: string): RegExp | undefined {
  try {
    return /^\^.*\$$/.test(pattern) ? new RegExp(pattern) : undefined;
  } catch {
    return undefined;
  }
}

const wholePattern = scalarReader(
  'a regular expression from ^ to $ such as ^[0-9]{8}$',
  patternSchema('^\\^.*\\$$'),
  (value) => (typeof value === 'string' && wholeMatch(value) ? value : undefined),
);

/** The rule; its example must match the pattern. */
export const applicationNumberReader = withCheck(
  mappingReader(
    {
      required: withDescription('Whether a booking cannot be made without it.', flagReader),
      example: withDescription('A number as it is shown on the form; the pattern must match it.', wordsReader(40)),
      pattern: withDescription('A regular expression that the whole number must match.', wholePattern),
    },
    {
      check: withDescription(
        'The city’s own system, which is asked whether the number exists.',
        mappingReader({ url: withDescription('Where numbers are sent by POST.', ownAddressReader) }),
      ),
    },
  ),
  (value, place) =>
    wholeMatch(value.pattern)?.test(value.example)
      ? value
      : place.at('example').refuse(`an example that ${value.pattern} matches`),
);
