import type { EventView } from '../../../contract/staff-wire.js';
import type { HubEvent } from '../../../domain/events.js';
import type { Language } from '../../../domain/hub/hub.js';
import { isoOf } from '../../../platform/iso-instant.js';
import { callReason, reasonView } from '../../http/reasons.js';

/** An event on the wire. The reason of a call has its sentences; the data of any other event is given as `facts`. */
export function eventView(event: HubEvent, zone: string, languages: readonly Language[]): EventView {
  const { from, to, ticket, counter } = event;
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
    ...factsView(event, zone, languages),
  };
}

function factsView(event: HubEvent, zone: string, languages: readonly Language[]): Pick<EventView, 'reason' | 'facts'> {
  if (event.reason === null) return {};
  if (event.type !== 'called') return { facts: event.reason };
  return { reason: reasonView(callReason(event.reason, zone, event.at), languages) };
}
