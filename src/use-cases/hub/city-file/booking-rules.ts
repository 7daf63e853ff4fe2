// Reads how a service is booked: its cells and seats, how far ahead, how many, and what is asked for.
import { limits } from './limits.js';
import { described, type FieldReader, wordOr } from './field-readers.js';
import { listOf, object } from './mappings.js';
import { oneOf, wholeNumber } from './values.js';

/** The booking rules of a service where nothing sets them. */
export const usualBooking = {
  cellMinutes: 15,
  publicSeats: 1,
  staffSeats: 1,
  leadMinutes: 60,
  horizonDays: 30,
  maxPartySize: 4,
};

const usually = (
  key: keyof typeof usualBooking,
  description: string,
  reader: FieldReader<number>,
): FieldReader<number> => described(description, reader, usualBooking[key]);

const release = object({
  daysBefore: described('Days before the day itself; 0 is the day itself.', wholeNumber(0, 364)),
  seats: described('How many seats become bookable then.', wholeNumber(1, 50)),
});

export const seats = {
  cellMinutes: usually('cellMinutes', 'Length of a cell: bookings start at its multiples.', wholeNumber(5, 60)),
  publicSeats: usually('publicSeats', 'How many people may book the same cell.', wholeNumber(0, 50)),
  staffSeats: usually('staffSeats', 'Further seats of each cell that only staff may book.', wholeNumber(0, 50)),
  releases: described('Public seats that become bookable later than the horizon.', listOf(release)),
};

const quantity = object({
  most: described('The most of it in one visit.', wholeNumber(2, 20)),
  minutesEach: described('Minutes that each further one adds.', wholeNumber(0, 240)),
});
const withinMinutes = described('Minutes within which the link in the message must be opened.', wholeNumber(5, 2_880));

export const bookingRules = {
  ...seats,
  leadMinutes: usually('leadMinutes', 'A booking starts at least this many minutes ahead.', wholeNumber(0, 43_200)),
  horizonDays: usually('horizonDays', 'The last bookable day is this many days ahead.', wholeNumber(1, 365)),
  maxPartySize: usually('maxPartySize', 'The most people in one appointment.', wholeNumber(1, 20)),
  atMost: described('The most seats of its pool that this service may use at once.', wholeNumber(0, 100)),
  bufferMinutes: described('Minutes for which its seat stays taken after each visit.', wholeNumber(0, 240), 0),
  limits: described('How many bookings one email or phone number may make online; `none` turns the limit off.', limits),
  contact: described(
    '`optional`: pages take a booking with neither an email nor a phone number.',
    oneOf(['required', 'optional'] as const),
    'required',
  ),
  confirm: described(
    'Whether a booking counts only once the link that was sent to its contact has been opened.',
    wordOr({ none: 'none' as const }, object({ withinMinutes })),
    'none',
  ),
  quantity: described('Several of the same service in one visit.', quantity),
};
