// A range that somebody reads, as the promise that is kept of it.
import type { PromisedRange, RangeKind } from './forecast/promised-range.js';
import { minutesShown, type ShownRange } from './forecast/shown-range.js';
import type { Ticket } from './ticket.js';

type Holder = Pick<Ticket, 'hub' | 'id' | 'service' | 'appointment'>;

/** `range`: told anew, from its own moment on. */
export function promiseOf(
  { hub, id, service, appointment }: Holder,
  range: ShownRange,
  kind: RangeKind,
): PromisedRange {
  const { raw, shownAt } = range;
  return {
    hub,
    ticket: id,
    service,
    booked: appointment !== null,
    shownAt,
    p10Seconds: Math.round(raw.p10 * 60),
    p50Seconds: Math.round(raw.p50 * 60),
    p90Seconds: Math.round(raw.p90 * 60),
    ...minutesShown(range, shownAt),
    kind,
  };
}
