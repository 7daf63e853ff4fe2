// Instants as text, `2027-03-15T13:30:00.000Z`: in columns and on the wire. Such texts sort as the instants do.
import { isISO8601 } from 'class-validator';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** A text with its offset, on a date that exists; a wall time alone would be somebody else's guess. */
export const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && INSTANT.test(value) && isISO8601(value, { strict: true });

/** Epoch milliseconds, UTC; the same shape as the domain's Instant, which this room may not import. */
export type EpochMilliseconds = number & { readonly unit: 'epoch-milliseconds' };

/** A change writes its own moment a dozen times. */
let last = { at: 0, iso: new Date(0).toISOString() };

export function isoOf(at: number): string {
  if (at !== last.at) last = { at, iso: new Date(at).toISOString() };
  return last.iso;
}

/** NaN for a text that is no instant. */
export const instantOf = (iso: string): EpochMilliseconds => Date.parse(iso) as EpochMilliseconds;
