// Erlang's formula for people who wait for the next of several counters (M/M/s; A. K. Erlang 1917; here as in domain.md
// §3.6): the share that waits, the share called within a target, and the smallest number of counters that reaches a
// share.

/** The people who come to one kind of counter. */
export interface Flow {
  /** People per hour. */
  perHour: number;
  /** Mean minutes at the counter. */
  minutes: number;
}

/** The load: the number of counters that it would keep busy without a pause. */
const loadOf = ({ perHour, minutes }: Flow): number => (perHour * minutes) / 60;

/** The share that waits at all, 0 to 1; 1 when the load is at least the number of counters. */
export function waitingShare(counters: number, load: number): number {
  if (load <= 0) return 0;
  if (counters <= load) return 1;
  let blocked = 1;
  for (let k = 1; k <= counters; k += 1) blocked = (load * blocked) / (k + load * blocked);
  const busy = load / counters;
  return blocked / (1 - busy + busy * blocked);
}

/** The share called within `target` minutes, 0 to 1, in the steady state: 1 - C·exp(-(s - a)·T/m). */
export function calledWithin(counters: number, flow: Flow, target: number): number {
  const load = loadOf(flow);
  if (load <= 0) return 1;
  if (counters <= load) return 0;
  return 1 - waitingShare(counters, load) * Math.exp((-(counters - load) * target) / flow.minutes);
}

/** The smallest number of counters with which at least `share` is called within `target` minutes; 0 for no load. */
export function countersFor(flow: Flow, target: number, share: number): number {
  if (loadOf(flow) <= 0) return 0;
  let counters = Math.floor(loadOf(flow)) + 1;
  while (calledWithin(counters, flow, target) < share) counters += 1;
  return counters;
}
