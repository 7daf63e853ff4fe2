import type { Board } from '../src/contract/wire';

/** How long before closing the hall is told. Milliseconds. */
const toldMs = 60 * 60_000;

/**
 * When the hub closes, if that is within an hour; otherwise undefined. `now` and the result are in epoch milliseconds.
 */
export function closingSoon(board: Board, now: number): number | undefined {
  if (!board.open || !board.closesAt) return undefined;
  const closesAt = new Date(board.closesAt).getTime();
  return closesAt > now && closesAt - now <= toldMs ? closesAt : undefined;
}
