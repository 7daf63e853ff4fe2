import type { FreeDay } from '../../src/domain/booking/free-times.js';
import { type Instant, instant } from '../../src/domain/time/instant.js';
import { visitOf } from '../../src/domain/booking/visit.js';
import type { Offer } from '../../src/web/pages/resident/offers.js';
import { aHub } from './hub.js';
import { aService } from './service.js';

/** A free time with one seat. `iso`: its start, such as `2027-03-23T12:45:00Z`. */
export const timeAt = (iso: string): { start: Instant; seats: number } => ({
  start: instant(Date.parse(iso)),
  seats: 1,
});

export const freeTuesday: FreeDay = {
  date: '2027-03-23',
  open: true,
  times: [{ ...timeAt('2027-03-23T12:45:00Z'), local: '08:45' }],
};
export const fullDay: FreeDay = { date: '2027-03-24', open: true, times: [] };
export const goodFriday: FreeDay = {
  date: '2027-03-26',
  open: false,
  reason: { code: 'holiday', text: { en: 'Good Friday', fr: 'Vendredi saint' } },
  times: [],
};

/**
 * The free times of a service for one person at a time, with one of them on Tuesday, as they are shown on the Monday
 * before at nine, unless `exception` says otherwise.
 */
export const anOffer = (exception: Partial<Omit<Offer, 'visit'>> = {}): Offer => {
  const offer = {
    hub: aHub(),
    service: aService({ booking: { ...aService().booking, maxPartySize: 1, leadMinutes: 0 } }),
    days: [freeTuesday, fullDay, goodFriday],
    asOf: timeAt('2027-03-22T13:00:00Z').start,
    ...exception,
  };
  return { visit: visitOf(offer.service), ...offer };
};
