// The counters of a hub at an earlier moment of its log, reconstructed from their openings and closings.
import type { HubEvent } from '../../events.js';
import type { Counter } from '../../hub/hub.js';

/** The counters after `moves`, which are the last opening or closing of each counter up to that moment. */
export function countersAt(counters: readonly Counter[], moves: readonly HubEvent[]): Counter[] {
  return counters.map((counter) => {
    const last = moves.find((move) => move.counter === counter.key);
    if (!last) return counter;
    const open = last.type === 'counter-opened';
    return { ...counter, open, openServices: (open && last.reason?.services) || [] };
  });
}
