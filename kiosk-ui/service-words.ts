import { hubNow } from './clock';
import { momentText } from '../src/contract/words/moment';
import { kiosk } from './hub';
import { pick, kioskText } from './language';
import type { ServiceView } from '../src/contract/wire';
import { visit } from './visit';

/** At an open hub only the walk-ins of a service have hours that are over, so that is what the kiosk says. */
function because({ reason }: ServiceView): string {
  if (!reason) return kioskText('services.noWalkIn');
  return reason.code === 'outside-hours' ? kioskText('services.notNow') : pick(reason.text);
}

/** When the next ticket for a service can be had: `Wed 24 March, 8:30`, only the time where it is today. */
export function nextText({ nextAt }: ServiceView): string | undefined {
  const hub = kiosk.value;
  if (!nextAt || !hub) return undefined;
  const now = hubNow.value ?? Date.now();
  return momentText(visit.value.language, Date.parse(nextAt), hub.timeZone, now, 'short-day');
}

/** Why no ticket can be had for a service at this moment, and when the next one can; nothing where one can be had. */
export function noTicketBecause(service: ServiceView): string | undefined {
  if (service.walkIn && !service.reason) return undefined;
  const time = nextText(service);
  if (!time) return kioskText('services.refused', { because: because(service) });
  return kioskText('services.refusedUntil', { because: because(service), time });
}
