// An instant is a point in time. Wall times (what a clock in a hub shows) are another type, and only wall-time.ts
// converts between them. The brand keeps minutes from being passed as milliseconds.

/** Epoch milliseconds, UTC. */
export type Instant = number & { readonly unit: 'epoch-milliseconds' };

/** An instant in UTC as ISO 8601 with milliseconds and `Z`, as columns and the wire have it. */
export type InstantText = string & { readonly unit: 'iso-instant' };

/** Milliseconds. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
/** Of 24 hours: the length of a date of the calendar is another matter (wall-time.ts). */
export const DAY = 24 * HOUR;
/** The same in minutes. */
export const DAY_MINUTES = DAY / MINUTE;

/** Brands epoch milliseconds as an instant. */
export const instant = (epochMilliseconds: number): Instant => epochMilliseconds as Instant;

/** The instant `minutes` later; they may be negative or fractional. */
export const plusMinutes = (at: Instant, minutes: number): Instant => instant(at + minutes * MINUTE);

/** Whole minutes from one instant to a later one, rounded down. */
export const minutesBetween = (from: Instant, to: Instant): number => Math.floor((to - from) / MINUTE);
