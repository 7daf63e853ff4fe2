// Reads how a service is booked: its cells and seats, how far ahead, how many, and what is asked for.
import { limitsReader } from './booking-limits.js';
import { withDescription, type FieldReader, wordOr } from './field-readers.js';
import { listOf, mappingReader } from './mapping-readers.js';
import { oneOf, wholeNumber } from './value-readers.js';

/** The booking rules of a service where nothing sets them. */
export const usualBookingRules = {
  cellMinutes: 15,
  publicSeats: 1,
  staffSeats: 1,
  leadMinutes: 60,
  horizonDays: 30,
  maxPartySize: 4,
};

const usually = (
  key: keyof typeof usualBookingRules,
  description: string,
  reader: FieldReader<number>,
): FieldReader<number> => withDescription(description, reader, usualBookingRules[key]);

const release = mappingReader({
  daysBefore: withDescription('Days before the day itself; 0 is the day itself.', wholeNumber(0, 364)),
  seats: withDescription('How many seats become bookable then.', wholeNumber(1, 50)),
});

export const seatReaders = {
  cellMinutes: usually('cellMinutes', 'Length of a cell: bookings start at its multiples.', wholeNumber(5, 60)),
  publicSeats: usually('publicSeats', 'How many people may book the same cell.', wholeNumber(0, 50)),
  staffSeats: usually('staffSeats', 'Further seats of each cell that only staff may book.', wholeNumber(0, 50)),
  releases: withDescription('Public seats that become bookable later than the horizon.', listOf(release)),
};

const quantity = mappingReader({
  most: withDescription('The most of it in one visit.', wholeNumber(2, 20)),
  minutesEach: withDescription('Minutes that each further one adds.', wholeNumber(0, 240)),
});
const withinMinutes = withDescription(
  'Minutes within which the link in the message must be opened.',
  wholeNumber(5, 2_880),
);

export const bookingRuleReaders = {
  ...seatReaders,
  leadMinutes: usually('leadMinutes', 'A booking starts at least this many minutes ahead.', wholeNumber(0, 43_200)),
  horizonDays: usually('horizonDays', 'The last bookable day is this many days ahead.', wholeNumber(1, 365)),
  maxPartySize: usually('maxPartySize', 'The most people in one appointment.', wholeNumber(1, 20)),
  atMost: withDescription('The most seats of its pool that this service may use at once.', wholeNumber(0, 100)),
  bufferMinutes: withDescription('Minutes for which its seat stays taken after each visit.', wholeNumber(0, 240), 0),
  limits: withDescription(
    'How many bookings one email or phone number may make online; `none` turns the limit off.',
    limitsReader,
  ),
  contact: withDescription(
    '`optional`: pages take a booking with neither an email nor a phone number.',
    oneOf(['required', 'optional'] as const),
    'required',
  ),
  confirm: withDescription(
    'Whether a booking counts only once the link that was sent to its contact has been opened.',
    wordOr({ none: 'none' as const }, mappingReader({ withinMinutes })),
    'none',
  ),
  quantity: withDescription('Several of the same service in one visit.', quantity),
};
