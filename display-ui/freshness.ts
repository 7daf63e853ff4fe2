// Whether the screen may be believed. It is as fresh as the last board it took, and says so in large letters when that
// was too long ago.
import type { Board } from '../src/contract/wire';

/** Without a board for so long, the line counts as lost; boards come every 4 seconds. Milliseconds. */
export const lostAfterMs = 10_000;
/** A lower sequence that is so much later than ours is no straggler: the hub's log was begun anew. Milliseconds. */
const begunAnewMs = 60_000;

/** Whether to take a board in place of the one shown: a later sequence, or the same one at a later time. */
export function supersedes(board: Board, shown: Board | undefined): boolean {
  if (!shown || board.hub !== shown.hub || board.sequence > shown.sequence) return true;
  const later = new Date(board.asOf).getTime() - new Date(shown.asOf).getTime();
  return board.sequence === shown.sequence ? later >= 0 : later > begunAnewMs;
}

/** The hub's time, so much after a board was made: the screen's own clock may be wrong. Epoch milliseconds. */
export const momentAfter = (board: Board, sinceMs: number): number => new Date(board.asOf).getTime() + sinceMs;
