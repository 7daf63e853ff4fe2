// Reads how many bookings one contact may make (docs/city-file.md). What a layer leaves out is taken from the layer
// before it.
import type { BookingLimits } from '../../../domain/hub/city-service.js';
import { withDescription, type ReadBy, wordOr } from './field-readers.js';
import { mappingReader } from './mapping-readers.js';
import { wholeNumber } from './value-readers.js';

const usual: BookingLimits = { perDay: 2, open: 3, openInAll: 6 };
const atLeastOne = wholeNumber(1, 10_000);

/** `none`: bookings are neither limited nor counted. */
export const limitsReader = wordOr(
  { none: 'none' as const },
  mappingReader(
    {},
    {
      perDay: withDescription('Bookings of the service on one day.', atLeastOne, usual.perDay),
      open: withDescription('Upcoming bookings of the service.', atLeastOne, usual.open),
      openInAll: withDescription('Upcoming bookings of all services at all hubs.', atLeastOne, usual.openInAll),
    },
  ),
);
type FileLimits = ReadBy<typeof limitsReader>;

/** The limits from the layers, the catalogue's first and the hub's own for the service last; undefined for `none`. */
export const limitsOfLayers = (layers: readonly (FileLimits | undefined)[]): BookingLimits | undefined =>
  layers.reduce<BookingLimits | undefined>(
    (before, layer) => (layer === 'none' ? undefined : layer ? { ...usual, ...before, ...layer } : before),
    usual,
  );
