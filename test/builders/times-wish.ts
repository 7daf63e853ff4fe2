import { noDetails } from '../../src/web/resident/details.js';
import type { TimesWish } from '../../src/web/resident/times-page.js';
import { bookingUrls } from '../../src/web/resident/times-urls.js';
import { anOffer } from './offer.js';

/** A list of times that somebody reached by the choice of a hub. */
export const aTimesWish = (exception: Partial<TimesWish> = {}): TimesWish => ({
  offer: anOffer(),
  details: noDetails,
  partySize: 1,
  view: { kind: 'list' },
  error: '',
  idempotencyKey: 'key',
  urls: { ...bookingUrls('property-tax', 'city-hall', 'hubs'), self: '/book/property-tax/city-hall' },
  changing: false,
  ...exception,
});
