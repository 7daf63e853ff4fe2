import { aHubNow } from '../../../../../test/builders/hub-now.js';
import { aHub } from '../../../../../test/builders/hub.js';
import { aService } from '../../../../../test/builders/service.js';
import { bookUrlOf, pageAfter, pageBefore, bookingPathOf } from './booking-path.js';

const text = { en: 'Text', fr: 'Texte' };
const eligibility = [{ key: 'owner', question: text, right: 'yes' as const, otherwise: text }];
const whatToBring = [text];

describe('the pages from a service to its times', () => {
  it.each([
    ['questions and a list', { eligibility, whatToBring }, ['/book/a/right', '/book/a/checklist', '/book/a/hub']],
    ['questions only', { eligibility }, ['/book/a/right', '/book/a/hub', '/book/a/hub']],
    ['a list only', { whatToBring }, ['/book/a/checklist', '/book/a/checklist', '/book/a/hub']],
    ['neither', {}, ['/book/a/hub', '/book/a/hub', '/book/a/hub']],
  ])('leave out what the service does not need: %s', (_what, has, urls) => {
    const way = bookingPathOf(aService({ key: 'a', ...has }), '', '/book/a/hub');
    expect((['service', 'right', 'checklist'] as const).map((page) => pageAfter(way, page))).toEqual(urls);
  });

  it('are the same on the way back', () => {
    const way = bookingPathOf(aService({ key: 'a', eligibility, whatToBring }), '', '/book/a/hub');
    expect(pageBefore(way, 'book')).toBe('/book/a/checklist');
    expect(pageBefore(way, 'checklist')).toBe('/book/a/right');
    expect(pageBefore(way, 'right')).toBe('/book/a');
    expect(pageBefore(bookingPathOf(aService({ key: 'a' }), '', '/book/a/hub'), 'book')).toBe('/book/a');
  });

  it('carry the hub in their addresses', () => {
    const booking = { ...aService().booking, quantity: { most: 2, minutesEach: 5 } };
    const way = bookingPathOf(aService({ key: 'a', eligibility, whatToBring, booking }), 'annex', '/book/a/annex');
    expect(way).toEqual({
      service: '/book/a?hub=annex',
      right: '/book/a/right?hub=annex',
      checklist: '/book/a/checklist?hub=annex',
      visit: '/book/a/visit?hub=annex',
      book: '/book/a/annex',
    });
  });

  it('end at the service where no hub takes bookings', () => {
    const way = bookingPathOf(aService({ key: 'a', whatToBring }), '', '');
    expect(pageAfter(way, 'checklist')).toBe('/book/a');
  });

  it('lead to the days of the hub in the address if it takes bookings', () => {
    const { walkIn } = aService().channels;
    const at = (key: string, channels = aService().channels) => {
      const now = aHubNow({ hub: aHub({ key }), services: [aService({ channels })] });
      return { now, here: now.services[0] as (typeof now.services)[number] };
    };
    const places = [at('city-hall'), at('annex', { walkIn })];
    expect(bookUrlOf(places, 'city-hall')).toBe('/book/property-tax/city-hall');
    expect(bookUrlOf(places, 'annex')).toBe('/book/property-tax/hub');
    expect(bookUrlOf(places, '')).toBe('/book/property-tax/hub');
    expect(bookUrlOf(places.slice(1), 'annex')).toBe('');
  });
});
