// Reads how many bookings one contact may make (docs/city-file.md). What a layer leaves out is taken from the layer
// before it.
import type { BookingLimits } from '../../../domain/hub/city-service.js';
import { described, type Read, wordOr } from './field-readers.js';
import { object } from './mappings.js';
import { wholeNumber } from './values.js';

const usual: BookingLimits = { perDay: 2, open: 3, openInAll: 6 };
const atLeastOne = wholeNumber(1, 10_000);

/** `none`: bookings are neither limited nor counted. */
export const limits = wordOr(
  { none: 'none' as const },
  object(
    {},
    {
      perDay: described('Bookings of the service on one day.', atLeastOne, usual.perDay),
      open: described('Upcoming bookings of the service.', atLeastOne, usual.open),
      openInAll: described('Upcoming bookings of all services at all hubs.', atLeastOne, usual.openInAll),
    },
  ),
);
type FileLimits = Read<typeof limits>;

/** The limits from the layers, the catalogue's first and the hub's own for the service last; undefined for `none`. */
export const limitsOf = (layers: readonly (FileLimits | undefined)[]): BookingLimits | undefined =>
  layers.reduce<BookingLimits | undefined>(
    (before, layer) => (layer === 'none' ? undefined : layer ? { ...usual, ...before, ...layer } : before),
    usual,
  );
