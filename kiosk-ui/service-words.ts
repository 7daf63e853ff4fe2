import { hubNowOrOwn } from './clock';
import { timeOrDayAndTimeText } from '../src/contract/words/day-and-time';
import { kiosk } from './hub';
import { pick, kioskText } from './language';
import type { ServiceView } from '../src/contract/wire';
import { visit } from './visit';

/** The reason why a service issues no ticket. At an open hub `outside-hours` is about the service's walk-in hours. */
function because({ reason }: ServiceView): string {
  if (!reason) return kioskText('services.noWalkIn');
  return reason.code === 'outside-hours' ? kioskText('services.notNow') : pick(reason.text);
}

/** When the next ticket for a service is issued: `Wed 24 March, 8:30`, or only the time if it is today. */
export function nextText({ nextAt }: ServiceView): string | undefined {
  const hub = kiosk.value;
  if (!nextAt || !hub) return undefined;
  return timeOrDayAndTimeText(visit.value.language, Date.parse(nextAt), hub.timeZone, hubNowOrOwn(), 'short-day');
}

/** Why a service issues no ticket now, and when it does again; undefined if it issues tickets. */
export function noTicketBecause(service: ServiceView): string | undefined {
  if (service.walkIn && !service.reason) return undefined;
  const time = nextText(service);
  if (!time) return kioskText('services.refused', { because: because(service) });
  return kioskText('services.refusedUntil', { because: because(service), time });
}
