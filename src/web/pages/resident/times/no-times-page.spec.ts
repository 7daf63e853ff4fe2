import { aHub } from '../../../../../test/builders/hub.js';
import { anOffer, fullDay, goodFriday, timeAt, freeTuesday } from '../../../../../test/builders/offer.js';
import { aTimesWish } from '../../../../../test/builders/times-wish.js';
import { nowherePage } from './any-hub-page.js';
import { noTimesPage } from './no-times-page.js';
import type { Offer } from '../offers.js';

const elsewhere = (key: string, iso: string): Offer =>
  anOffer({
    hub: aHub({ key, name: { en: key, fr: key } }),
    days: [{ ...freeTuesday, times: [{ ...timeAt(iso), local: '09:00' }] }],
  });
const here = anOffer({ days: [fullDay, goodFriday] });

describe('the page without times', () => {
  it('names the hubs with free times, the earliest first', () => {
    const others = [here, elsewhere('late', '2027-03-25T13:00:00Z'), elsewhere('early', '2027-03-24T13:15:00Z')];
    const page = noTimesPage(aTimesWish({ offer: here }), others, 'en');
    expect(page.hubs).toMatchObject([
      { name: 'early', url: '/book/property-tax/early?via=hubs', first: 'Wednesday 24\u00a0March at\u00a09:15' },
      { name: 'late' },
    ]);
    expect(page.anyUrl).toBe('/book/property-tax/any');
    expect(page.lead).toContain('until 26\u00a0March 2027');
  });

  it('lists the days of holidays and closures', () => {
    const page = noTimesPage(aTimesWish({ offer: here }), [here], 'en');
    expect(page.reasons).toEqual([{ reason: 'Closed: Good Friday', days: '26\u00a0March' }]);
    expect(page.anyUrl).toBe('');
    const closed = noTimesPage(aTimesWish({ offer: anOffer({ days: [goodFriday] }) }), [], 'en');
    expect(closed.lead).toContain('takes no bookings until 26\u00a0March 2027');
  });

  it('has a variant for all hubs together', () => {
    const urls = { self: '/book/property-tax/any', hubs: '/book/property-tax/hub' };
    const page = nowherePage({ offers: [here], urls, partySize: 1, error: '', changing: false }, 'fr');
    expect(page).toMatchObject({ title: 'Plus d’heures libres dans aucun centre', hubs: [], back: urls.hubs });
  });
});
