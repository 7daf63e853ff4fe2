// How many times one contact may book (docs/city-file.md): what a layer leaves out is the layer's before it.
import type { BookingLimits } from '../../../domain/hub/city-service.js';
import { object, type Read, wordOr } from './reading.js';
import { wholeNumber } from './values.js';

const atLeastOne = wholeNumber(1, 10_000);

/** `none`: nobody is limited, and nobody is counted. */
export const limits = wordOr(
  { none: 'none' as const },
  object({}, { perDay: atLeastOne, open: atLeastOne, openInAll: atLeastOne }),
);
type FileLimits = Read<typeof limits>;

const usual: BookingLimits = { perDay: 2, open: 3, openInAll: 6 };

/** The catalogue's first, the hub's own for the service last; undefined for `none`. */
export const limitsOf = (layers: readonly (FileLimits | undefined)[]): BookingLimits | undefined =>
  layers.reduce<BookingLimits | undefined>(
    (before, layer) => (layer === 'none' ? undefined : layer ? { ...usual, ...before, ...layer } : before),
    usual,
  );
