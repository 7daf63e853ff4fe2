// Instants as text, `2027-03-15T13:30:00.000Z`: in columns and on the wire. Such texts sort as the instants do.

/** Epoch milliseconds, UTC; the same shape as the domain's Instant, which this room may not import. */
export type EpochMilliseconds = number & { readonly unit: 'epoch-milliseconds' };

export const isoOf = (at: number): string => new Date(at).toISOString();

/** NaN for a text that is no instant. */
export const instantOf = (iso: string): EpochMilliseconds => Date.parse(iso) as EpochMilliseconds;
