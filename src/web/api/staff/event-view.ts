import type { EventView } from '../../../contract/staff-wire.js';
import type { HubEvent } from '../../../domain/events.js';
import type { Language } from '../../../domain/hub/hub.js';
import type { CallReason } from '../../../domain/queue/order/call-reason.js';
import { isoOf } from '../../../platform/iso-instant.js';
import { callReason, reasonView } from '../../http/reasons.js';

/** An event on the wire. The reason of a call has its sentences; the data of any other event is given as `facts`. */
export function eventView(
  { from, to, ticket, counter, reason, ...event }: HubEvent,
  zone: string,
  languages: readonly Language[],
): EventView {
  const isCall = event.type === 'called';
  return {
    hub: event.hub,
    sequence: event.sequence,
    at: isoOf(event.at),
    type: event.type,
    actor: event.actor,
    ...(ticket !== null && { ticket }),
    ...(counter !== null && { counter }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
    ...(reason !== null &&
      isCall && { reason: reasonView(callReason(reason as CallReason, zone, event.at), languages) }),
    ...(reason !== null && !isCall && { facts: reason }),
  };
}
