import { aHub } from '../../../test/builders/hub.js';
import { aService } from '../../../test/builders/service.js';
import type { FreeDay } from '../../domain/booking/free-times.js';
import { instant } from '../../domain/time/instant.js';
import { noDetails } from './details.js';
import type { Offer } from './offers.js';
import { noTimesPage, timesPage, type TimesWish } from './times-page.js';

const at = (iso: string) => ({ start: instant(Date.parse(iso)), seats: 1 });
const tuesday: FreeDay = {
  date: '2027-03-23',
  open: true,
  times: [{ ...at('2027-03-23T12:45:00Z'), local: '08:45' }],
};
const goodFriday: FreeDay = {
  date: '2027-03-26',
  open: false,
  reason: { code: 'holiday', text: { en: 'Good Friday', fr: 'Vendredi saint' } },
  times: [],
};
const full: FreeDay = { date: '2027-03-24', open: true, times: [] };

const offer = (exception: Partial<Offer> = {}): Offer => ({
  hub: aHub(),
  service: aService(),
  days: [full, tuesday, goodFriday],
  ...exception,
});
const wish = (exception: Partial<TimesWish> = {}): TimesWish => ({
  offer: offer(),
  details: noDetails,
  partySize: 1,
  error: '',
  idempotencyKey: 'key',
  urls: {
    form: '/book/property-tax/city-hall',
    hubs: '/book/property-tax/hub',
    back: '/book/property-tax/hub',
    at: (hub) => `/book/property-tax/${hub}`,
  },
  changing: false,
  ...exception,
});

describe('the page of days and times', () => {
  it('keeps days without times in their place, with the reason', () => {
    expect(timesPage(wish(), 'en').days).toMatchObject([
      { day: 'Wednesday 24\u00a0March', reason: 'No times left', times: [] },
      { day: 'Tuesday 23\u00a0March', reason: '', times: [{ text: '8:45', value: '2027-03-23T12:45:00.000Z' }] },
      { day: 'Friday 26\u00a0March', reason: 'Closed: Good Friday' },
    ]);
  });

  it('tells apart the times that a clock shows twice', () => {
    const night: FreeDay = {
      date: '2027-11-07',
      open: true,
      times: [
        { ...at('2027-11-07T05:30:00Z'), local: '01:30' },
        { ...at('2027-11-07T06:30:00Z'), local: '01:30' },
      ],
    };
    const [day] = timesPage(wish({ offer: offer({ days: [night] }) }), 'en').days;
    expect(day?.times.map(({ text }) => text)).toEqual(['1:30', '1:30, second time']);
  });

  it('marks the first time, to which an error leads', () => {
    const page = timesPage(wish({ error: 'Choose a time' }), 'en');
    expect(page.errors).toEqual([{ href: '#first-time', message: 'Choose a time' }]);
    expect(page.error).toBe('Choose a time');
    expect(page.days.flatMap(({ times }) => times.map(({ id }) => id))).toEqual(['first-time']);
    expect(page.title).toBe('Error: Choose a day and time');
  });

  it('asks how many people come only where several may', () => {
    expect(timesPage(wish({ partySize: 2 }), 'en').party.map(({ chosen }) => chosen)).toEqual([
      false,
      true,
      false,
      false,
    ]);
    const alone = aService({ booking: { ...aService().booking, maxPartySize: 1 } });
    expect(timesPage(wish({ offer: offer({ service: alone }) }), 'en').party).toEqual([]);
    expect(timesPage(wish({ partySize: null, changing: true }), 'en').party).toEqual([]);
  });

  it('links to later days, or sends along what was typed', () => {
    const empty: FreeDay[] = Array.from({ length: 14 }, () => full);
    const long = offer({ days: [tuesday, ...empty, { ...tuesday, date: '2027-04-20' }] });
    expect(timesPage(wish({ offer: long }), 'en').laterUrl).toBe('/book/property-tax/city-hall?from=2027-03-24');
    const typed = timesPage(wish({ offer: long, details: { ...noDetails, name: 'A' } }), 'en');
    expect(typed).toMatchObject({ laterUrl: '', laterFrom: '2027-03-24', hidden: [{ name: 'name', value: 'A' }] });
  });
});

describe('the page without times', () => {
  const elsewhere = (key: string, iso: string): Offer =>
    offer({
      hub: aHub({ key, name: { en: key, fr: key } }),
      days: [{ ...tuesday, times: [{ ...at(iso), local: '09:00' }] }],
    });

  it('names the hubs with free times, the earliest first', () => {
    const here = offer({ days: [full] });
    const others = [here, elsewhere('late', '2027-03-25T13:00:00Z'), elsewhere('early', '2027-03-24T13:15:00Z')];
    const page = noTimesPage(wish({ offer: here }), others, 'en');
    expect(page.hubs).toMatchObject([
      { name: 'early', url: '/book/property-tax/early', first: 'Wednesday 24\u00a0March at\u00a09:15' },
      { name: 'late' },
    ]);
    expect(page.lead).toContain('until 24\u00a0March 2027');
  });
});
