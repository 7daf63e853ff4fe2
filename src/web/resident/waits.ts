// What a walk-in meets at this moment, as the lines of the wait lists say it: a range, or why there is none.
import type { Language } from '../../domain/hub/hub.js';
import type { WaitRange } from '../../domain/queue/wait.js';
import type { Instant } from '../../domain/time/instant.js';
import { localDateOf } from '../../domain/time/wall-time.js';
import type { HubNow, ServiceNow } from '../../use-cases/hub/show-hubs.js';
import { closedReason } from '../http/reasons.js';
import { translate } from '../http/translator.js';
import { dayText, timeText } from '../http/wording.js';
import { whenText } from './when.js';

/** One of `range` and `instead` is empty; `note` may be. */
export interface Wait {
  /** `15–25 min` */
  range: string;
  /** What stands at the end of the line where nobody can say how long. */
  instead: string;
  note: string;
}

/** `15–25`; one figure where both ends are the same. */
export const spanText = ({ fromMinutes, toMinutes }: WaitRange): string =>
  fromMinutes === toMinutes ? `${toMinutes}` : `${fromMinutes}–${toMinutes}`;

const rangeText = (range: WaitRange, language: Language): string =>
  translate(language, 'resident.waits.minutes', { span: spanText(range) });

/** For somebody who walks in now for this service at this hub. */
export function serviceWait({ hub, asOf }: HubNow, { walkIn, waits }: ServiceNow, language: Language): Wait {
  if (!walkIn.offered) return { range: '', instead: translate(language, 'reason.appointment-only'), note: '' };
  const zone = hub.opening.timeZone;
  if (walkIn.now) {
    const note = translate(language, 'resident.waits.waiting', { count: waits.waiting });
    if (waits.wait) return { range: rangeText(waits.wait, language), instead: '', note };
    return { range: '', instead: translate(language, 'resident.waits.no-counter'), note };
  }
  const instead = closedReason(walkIn.reason ?? { code: 'outside-hours' }).text[language];
  const note = walkIn.nextAt ? whenText(language, 'resident.waits.again', walkIn.nextAt, zone, asOf) : '';
  return { range: '', instead, note };
}

/** For a hub as a whole: its range is that of the walk-in service for which most people wait, the first one if none. */
export function hubWait(now: HubNow, language: Language): Wait {
  const { hub, opening, services, waiting, asOf } = now;
  if (!opening.open) {
    const { reason, opensAt } = opening;
    const zone = hub.opening.timeZone;
    const note = opensAt ? whenText(language, 'resident.waits.opens', opensAt, zone, asOf) : '';
    return { range: '', instead: closedReason(reason).text[language], note };
  }
  const note = translate(language, 'resident.waits.waiting', { count: waiting });
  const served = services.filter(({ walkIn, waits }) => walkIn.now && waits.wait !== null);
  const busiest = served.reduce<ServiceNow | undefined>(
    (most, one) => (most && most.waits.waiting >= one.waits.waiting ? most : one),
    undefined,
  );
  if (busiest?.waits.wait) return { range: rangeText(busiest.waits.wait, language), instead: '', note };
  return { range: '', instead: translate(language, 'resident.waits.no-counter'), note };
}

/** `100 Queen Street West, open until 17:00`; the address alone while closed. */
export function placeText({ hub, opening, asOf }: HubNow, language: Language): string {
  const address = hub.address[language];
  if (!opening.open) return address;
  if (!opening.closesAt) return translate(language, 'resident.waits.always-open', { address });
  const zone = hub.opening.timeZone;
  const until = whenText(language, 'resident.waits.until', opening.closesAt, zone, asOf);
  return translate(language, 'resident.waits.place', { address, until });
}

/** `At 10:24, Monday 15 March`, on the clock of the first hub. */
export function asOfText(zone: string, asOf: Instant, language: Language): string {
  const facts = { time: timeText(language, asOf, zone), day: dayText(language, localDateOf(asOf, zone)) };
  return translate(language, 'resident.waits.as-of', facts);
}
