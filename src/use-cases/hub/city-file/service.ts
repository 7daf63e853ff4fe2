// A service stands once in the city's catalogue; a hub that offers it says only what differs there. Letters belong to the
// catalogue, and may not be the initial of a word of the name: a lobby screen must not tell what somebody came for.
import type { WeeklyTimes } from '../../../domain/hub/city-service.js';
import { finding } from './finding.js';
import { aroundTheClock, weeklyTimes } from './hours.js';
import { limits } from './limits.js';
import { checked, listOf, object, type Read, type Reader, scalar, wordOr } from './reading.js';
import { choicesOf, flag, localDate, oneOf, ownAddress, text, webAddress, wholeNumber, words } from './values.js';

/** A week of times, or `none` where the channel is not offered at all. */
export type FileChannel = WeeklyTimes | 'none';

const channel: Reader<FileChannel> = wordOr({ 'whenever-open': aroundTheClock(), none: 'none' as const }, weeklyTimes);

export const seats = {
  cellMinutes: wholeNumber(5, 60),
  publicSeats: wholeNumber(0, 50),
  staffSeats: wholeNumber(0, 50),
  releases: listOf(object({ daysBefore: wholeNumber(0, 364), seats: wholeNumber(1, 50) })),
};

const bookingRules = {
  ...seats,
  leadMinutes: wholeNumber(0, 43_200),
  horizonDays: wholeNumber(1, 365),
  maxPartySize: wholeNumber(1, 20),
  atMost: wholeNumber(0, 100),
  bufferMinutes: wholeNumber(0, 240),
  limits,
  contact: oneOf(['required', 'optional'] as const),
  confirm: wordOr({ none: 'none' as const }, object({ withinMinutes: wholeNumber(5, 2_880) })),
  quantity: object({ most: wholeNumber(2, 20), minutesEach: wholeNumber(0, 240) }),
};

const mayDiffer = {
  minutes: wholeNumber(5, 240),
  walkIn: channel,
  appointment: channel,
  booking: object({}, bookingRules),
};

/** What a hub may set for all its services, or for one of them. */
export const serviceChange = object({}, mayDiffer);
export type ServiceChange = Read<typeof serviceChange>;

const fee = object({ text: text(200), effectiveFrom: localDate, paymentKinds: text(120) }, { paymentUrl: webAddress });

/** Undefined where it is none, or would match a piece of what somebody typed. */
function wholeMatch(pattern: string): RegExp | undefined {
  try {
    return /^\^.*\$$/.test(pattern) ? new RegExp(pattern) : undefined;
  } catch {
    return undefined;
  }
}

const applicationNumber = checked(
  object(
    {
      required: flag,
      example: words(40),
      pattern: scalar('a regular expression from ^ to $ such as ^[0-9]{8}$', (value) =>
        typeof value === 'string' && wholeMatch(value) ? value : undefined,
      ),
    },
    { check: object({ url: ownAddress }) },
  ),
  (value, place) =>
    wholeMatch(value.pattern)?.test(value.example)
      ? value
      : place.at('example').refuse(`an example that ${value.pattern} matches`),
);

const letter = scalar('a capital letter from A to Z', (value) =>
  typeof value === 'string' && /^[A-Z]$/.test(value) ? value : undefined,
);

const { minutes, booking: _booking, ...mayDifferOrDefault } = mayDiffer;

/** A service of the city's catalogue, whose other services are `keys`. */
export const catalogueService = (keys: string[]) =>
  checked(
    object(
      { name: text(60), description: text(300), minutes, letter },
      {
        ...mayDifferOrDefault,
        booking: object({}, { ...bookingRules, combinesWith: choicesOf(keys) }),
        whatToBring: listOf(text(200)),
        fee,
        after: choicesOf(keys),
        online: object({ url: webAddress, text: text(200) }),
        applicationNumber,
        ...finding(keys),
      },
    ),
    (service, place) => {
      const telling = Object.values(service.name).some((name) => initialsOf(name).includes(service.letter));
      return telling ? place.at('letter').refuse('a capital letter that begins no word of the name') : service;
    },
  );
export type CatalogueService = Read<ReturnType<typeof catalogueService>>;

/** The first letter of each word, as a capital without accents. */
function initialsOf(name: string): string[] {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  return [...plain.matchAll(/(?<![A-Z])[A-Z]/g)].map(([initial]) => initial);
}
