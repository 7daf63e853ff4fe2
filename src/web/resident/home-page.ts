import type { Language } from '../../domain/hub/hub.js';
import type { HubNow } from '../../use-cases/hub/show-hubs.js';
import { translate } from '../http/translator.js';
import { asOfText, hubWait, placeText, serviceWait, type Wait } from './waits.js';
import { weeklyText } from './when.js';

export interface WaitLine extends Wait {
  name: string;
  url: string;
  place: string;
}

/** All hubs, each with what a walk-in meets there now. */
export function homePage(hubs: readonly HubNow[], language: Language) {
  const [first] = hubs;
  return {
    title: translate(language, 'resident.home.title'),
    asOf: first ? asOfText(first.hub.opening.timeZone, first.asOf, language) : '',
    hubs: hubs.map((now) => hubLine(now, language)),
  };
}

const hubLine = (now: HubNow, language: Language): WaitLine => ({
  ...hubWait(now, language),
  name: now.hub.name[language],
  url: `/hubs/${now.hub.key}`,
  place: placeText(now, language),
});

/** One hub with each of its services. */
export function hubPage(now: HubNow, language: Language) {
  const { hub, asOf, opening } = now;
  return {
    title: hub.name[language],
    place: placeText(now, language),
    closed: opening.open ? '' : hubWait(now, language).instead,
    opens: opening.open ? '' : hubWait(now, language).note,
    asOf: asOfText(hub.opening.timeZone, asOf, language),
    services: now.services.map(
      (one): WaitLine => ({
        ...serviceWait(now, one, language),
        name: one.service.name[language],
        url: `/book/${one.service.key}`,
        place: one.service.channels.walkIn ? weeklyText(language, one.service.channels.walkIn) : '',
      }),
    ),
  };
}
