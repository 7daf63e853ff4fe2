import type { Language } from '../../domain/hub/hub.js';
import { translate } from '../http/translator.js';
import { firstFree, type Offer } from './offers.js';
import { stepsAt } from './steps.js';
import { pageBefore, wayOf } from './way.js';
import { dayAtText } from './when.js';

export interface FirstTimeLine {
  name: string;
  address: string;
  url: string;
  /** `Tuesday 23 March at 8:30`, or that there is none. */
  first: string;
}

/** Where to come, with the first free time of each hub. `urlOf` leads to the days of one. */
export function hubsPage(offers: readonly Offer[], language: Language, urlOf: (hub: string) => string) {
  return {
    title: translate(language, 'resident.hubs.title'),
    service: offers[0]?.service.name[language] ?? '',
    hubs: offers.map((offer) => firstTimeLine(offer, language, urlOf)),
  };
}

/** The same as the second step of a booking. */
export const bookingHubsPage = (offers: readonly [Offer, ...Offer[]], language: Language) => {
  const [{ service }] = offers;
  return {
    ...hubsPage(offers, language, (hub) => `/book/${service.key}/${hub}`),
    steps: stepsAt(2, language),
    back: pageBefore(wayOf(service, '', ''), 'book'),
  };
};

export function firstTimeLine({ hub, days }: Offer, language: Language, urlOf: (hub: string) => string): FirstTimeLine {
  const free = firstFree(days);
  return {
    name: hub.name[language],
    address: hub.address[language],
    url: urlOf(hub.key),
    first: free
      ? dayAtText(language, free.time.start, hub.opening.timeZone)
      : translate(language, 'resident.hubs.none'),
  };
}
