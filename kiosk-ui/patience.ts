// How long a visit may be idle before the kiosk starts again for the next person. A warning comes first, which leaves
// 20 seconds and can be extended (product.md §7).

/** The times in milliseconds: without a touch, without a touch on the ticket's screen, and of the warning. */
export const idleLimits = { untouched: 45_000, ticket: 30_000, warning: 20_000 };

type Presence = { state: 'present' } | { state: 'asked'; secondsLeft: number } | { state: 'gone' };

/**
 * Whether somebody is still there, `idleMs` after the last touch. The warning comes at `limitMs`. Both are in
 * milliseconds.
 */
export function presenceAfter(idleMs: number, limitMs: number): Presence {
  if (idleMs < limitMs) return { state: 'present' };
  const left = limitMs + idleLimits.warning - idleMs;
  return left > 0 ? { state: 'asked', secondsLeft: Math.ceil(left / 1000) } : { state: 'gone' };
}
