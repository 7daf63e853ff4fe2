// The smallest things a city file holds: words, numbers, days, addresses, keys. Each says what is allowed in a clerk's words.
import { languages } from '../../../domain/hub/hub.js';
import type { LocalDate, Text } from '../../../domain/hub/hub.js';
import { isZone, plusDays } from '../../../domain/time/wall-time.js';
import { checked, type KeyRule, listOf, object, type Reader, scalar } from './reading.js';

/** Words of at most `length` characters, without blanks around them. */
export const words = (length: number): Reader<string> =>
  scalar(`words of 1 to ${length} characters`, (value) => {
    const trimmed = typeof value === 'string' ? value.trim() : '';
    return trimmed.length > 0 && trimmed.length <= length ? trimmed : undefined;
  });

/** The same words in every language of the product. */
export const text = (length: number): Reader<Text> => ({
  ...object<Text>({ en: words(length), fr: words(length) }),
  allowed: `a text in ${languages.join(' and ')}`,
});

/** Both ends included. */
export const wholeNumber = (from: number, to: number): Reader<number> =>
  scalar(`a whole number from ${from} to ${to}`, (value) =>
    Number.isInteger(value) && Number(value) >= from && Number(value) <= to ? Number(value) : undefined,
  );

export const flag: Reader<boolean> = scalar('true or false', (value) =>
  typeof value === 'boolean' ? value : undefined,
);

/** One word of a list. */
export const oneOf = <T extends string>(choices: readonly T[]): Reader<T> =>
  scalar(`one of ${choices.join(', ')}`, (value) => choices.find((choice) => choice === value));

/** A list of words out of a list, each once. */
export const choicesOf = <T extends string>(choices: readonly T[]): Reader<T[]> =>
  checked(listOf(oneOf(choices)), (chosen, place) => {
    const twice = chosen.find((choice, index) => chosen.indexOf(choice) !== index);
    return twice ? place.report(`${twice} is given twice`, 'each once') : chosen;
  });

const isRealDate = (date: string): boolean => /^20\d\d-\d\d-\d\d$/.test(date) && plusDays(date, 0) === date;

const realDate = 'a real date from 2000 to 2099 such as 2027-03-15';

export const localDate: Reader<LocalDate> = scalar(realDate, (value) =>
  typeof value === 'string' && isRealDate(value) ? value : undefined,
);

export const timeZone: Reader<string> = scalar('a time zone such as America/Toronto', (value) =>
  typeof value === 'string' && isZone(value) ? value : undefined,
);

export const webAddress: Reader<string> = scalar('an address that begins with https://', (value) =>
  typeof value === 'string' && value.startsWith('https://') && URL.canParse(value) ? value : undefined,
);

/** A network of one's own (RFC 1918, RFC 4193, loopback), where a city's systems may speak without TLS. */
const OWN_NETWORK =
  /^(localhost|127(\.\d+){3}|10(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2}|\[(::1|f[cd][0-9a-f:]+)\])$/;

/** A system of the city's. */
export const ownAddress: Reader<string> = scalar(
  'an address that begins with https://, or with http:// and a private network such as 10.0.0.5',
  (value) => {
    if (typeof value !== 'string' || !URL.canParse(value)) return undefined;
    const { protocol, hostname, username } = new URL(value);
    const allowed = protocol === 'https:' || (protocol === 'http:' && OWN_NETWORK.test(hostname));
    return allowed && username === '' ? value : undefined;
  },
);

const keyLike = (allowed: string, pattern: RegExp): KeyRule => ({ allowed, test: (key) => pattern.test(key) });

export const kebabKey = keyLike(
  'a key in small letters, digits and hyphens, 40 at most',
  /^(?=.{1,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
);
export const counterLabel = keyLike('a label of 1 to 4 capital letters or digits', /^[A-Z0-9]{1,4}$/);
export const dateKey: KeyRule = { allowed: realDate, test: isRealDate };

/** Only keys that stand elsewhere in the file. */
export const keyOf = (known: readonly string[]): KeyRule => ({
  allowed: `one of ${known.join(', ')}`,
  test: (key) => known.includes(key),
});
