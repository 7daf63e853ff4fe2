import type { Board } from '../src/contract/wire';

/** The hall is told so long before closing. Milliseconds. */
const toldMs = 60 * 60_000;

/**
 * When the hub closes, if that is soon: epoch milliseconds. Nothing where it stays open for more than an hour.
 * @param now the hub's time, epoch milliseconds
 */
export function closingSoon(board: Board, now: number): number | undefined {
  if (!board.open || !board.closesAt) return undefined;
  const closesAt = new Date(board.closesAt).getTime();
  return closesAt > now && closesAt - now <= toldMs ? closesAt : undefined;
}
