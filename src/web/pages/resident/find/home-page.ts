import { textIn } from '../../../../contract/words/text-in.js';
import type { Language } from '../../../../domain/hub/hub.js';
import type { HubNow, ServiceNow } from '../../../../use-cases/hub/show-hubs.js';
import { translate } from '../../../../platform/sentences.js';
import { asOfText, closedServiceWait, hubWait, placeText, type WalkInWait } from '../../walk-in-waits.js';
import { weeklyText } from '../../when.js';

/** A hub or a service with its wait. */
export interface WaitLine extends WalkInWait {
  name: string;
  url: string;
  place: string;
}

/** The front page: all hubs, each with the current wait of walk-ins. */
export function homePage(hubs: readonly HubNow[], language: Language) {
  const [first] = hubs;
  const lines = hubs.map((hubNow) => hubLine(hubNow, language));
  return {
    title: translate(language, 'resident.home.title'),
    heading: waitsHeading(
      hubs.some(({ opening }) => opening.open),
      'hubs',
      language,
    ),
    meaning: meaningOf(lines, language),
    busiest: lines.some(({ range }) => range !== '') ? translate(language, 'resident.waits.busiest') : '',
    asOf: first ? asOfText(first.hub.opening.timeZone, first.asOf, language) : '',
    hubs: lines,
  };
}

/** The heading speaks of current waits only where something is open. */
const waitsHeading = (open: boolean, closed: 'hubs' | 'services', language: Language): string =>
  translate(language, `resident.waits.${open ? 'now' : closed}`);

/** The explanation of the times, or '' where the page shows none. */
const meaningOf = (lines: readonly WalkInWait[], language: Language): string =>
  lines.some(({ timed }) => timed) ? translate(language, 'resident.waits.meaning') : '';

const hubLine = (hubNow: HubNow, language: Language): WaitLine => ({
  ...hubWait(hubNow, language),
  name: textIn(hubNow.hub.name, language),
  url: `/hubs/${hubNow.hub.key}`,
  place: placeText(hubNow, language),
});

/** The page of one hub with its services and their waits. */
export function hubPage(hubNow: HubNow, language: Language) {
  const { hub, asOf, opening } = hubNow;
  const lines = hubNow.services.map((one) => serviceLine(hubNow, one, language));
  return {
    title: textIn(hub.name, language),
    place: placeText(hubNow, language),
    closed: opening.open ? '' : hubWait(hubNow, language).instead,
    opens: opening.open ? '' : hubWait(hubNow, language).note,
    asOf: asOfText(hub.opening.timeZone, asOf, language),
    heading: waitsHeading(opening.open, 'services', language),
    meaning: meaningOf(lines, language),
    services: lines,
  };
}

/** A service of a hub. Its link carries the hub, which then need not be chosen again. */
const serviceLine = (hubNow: HubNow, one: ServiceNow, language: Language): WaitLine => ({
  ...closedServiceWait(hubNow, one, language),
  name: textIn(one.service.name, language),
  url: `/book/${one.service.key}?hub=${hubNow.hub.key}`,
  place: one.service.channels.walkIn ? weeklyText(language, one.service.channels.walkIn) : '',
});
