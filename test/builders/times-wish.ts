import { noDetails } from '../../src/web/pages/resident/details/details.js';
import type { TimesWish } from '../../src/web/pages/resident/times/times-page.js';
import { bookingUrls } from '../../src/web/pages/resident/times/times-urls.js';
import { anOffer } from './offer.js';

/** The list of times of a resident who has chosen a hub, unless `exception` says otherwise. */
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
