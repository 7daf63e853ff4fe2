// Readers of the smallest values of a city file: words, numbers, days, addresses, keys. Each says in a clerk's words
// what is allowed.
import type { LocalDate } from '../../../domain/hub/hub.js';
import { isRealDate, isZone } from '../../../domain/time/wall-time.js';
import { withCheck, type JsonSchema, type FieldReader, scalarReader } from './field-readers.js';
import { type KeyRule, listOf } from './mapping-readers.js';

/** The schema of text in which a regular expression matches. */
export const patternSchema = (pattern: string): JsonSchema => ({ type: 'string', pattern });

/** Words of at most `length` characters; blanks around them are removed. */
export const wordsReader = (length: number): FieldReader<string> =>
  scalarReader(
    `words of 1 to ${length} characters`,
    patternSchema(`^\\s*\\S(?:[\\s\\S]{0,${length - 2}}\\S)?\\s*$`),
    (value) => {
      const trimmed = typeof value === 'string' ? value.trim() : '';
      return trimmed.length > 0 && trimmed.length <= length ? trimmed : undefined;
    },
  );

/** A whole number; both ends are included. */
export const wholeNumber = (from: number, to: number): FieldReader<number> =>
  scalarReader(`a whole number from ${from} to ${to}`, { type: 'integer', minimum: from, maximum: to }, (value) =>
    Number.isInteger(value) && Number(value) >= from && Number(value) <= to ? Number(value) : undefined,
  );

export const flagReader: FieldReader<boolean> = scalarReader('true or false', { type: 'boolean' }, (value) =>
  typeof value === 'boolean' ? value : undefined,
);

/** One word of a list. */
export const oneOf = <T extends string>(choices: readonly T[]): FieldReader<T> =>
  scalarReader(`one of ${choices.join(', ')}`, { enum: choices }, (value) =>
    choices.find((choice) => choice === value),
  );

const eachOnce = <T extends string>(item: FieldReader<T>): FieldReader<T[]> =>
  withCheck(
    listOf(item),
    (chosen, place) => {
      const twice = chosen.find((choice, index) => chosen.indexOf(choice) !== index);
      return twice ? place.report(`${twice} is given twice`, 'each once') : chosen;
    },
    { uniqueItems: true },
  );

/** Several words of a list, each once. */
export const choicesOf = <T extends string>(choices: readonly T[]): FieldReader<T[]> => eachOnce(oneOf(choices));

const realDate = 'a real date from 2000 to 2099 such as 2027-03-15';

const datePattern = '^20\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$';

export const localDateReader: FieldReader<LocalDate> = scalarReader(realDate, patternSchema(datePattern), (value) =>
  isRealDate(value) ? value : undefined,
);

/** Zones of a region change with its law. Others, such as EST or Etc/GMT+5, have no summer time. */
const REGION = /^(?!Etc\/)[A-Za-z_]+\//;

export const timeZoneReader: FieldReader<string> = scalarReader(
  'a time zone such as America/Toronto',
  { type: 'string' },
  (value) => (typeof value === 'string' && REGION.test(value) && isZone(value) ? value : undefined),
);

export const webAddressReader: FieldReader<string> = scalarReader(
  'an address that begins with https://',
  patternSchema('^https://'),
  (value) => (typeof value === 'string' && value.startsWith('https://') && URL.canParse(value) ? value : undefined),
);

/** Private networks (RFC 1918, RFC 4193, loopback), in which a city's systems may be addressed without TLS. */
const OWN_NETWORK =
  /^(localhost|127(\.\d+){3}|10(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2}|\[(::1|f[cd][0-9a-f:]+)\])$/;

/** The address of one of the city's own systems. */
export const ownAddressReader: FieldReader<string> = scalarReader(
  'an address that begins with https://, or with http:// and a private network such as 10.0.0.5',
  patternSchema('^https?://'),
  (value) => {
    if (typeof value !== 'string' || !URL.canParse(value)) return undefined;
    const { protocol, hostname, username } = new URL(value);
    const allowed = protocol === 'https:' || (protocol === 'http:' && OWN_NETWORK.test(hostname));
    return allowed && username === '' ? value : undefined;
  },
);

const keyLike = (allowed: string, pattern: RegExp): KeyRule => ({
  allowed,
  schema: { pattern: pattern.source, errorMessage: allowed },
  test: (key) => pattern.test(key),
});

export const kebabKey = keyLike(
  'a key in small letters, digits and hyphens, 40 at most',
  /^(?=.{1,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
);
export const counterLabel = keyLike('a label of 1 to 4 capital letters or digits', /^[A-Z0-9]{1,4}$/);
export const letterKey = keyLike('a capital letter from A to Z', /^[A-Z]$/);
export const dateKey: KeyRule = { allowed: realDate, schema: { pattern: datePattern }, test: isRealDate };

/** A key that is defined elsewhere in the file. `like` is its form, which is all that a schema can check. */
export const knownKeyRule = (known: readonly string[], like = kebabKey): KeyRule => ({
  allowed: `one of ${known.join(', ') || 'the keys of this file'}`,
  schema: like.schema,
  test: (key) => known.includes(key),
});

/** One key that follows a rule. */
export const keyReader = (rule: KeyRule): FieldReader<string> =>
  scalarReader(rule.allowed, { type: 'string', ...rule.schema }, (value) =>
    typeof value === 'string' && rule.test(value) ? value : undefined,
  );

/** A list of keys that are defined elsewhere in the file, each once. */
export const keyListReader = (known: readonly string[]): FieldReader<string[]> =>
  eachOnce(keyReader(knownKeyRule(known)));
