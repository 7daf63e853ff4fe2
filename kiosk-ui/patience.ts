// How long a visit may rest before the kiosk is made ready for the next person. Nobody is thrown out without a warning
// that leaves 20 seconds and can be extended (product.md §7).

/** Milliseconds. */
export const idleLimits = { untouched: 45_000, ticket: 30_000, warning: 20_000 };

type Presence = { state: 'present' } | { state: 'asked'; secondsLeft: number } | { state: 'gone' };

/**
 * @param resting milliseconds since the last touch
 * @param patience milliseconds until the question "are you still there?"
 */
export function presenceAfter(resting: number, patience: number): Presence {
  if (resting < patience) return { state: 'present' };
  const left = patience + idleLimits.warning - resting;
  return left > 0 ? { state: 'asked', secondsLeft: Math.ceil(left / 1000) } : { state: 'gone' };
}
