import type { HubEvent, LooseEvent } from '../../src/domain/events.js';
import { instant } from '../../src/domain/time/instant.js';

let sequence = 0;

/**
 * A call by a member of staff at noon, unless `exception` says otherwise. Its sequence number follows that of the event
 * that was built before it.
 */
export const anEvent = (exception: Partial<LooseEvent> = {}): HubEvent => {
  const event: LooseEvent = {
    hub: 'city-hall',
    sequence: ++sequence,
    at: instant(Date.UTC(2027, 2, 15, 16, 0)),
    type: 'called',
    actor: 'staff:someone',
    ticket: null,
    appointment: null,
    counter: null,
    from: null,
    to: null,
    reason: null,
    ...exception,
  };
  return event as HubEvent;
};
