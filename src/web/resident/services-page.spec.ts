import { aHub } from '../../../test/builders/hub.js';
import { aHubNow } from '../../../test/builders/hub-now.js';
import { aService } from '../../../test/builders/service.js';
import { homePage, hubPage } from './home-page.js';
import { servicePage } from './service-page.js';
import { servicesPage } from './services-page.js';

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
const hall = aHubNow({ services: [tax, review] });
const annex = aHubNow({
  hub: aHub({ key: 'annex', name: { en: 'Annex', fr: 'Annexe' } }),
  services: [tax, information],
});

describe('the list of services', () => {
  it('has each service of all hubs once', () => {
    const { services, found } = servicesPage([hall, annex], '', 'en');
    expect(services.map(({ url }) => url)).toEqual(['/book/property-tax', '/book/review', '/book/information']);
    expect(found).toBe('');
  });

  it('says in which ways one may come', () => {
    const ways = servicesPage([hall, annex], '', 'en').services.map((line) => line.ways);
    expect(ways).toEqual(['Walk in, or book a time', 'By appointment only', 'Walk in, no appointments']);
  });

  it('finds words in the reader’s language, whatever their case and accents', () => {
    expect(servicesPage([hall, annex], ' CONTROLE ', 'fr').services.map(({ name }) => name)).toEqual(['Contrôle']);
    expect(servicesPage([hall, annex], 'controle', 'en').services).toEqual([]);
  });

  it('says how many it found', () => {
    expect(servicesPage([hall, annex], 'parking', 'en').found).toBe('1 service has “parking”.');
    expect(servicesPage([hall, annex], 'fishing', 'en').found).toMatch(/^No service has “fishing”/);
  });
});

describe('the page of a service', () => {
  const here = (now: typeof hall, index: number) => ({
    now,
    here: now.services[index] as (typeof now.services)[number],
  });

  it('names the day from which a fee holds', () => {
    const fee = {
      text: { en: '$30.00', fr: '30,00 $' },
      effectiveFrom: '2026-01-01',
      paymentKinds: { en: 'debit', fr: 'débit' },
    };
    const now = aHubNow({ services: [aService({ fee })] });
    expect(servicePage([here(now, 0)], 'en').facts).toEqual([
      { term: 'Takes', text: 'about 10 minutes at the counter' },
      { term: 'Fee', text: '$30.00 (effective from 1 January 2026)' },
      { term: 'Pay by', text: 'debit' },
    ]);
  });

  it('offers no booking where no hub takes any', () => {
    expect(servicePage([here(annex, 1)], 'en')).toMatchObject({ bookUrl: '', walkIn: true, booking: false });
  });

  it('shows the wait at each hub that has it', () => {
    const { places } = servicePage([here(hall, 0), here(annex, 0)], 'en');
    expect(places).toMatchObject([
      { name: 'City Hall', url: '/hubs/city-hall', range: '10–20 min', hours: 'Whenever the hub is open' },
      { name: 'Annex', range: '10–20 min' },
    ]);
  });
});

describe('the front page', () => {
  it('shows every hub with its wait, as of a time', () => {
    const page = homePage([hall, annex], 'en');
    expect(page.asOf).toBe('At 10:24, Monday 15 March');
    expect(page.hubs).toMatchObject([
      { name: 'City Hall', url: '/hubs/city-hall', range: '10–20 min' },
      { name: 'Annex', url: '/hubs/annex' },
    ]);
  });

  it('leads from a hub to its services', () => {
    expect(hubPage(hall, 'en').services).toMatchObject([
      { url: '/book/property-tax', range: '10–20 min', place: 'Whenever the hub is open' },
      { url: '/book/review', instead: 'By appointment only', place: '' },
    ]);
  });
});
