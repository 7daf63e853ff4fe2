// Waits of simulated days, by those who had booked and those who walked in.
import { replay } from '../../../dist/domain/queue/history/replay.js';
import { replayedWaitsOf } from '../../../dist/domain/queue/history/replayed-waits.js';

/**
 * @param {import('../../../dist/domain/queue/history/replay.js').Day[]} days
 * @param {import('./rules.mjs').Entry} entry
 */
export function waitsUnder(days, { name, policy, rule }) {
  const waits = replayedWaitsOf(days.flatMap((day) => replay(day, policy, rule)));
  if (waits.uncalled > 0) throw new Error(`${waits.uncalled} were never called under ${name}`);
  return waits;
}
