// The current wait of a walk-in, for a line of a list: a range, or the reason why there is none.
import { textIn } from '../../contract/words/text-in.js';
import { timeText } from '../../contract/words/clock.js';
import { dayTextAt } from '../../contract/words/day.js';
import type { Language } from '../../domain/hub/hub.js';
import type { WaitRange } from '../../domain/queue/order/tickets-ahead.js';
import type { Instant } from '../../domain/time/instant.js';
import { localDateOf } from '../../domain/time/wall-time.js';
import type { HubNow, ServiceNow } from '../../use-cases/hub/show-hubs.js';
import { closedReason } from '../http/reasons.js';
import { translate } from '../../platform/sentences.js';
import { waitInMinutes } from '../http/wording.js';
import { whenText } from './when.js';

/** Either `range` or `instead` is ''; `note` may be ''. `timed` tells whether one of them has minutes. */
export interface WalkInWait {
  /** The range as in `15–25 min`. */
  range: string;
  /** The text at the end of the line in place of a range. */
  instead: string;
  note: string;
  timed: boolean;
}

/** The wait of a person who takes a ticket for this service now. */
export function walkInWait({ hub, asOf, waiting }: HubNow, one: ServiceNow, language: Language): WalkInWait {
  const { walkIn, waits, tooLate } = one;
  const zone = hub.opening.timeZone;
  const again = (at: Instant | undefined) => (at ? whenText(language, 'resident.waits.again', at, zone, asOf) : '');
  if (!walkIn.offered) return untimed(translate(language, 'reason.appointment-only'), '');
  if (tooLate) return untimed(translate(language, 'resident.waits.no-more-today'), again(tooLate.nextAt));
  if (walkIn.now) {
    const count = waits.waiting;
    const people = translate(language, 'resident.waits.waiting', { count });
    if (!waits.wait) return untimed(translate(language, 'resident.waits.no-counter'), people);
    if (waiting === 0) return noQueue(people, translate(language, 'resident.waits.within', within(waits.wait)));
    const note = count === 0 ? translate(language, 'resident.waits.waiting-elsewhere', { people: waiting }) : people;
    return { range: waitInMinutes(language, waits.wait), instead: '', note, timed: true };
  }
  const instead = closedReason(walkIn.reason ?? { code: 'outside-hours' }).in(language);
  return untimed(instead, again(walkIn.nextAt));
}

const untimed = (instead: string, note: string): WalkInWait => ({ range: '', instead, note, timed: false });

/** An empty queue has no range, which would look like a contradiction; its note has the upper end in words. */
const noQueue = (people: string, note: string): WalkInWait => ({ range: '', instead: people, note, timed: true });

const within = ({ toMinutes }: WaitRange) => ({ minutes: toMinutes });

/** The wait below a hub's own line. A closed hub has its reason there, so the service adds only another opening day. */
export function closedServiceWait(hubNow: HubNow, one: ServiceNow, language: Language): WalkInWait {
  const { hub, opening } = hubNow;
  if (opening.open || !one.walkIn.offered) return walkInWait(hubNow, one, language);
  const day = (at: Instant | undefined) => at && localDateOf(at, hub.opening.timeZone);
  const later = !opening.opensAt || day(one.walkIn.nextAt) !== day(opening.opensAt);
  return untimed('', later ? walkInWait(hubNow, one, language).note : '');
}

/**
 * The wait of a whole hub. Its range is that of the service for which most people wait. Where nobody waits for any, the
 * sentence names the first one, because services differ.
 */
export function hubWait(hubNow: HubNow, language: Language): WalkInWait {
  const { hub, opening, services, waiting, asOf } = hubNow;
  if (!opening.open) {
    const { reason, opensAt } = opening;
    const zone = hub.opening.timeZone;
    const note = opensAt ? whenText(language, 'resident.waits.opens', opensAt, zone, asOf) : '';
    return untimed(closedReason(reason).in(language), note);
  }
  const people = translate(language, 'resident.waits.waiting', { count: waiting });
  const offered = services.filter(({ walkIn }) => walkIn.now);
  if (offered.length > 0 && offered.every(({ tooLate }) => tooLate)) {
    return untimed(translate(language, 'resident.waits.no-more-today'), people);
  }
  const served = offered.filter(({ waits, tooLate }) => waits.wait !== null && !tooLate);
  const busiest = served.reduce<ServiceNow | undefined>(
    (most, one) => (most && most.waits.waiting >= one.waits.waiting ? most : one),
    undefined,
  );
  if (!busiest?.waits.wait) return untimed(translate(language, 'resident.waits.no-counter'), people);
  if (busiest.waits.waiting > 0) {
    return { range: waitInMinutes(language, busiest.waits.wait), instead: '', note: people, timed: true };
  }
  const facts = { ...within(busiest.waits.wait), service: textIn(busiest.service.name, language) };
  return noQueue(people, translate(language, 'resident.waits.service-within', facts));
}

/** `100 Queen Street West, open until 17:00`; the address alone while the hub is closed. */
export function placeText({ hub, opening, asOf }: HubNow, language: Language): string {
  const address = textIn(hub.address, language);
  if (!opening.open) return address;
  if (!opening.closesAt) return translate(language, 'resident.waits.always-open', { address });
  const zone = hub.opening.timeZone;
  const until = whenText(language, 'resident.waits.until', opening.closesAt, zone, asOf);
  return translate(language, 'resident.waits.place', { address, until });
}

/** The instant of the figures, as in `At 10:24, Monday 15 March`. `zone` is that of the first hub. */
export function asOfText(zone: string, asOf: Instant, language: Language): string {
  const facts = { time: timeText(language, asOf, zone), day: dayTextAt(language, asOf, zone) };
  return translate(language, 'resident.waits.as-of', facts);
}
