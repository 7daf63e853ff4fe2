// The age of what the screen shows, which is that of the last board. When it is too old, the screen says so in large
// letters.
import type { Board } from '../src/contract/wire';

/** The time without a board after which the connection counts as lost; boards come every 4 seconds. Milliseconds. */
export const lostAfterMs = 10_000;
/**
 * A board with a lower sequence that is this much later is no late arrival: the hub's log was started again.
 * Milliseconds.
 */
const logRestartMs = 60_000;

/** Whether a board replaces the one shown: it has a higher sequence, or the same one and a later time. */
export function supersedes(board: Board, shown: Board | undefined): boolean {
  if (!shown || board.hub !== shown.hub || board.sequence > shown.sequence) return true;
  const later = new Date(board.asOf).getTime() - new Date(shown.asOf).getTime();
  return board.sequence === shown.sequence ? later >= 0 : later > logRestartMs;
}

/**
 * The hub's time `sinceMs` after the board was made, because the screen's own clock may be wrong. Epoch milliseconds.
 */
export const hubTimeAfter = (board: Board, sinceMs: number): number => new Date(board.asOf).getTime() + sinceMs;
