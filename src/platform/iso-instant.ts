// Instants as text in columns and on the wire, `2027-03-15T13:30:00.000Z`. Such texts sort in the order of their
// instants.
import { isISO8601 } from 'class-validator';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Whether a value is the text of an instant: on a date that exists, and with an offset, without which it would be
 * ambiguous.
 */
export const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && INSTANT.test(value) && isISO8601(value, { strict: true });

/** Epoch milliseconds, UTC. The type has the shape of the domain's Instant, which this room may not import. */
export type EpochMilliseconds = number & { readonly unit: 'epoch-milliseconds' };

/** The text of an instant. The type has the shape of the domain's InstantText, which this room may not import. */
type IsoText = string & { readonly unit: 'iso-instant' };

/** The last text, kept because one change writes its instant into a dozen columns. */
let last = { at: 0, iso: new Date(0).toISOString() as IsoText };

/** The text of an instant in epoch milliseconds. */
export function isoOf(at: number): IsoText {
  if (at !== last.at) last = { at, iso: new Date(at).toISOString() as IsoText };
  return last.iso;
}

/** The instant of a text; NaN for a text that is none. */
export const parseInstant = (iso: string): EpochMilliseconds => Date.parse(iso) as EpochMilliseconds;
