// Reads services. A service is described once in the city's catalogue; a hub that offers it says only what differs
// there. A letter may not be the initial of a word of the name, because a lobby screen must not tell what a person came
// for.
import type { WeeklyTimes } from '../../../domain/hub/city-service.js';
import { finderReaders } from './finder-fields.js';
import { aroundTheClock, weeklyTimesReader } from './hours.js';
import { textReader } from './languages.js';
import { withCheck, withDescription, type ReadBy, type FieldReader, wordOr } from './field-readers.js';
import { listOf, mappingReader } from './mapping-readers.js';
import {
  keyReader,
  keyListReader,
  letterKey,
  localDateReader,
  webAddressReader,
  wholeNumber,
} from './value-readers.js';
import { applicationNumberReader } from './application-number.js';
import { bookingRuleReaders } from './booking-rules.js';

/** A week of times, or `none` when the channel is not offered at all. */
export type FileChannel = WeeklyTimes | 'none';

const channel: FieldReader<FileChannel> = wordOr(
  { 'whenever-open': aroundTheClock(), none: 'none' as const },
  weeklyTimesReader,
);

const mayDiffer = {
  minutes: withDescription('The usual time at the counter, in minutes.', wholeNumber(5, 240)),
  walkIn: withDescription(
    'When tickets without a booking are issued; never outside opening hours.',
    channel,
    'whenever-open',
  ),
  appointment: withDescription('When it can be booked for; never outside opening hours.', channel, 'whenever-open'),
  booking: withDescription('Rules of its bookings.', mappingReader({}, bookingRuleReaders)),
};

/** What a hub may set for all its services, or for one of them. */
export const serviceChangeReader = mappingReader({}, mayDiffer);
export type ServiceChange = ReadBy<typeof serviceChangeReader>;

const fee = mappingReader(
  {
    text: withDescription('What it costs.', textReader(200)),
    effectiveFrom: withDescription('The day from which the fee applies.', localDateReader),
    paymentKinds: withDescription('How people can pay at the counter: "debit, cheque".', textReader(120)),
  },
  { paymentUrl: withDescription('A page of the city where the fee can be paid.', webAddressReader) },
);

const online = mappingReader({
  url: withDescription('The page where it can be done.', webAddressReader),
  text: withDescription('What can be done there.', textReader(200)),
});

const { minutes, booking: _booking, ...mayDifferOrDefault } = mayDiffer;

/** A service of the city's catalogue; `keys` are those of all its services. */
export const catalogueServiceReader = (keys: string[]) => {
  const combinesWith = withDescription(
    'Services that the same visit may include; one of the two names the other.',
    keyListReader(keys),
  );
  return withCheck(
    mappingReader(
      {
        name: withDescription('What the public calls the service.', textReader(60)),
        description: withDescription('One sentence about what it is for.', textReader(300)),
        minutes,
        letter: withDescription(
          'The letter of its ticket numbers; it must begin no word of the name.',
          keyReader(letterKey),
        ),
      },
      {
        ...mayDifferOrDefault,
        booking: withDescription('Rules of its bookings.', mappingReader({}, { ...bookingRuleReaders, combinesWith })),
        whatToBring: withDescription('What people must bring.', listOf(textReader(200))),
        fee: withDescription('The fee, which is shown and never taken here.', fee),
        after: withDescription('Services that come before this one where a visit has both.', keyListReader(keys)),
        online: withDescription('What can be done without coming; shown before booking.', online),
        applicationNumber: withDescription(
          'A number from an earlier application that a booking asks for.',
          applicationNumberReader,
        ),
        ...finderReaders(keys),
      },
    ),
    (service, place) => {
      const telling = Object.values(service.name).some((name) => initialsOf(name).includes(service.letter));
      return telling ? place.at('letter').refuse('a capital letter that begins no word of the name') : service;
    },
  );
};
export type CatalogueService = ReadBy<ReturnType<typeof catalogueServiceReader>>;

/** The first letter of each word, as a capital without accents. */
function initialsOf(name: string): string[] {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  return [...plain.matchAll(/(?<![A-Z])[A-Z]/g)].map(([initial]) => initial);
}
