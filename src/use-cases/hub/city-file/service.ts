// Reads services. A service is described once in the city's catalogue; a hub that offers it says only what differs
// there. A letter may not be the initial of a word of the name, because a lobby screen must not tell what a person came
// for.
import type { WeeklyTimes } from '../../../domain/hub/city-service.js';
import { finding } from './finding.js';
import { aroundTheClock, weeklyTimes } from './hours.js';
import { text } from './languages.js';
import { checked, described, type Read, type FieldReader, wordOr } from './field-readers.js';
import { listOf, object } from './mappings.js';
import { keyed, keysOf, letterKey, localDate, webAddress, wholeNumber } from './values.js';
import { applicationNumber } from './application-number.js';
import { bookingRules } from './booking-rules.js';

/** A week of times, or `none` when the channel is not offered at all. */
export type FileChannel = WeeklyTimes | 'none';

const channel: FieldReader<FileChannel> = wordOr(
  { 'whenever-open': aroundTheClock(), none: 'none' as const },
  weeklyTimes,
);

const mayDiffer = {
  minutes: described('The usual time at the counter, in minutes.', wholeNumber(5, 240)),
  walkIn: described(
    'When tickets without a booking are issued; never outside opening hours.',
    channel,
    'whenever-open',
  ),
  appointment: described('When it can be booked for; never outside opening hours.', channel, 'whenever-open'),
  booking: described('Rules of its bookings.', object({}, bookingRules)),
};

/** What a hub may set for all its services, or for one of them. */
export const serviceChange = object({}, mayDiffer);
export type ServiceChange = Read<typeof serviceChange>;

const fee = object(
  {
    text: described('What it costs.', text(200)),
    effectiveFrom: described('The day from which the fee applies.', localDate),
    paymentKinds: described('How people can pay at the counter: "debit, cheque".', text(120)),
  },
  { paymentUrl: described('A page of the city where the fee can be paid.', webAddress) },
);

const online = object({
  url: described('The page where it can be done.', webAddress),
  text: described('What can be done there.', text(200)),
});

const { minutes, booking: _booking, ...mayDifferOrDefault } = mayDiffer;

/** A service of the city's catalogue; `keys` are those of all its services. */
export const catalogueService = (keys: string[]) => {
  const combinesWith = described(
    'Services that the same visit may include; one of the two names the other.',
    keysOf(keys),
  );
  return checked(
    object(
      {
        name: described('What the public calls the service.', text(60)),
        description: described('One sentence about what it is for.', text(300)),
        minutes,
        letter: described('The letter of its ticket numbers; it must begin no word of the name.', keyed(letterKey)),
      },
      {
        ...mayDifferOrDefault,
        booking: described('Rules of its bookings.', object({}, { ...bookingRules, combinesWith })),
        whatToBring: described('What people must bring.', listOf(text(200))),
        fee: described('The fee, which is shown and never taken here.', fee),
        after: described('Services that come before this one where a visit has both.', keysOf(keys)),
        online: described('What can be done without coming; shown before booking.', online),
        applicationNumber: described(
          'A number from an earlier application that a booking asks for.',
          applicationNumber,
        ),
        ...finding(keys),
      },
    ),
    (service, place) => {
      const telling = Object.values(service.name).some((name) => initialsOf(name).includes(service.letter));
      return telling ? place.at('letter').refuse('a capital letter that begins no word of the name') : service;
    },
  );
};
export type CatalogueService = Read<ReturnType<typeof catalogueService>>;

/** The first letter of each word, as a capital without accents. */
function initialsOf(name: string): string[] {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  return [...plain.matchAll(/(?<![A-Z])[A-Z]/g)].map(([initial]) => initial);
}
