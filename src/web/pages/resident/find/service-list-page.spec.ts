import { aHub } from '../../../../../test/builders/hub.js';
import { aHubNow } from '../../../../../test/builders/hub-now.js';
import { aService } from '../../../../../test/builders/service.js';
import { aTicket } from '../../../../../test/builders/ticket.js';
import { homePage, hubPage } from './home-page.js';
import { servicePage } from './service-page.js';
import { serviceListPage } from './service-list-page.js';

const listOf = (hubs: Parameters<typeof serviceListPage>[0], typed: string, language: string) =>
  serviceListPage(hubs, typed, language, ['en', 'fr']);

const { appointment, walkIn } = aService().channels;
const tax = aService();
const review = aService({
  key: 'review',
  name: { en: 'Parking review', fr: 'Contrôle' },
  channels: { appointment },
});
const information = aService({
  key: 'information',
  name: { en: 'Information', fr: 'Renseignements' },
  channels: { walkIn },
});
const hall = aHubNow({ services: [tax, review], waiting: [aTicket()] });
const annex = aHubNow({
  hub: aHub({ key: 'annex', name: { en: 'Annex', fr: 'Annexe' } }),
  services: [tax, information],
});

describe('the list of services', () => {
  it('has each service of all hubs once, by name in the reader’s language', () => {
    const { services, found } = listOf([hall, annex], '', 'en');
    expect(services.map(({ name }) => name)).toEqual(['Information', 'Parking review', 'Property tax']);
    expect(found).toBe('');
    const french = listOf([hall, annex], '', 'fr').services.map(({ name }) => name);
    expect(french).toEqual(['Contrôle', 'Impôt foncier', 'Renseignements']);
  });

  it('says whether a service takes walk-ins, bookings or both', () => {
    const ways = listOf([hall, annex], '', 'en').services.map((line) => line.ways);
    expect(ways).toEqual(['Walk in, no appointments', 'By appointment only', 'Walk in, or book a time']);
  });

  it('finds words of both languages, regardless of case, accents and small misspellings', () => {
    expect(listOf([hall, annex], ' CONTROLE ', 'fr').services.map(({ name }) => name)).toEqual(['Contrôle']);
    expect(listOf([hall, annex], 'controle', 'en').services.map(({ name }) => name)).toEqual(['Parking review']);
    expect(listOf([hall, annex], 'informtion', 'en').services.map(({ name }) => name)).toEqual(['Information']);
  });

  it('says how many services it found and which words it understood', () => {
    const page = listOf([hall, annex], 'I have a PARKNG problem', 'en');
    expect(page).toMatchObject({ found: '1 service found for: parking', searched: true, help: false });
  });

  it('lists all services and a link to help where it understood nothing', () => {
    const page = listOf([hall, annex], 'fishing', 'en');
    expect(page.found).toMatch(/^Nothing found for “fishing”/);
    expect(page).toMatchObject({ searched: true, help: true });
    expect(page.services).toHaveLength(3);
  });

  it('says which services can be done online', () => {
    const online = { url: 'https://example.org', text: { en: 'Pay online.', fr: 'Payez en ligne.' } };
    const now = aHubNow({ services: [aService({ online }), review] });
    expect(listOf([now], '', 'en').services.map((line) => line.online)).toEqual(['', 'Can be done online']);
  });
});

describe('the page of a service', () => {
  const here = (now: typeof hall, index: number) => ({
    now,
    here: now.services[index] as (typeof now.services)[number],
  });

  it('names the day from which a fee applies', () => {
    const fee = {
      text: { en: '$30.00', fr: '30,00 $' },
      effectiveFrom: '2026-01-01',
      paymentKinds: { en: 'debit', fr: 'débit' },
    };
    const now = aHubNow({ services: [aService({ fee })] });
    expect(servicePage([here(now, 0)], 'en').facts).toEqual([
      { term: 'Takes', text: 'about 10 minutes at the counter' },
      { term: 'Fee', text: '$30.00 (effective from 1\u00a0January 2026)' },
      { term: 'Pay by', text: 'debit' },
    ]);
  });

  it('offers no booking where no hub takes bookings', () => {
    expect(servicePage([here(annex, 1)], 'en')).toMatchObject({ bookUrl: '', walkIn: true, booking: false });
  });

  it('shows the wait at each hub with the service', () => {
    const { places } = servicePage([here(hall, 0), here(annex, 0)], 'en');
    expect(places).toMatchObject([
      { name: 'City Hall', url: '/hubs/city-hall', range: '10–25 min', hours: 'Whenever the hub is open' },
      { name: 'Annex', instead: 'Nobody is waiting', note: 'Called within 5 min' },
    ]);
  });

  it('stays at the hub in the address if it takes bookings', () => {
    const city = [here(hall, 0), here(annex, 0)] as const;
    expect(servicePage(city, 'en')).toMatchObject({ back: '/book', bookUrl: '/book/property-tax/hub' });
    const page = servicePage(city, 'en', 'annex');
    expect(page).toMatchObject({ back: '/hubs/annex', bookUrl: '/book/property-tax/annex' });
    expect(page.facts[0]).toEqual({ term: 'Hub', text: 'Annex, 100 Queen Street West' });
    expect(page.places.map(({ name }) => name)).toEqual(['Annex', 'City Hall']);
    const walkInOnly = aHubNow({ hub: annex.hub, services: [aService({ channels: { walkIn } })] });
    const elsewhere = servicePage([here(hall, 0), here(walkInOnly, 0)], 'en', 'annex');
    expect(elsewhere).toMatchObject({ booking: false, bookUrl: '/book/property-tax/hub' });
    expect(servicePage(city, 'en', 'no-such-hub').back).toBe('/book');
  });
});

describe('the front page', () => {
  it('shows every hub with its wait, and the time of these figures', () => {
    const page = homePage([hall, annex], 'en');
    expect(page.asOf).toBe('At 10:24, Monday 15\u00a0March');
    expect(page.hubs).toMatchObject([
      { name: 'City Hall', url: '/hubs/city-hall', range: '10–25 min' },
      { name: 'Annex', url: '/hubs/annex' },
    ]);
  });

  it('explains the meaning of the times only where it shows one', () => {
    expect(homePage([hall, annex], 'en')).toMatchObject({
      heading: 'If you walked in now',
      meaning: 'Nine of ten people are called within the longest time shown.',
      busiest: 'Each hub’s time is that of its busiest service.',
    });
    expect(homePage([annex], 'en')).toMatchObject({ meaning: expect.stringMatching(/^Nine of ten/), busiest: '' });
    const series = [{ weekdays: [2 as const], times: [{ from: '08:30', to: '16:30' }] }];
    const closed = aHubNow({ hub: aHub({ opening: { ...aHub().opening, series } }) });
    expect(homePage([closed], 'en')).toMatchObject({ heading: 'Our hubs', meaning: '', busiest: '' });
    expect(hubPage(closed, 'en')).toMatchObject({
      heading: 'Services at this hub',
      meaning: '',
      closed: 'Closed today',
    });
  });

  it('links from a hub to its services', () => {
    expect(hubPage(hall, 'en').services).toMatchObject([
      { url: '/book/property-tax?hub=city-hall', range: '10–25 min', place: 'Whenever the hub is open' },
      { url: '/book/review?hub=city-hall', instead: 'By appointment only', place: '' },
    ]);
  });
});
