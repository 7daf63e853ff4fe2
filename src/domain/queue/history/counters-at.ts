// A hub's counters as they were at an earlier moment of its log, read back from their openings and closings.
import type { HubEvent } from '../../events.js';
import type { Counter } from '../../hub/hub.js';

/** The hub's counters after these events, of which each is the last opening or closing of a counter. */
export function countersThen(counters: readonly Counter[], moves: readonly HubEvent[]): Counter[] {
  return counters.map((counter) => {
    const last = moves.find((move) => move.counter === counter.key);
    if (!last) return counter;
    const services = last.reason?.services;
    const open = last.type === 'counter-opened';
    return { ...counter, open, openServices: open && Array.isArray(services) ? (services as string[]) : [] };
  });
}
