import { aHub } from '../../../../../test/builders/hub.js';
import { anOffer, timeAt } from '../../../../../test/builders/offer.js';
import { aService } from '../../../../../test/builders/service.js';
import { localDateOf, wallTimeOf } from '../../../../domain/time/wall-time.js';
import { anyPage, type AnyWish } from './any-hub-page.js';
import type { Offer } from '../offers.js';

const zone = 'America/Toronto';
const at = (key: string, ...starts: string[]): Offer => {
  const times = starts.map((iso) => ({ ...timeAt(iso), local: wallTimeOf(timeAt(iso).start, zone) }));
  const dates = [...new Set(times.map(({ start }) => localDateOf(start, zone)))];
  const days = dates.map((date) => ({
    date,
    open: true,
    times: times.filter(({ start }) => localDateOf(start, zone) === date),
  }));
  return anOffer({ hub: aHub({ key, name: { en: key, fr: key } }), days });
};
const content = (exception: Partial<AnyWish>): AnyWish => ({
  offers: [],
  urls: { self: '/book/property-tax/any', hubs: '/book/property-tax/hub' },
  partySize: 1,
  error: '',
  changing: false,
  ...exception,
});
const shown = (page: ReturnType<typeof anyPage>) =>
  page.days.map(({ day, parts }) => [
    day,
    ...parts.flatMap(({ times }) => times.map(({ text, hub }) => `${text} ${hub}`)),
  ]);

describe('the soonest times', () => {
  const west = at('west', '2027-03-23T14:00:00Z', '2027-03-24T13:00:00Z');
  const east = at('east', '2027-03-23T13:30:00Z', '2027-03-23T14:00:00Z');

  it('of all hubs are in one list, the soonest first, each with its hub', () => {
    const page = anyPage(content({ offers: [west, east] }), 'key', 'en');
    expect(shown(page)).toEqual([
      ['Tuesday 23\u00a0March', '9:30 east', '10:00 west', '10:00 east'],
      ['Wednesday 24\u00a0March', '9:00 west'],
    ]);
    expect(page.days[0]?.parts[0]?.times[0]).toMatchObject({
      value: 'east 2027-03-23T13:30:00.000Z',
      id: 'first-time',
    });
    expect(page.others).toEqual([]);
  });

  it('are split into pages, with all times of one start on the same page', () => {
    const minute = (index: number): string => new Date(Date.UTC(2027, 2, 23, 12, index)).toISOString();
    const many = Array.from({ length: 100 }, (_, index) => minute(index));
    const offers = [at('west', ...many), at('east', ...many)];
    const page = anyPage(content({ offers }), 'key', 'en');
    expect(shown(page).flat()).toHaveLength(61);
    expect(page.others[0]?.url).toBe(`/book/property-tax/any?from=${encodeURIComponent(minute(30))}`);
    const next = anyPage(content({ offers, from: minute(30) }), 'key', 'en');
    expect(shown(next).flat()).toHaveLength(61);
    const last = anyPage(content({ offers, from: minute(90) }), 'key', 'en');
    expect(shown(last).flat()).toHaveLength(21);
    expect(last.others).toMatchObject([{ text: 'Show the soonest times', url: '/book/property-tax/any' }]);
  });

  it('are of at most fourteen days with free times', () => {
    const days = Array.from({ length: 16 }, (_, index) => `2027-04-${String(index + 10)}T14:00:00.000Z`);
    const page = anyPage(content({ offers: [at('west', ...days)] }), 'key', 'en');
    expect(page.days).toHaveLength(14);
    expect(page.others[0]?.url).toContain('2027-04-24');
  });

  it('ask for the number of people where a hub takes several, and carry it in the form', () => {
    const several = { ...west, service: aService() };
    const page = anyPage(content({ offers: [east, several], partySize: 3 }), 'key', 'en');
    expect(page.party.map(({ chosen }) => chosen)).toEqual([false, false, true, false]);
    expect(page.carries).toBe(true);
    expect(anyPage(content({ offers: [east, several], partySize: null }), 'key', 'en').party).toEqual([]);
  });
});
