import { hubNow } from './clock';
import { nextTime } from './format';
import { kiosk } from './hub';
import { pick, say } from './language';
import type { ServiceView } from '../src/contract/wire';
import { visit } from './visit';

/** At an open hub only the walk-ins of a service have hours that are over, so that is what the kiosk says. */
function because({ reason }: ServiceView): string {
  if (!reason) return say('services.noWalkIn');
  return reason.code === 'outside-hours' ? say('services.notNow') : pick(reason.text);
}

/** Why no ticket can be had for a service at this moment, and when the next one can; nothing where one can be had. */
export function noTicketBecause(service: ServiceView): string | undefined {
  if (service.walkIn && !service.reason) return undefined;
  const hub = kiosk.value;
  if (!service.nextAt || !hub) return say('services.refused', { because: because(service) });
  const time = nextTime(service.nextAt, hubNow.value ?? Date.now(), hub.timeZone, visit.value.language);
  return say('services.refusedUntil', { because: because(service), time });
}
