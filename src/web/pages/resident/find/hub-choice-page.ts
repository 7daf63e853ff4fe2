import { dayAtTimeText } from '../../../../contract/words/day-and-time.js';
import { textIn } from '../../../../contract/words/text-in.js';
import type { Language } from '../../../../domain/hub/hub.js';
import { translate } from '../../../../platform/sentences.js';
import { firstFree, type Offer, offerName, soonestOf } from '../offers.js';
import { stepsAt } from '../booking-progress.js';
import { codeOfVisit } from '../visit-code.js';
import { pageBefore, bookingPathOf } from './booking-path.js';

/** A hub with its first free time. */
export interface FirstTimeLine {
  name: string;
  address: string;
  url: string;
  /** `Tuesday 23 March at 8:30`, or a sentence that there is no free time. */
  first: string;
  /** Whether this hub has the earliest free time of all. */
  soonest: boolean;
}

/** The addresses of the page's links: the days of one hub, and the soonest times of all hubs. */
export interface HubsUrls {
  at: (hub: string) => string;
  any: string;
}

/** The choice of a hub, with the first free time of each, and the soonest of all as a choice of its own. */
export function hubChoicePage(offers: readonly Offer[], language: Language, urls: HubsUrls) {
  const soonest = offers.length > 1 ? soonestOf(offers) : undefined;
  return {
    title: translate(language, 'resident.hubs.title'),
    service: offers[0] ? offerName(offers[0], language) : '',
    any: soonest ? { url: urls.any, text: soonestText(soonest, language) } : null,
    hubs: offers.map((offer) => ({ ...firstTimeLine(offer, language, urls.at), soonest: offer === soonest })),
  };
}

function soonestText(soonest: Offer, language: Language): string {
  const { first, name } = firstTimeLine(soonest, language, () => '');
  return translate(language, 'resident.hubs.soonest-at', { first, hub: name });
}

/** The choice of a hub as the second step of a booking. */
export const bookingHubChoicePage = (offers: readonly [Offer, ...Offer[]], language: Language) => {
  const [{ service, visit }] = offers;
  const code = codeOfVisit(visit);
  return {
    ...hubChoicePage(offers, language, {
      at: (hub) => `/book/${code}/${hub}?via=hubs`,
      any: `/book/${code}/any`,
    }),
    steps: stepsAt(2, language),
    back: pageBefore(bookingPathOf(service, '', '', code), 'book'),
  };
};

/** `urlOf` gives the address to which the line links. */
export function firstTimeLine({ hub, days }: Offer, language: Language, urlOf: (hub: string) => string): FirstTimeLine {
  const free = firstFree(days);
  return {
    name: textIn(hub.name, language),
    address: textIn(hub.address, language),
    url: urlOf(hub.key),
    soonest: false,
    first: free
      ? dayAtTimeText(language, free.time.start, hub.opening.timeZone)
      : translate(language, 'resident.hubs.none'),
  };
}
