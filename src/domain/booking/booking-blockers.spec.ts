import { at } from '../../../test/builders/instant.js';
import { openingRules } from '../../../test/builders/opening-rules.js';
import type { CityService } from '../hub/city-service.js';
import type { OpeningRules, Weekday } from '../hub/hub.js';
import type { Instant } from '../time/instant.js';
import { detailBlockers, timeBlockers } from './booking-blockers.js';
import { visitOf } from './visit.js';

const everyDay: Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const text = (en: string) => ({ en, fr: `${en} (fr)` });
const everyDayAt = (from: string, to: string) => Object.fromEntries(everyDay.map((day) => [day, [{ from, to }]]));

const rulesWith = (exception: Partial<OpeningRules> = {}): OpeningRules =>
  openingRules({
    series: [{ weekdays: everyDay, times: [{ from: '08:30', to: '16:30' }] }],
    ...exception,
  });
const aService = (
  exception: Partial<CityService> = {},
  booking: Partial<CityService['booking']> = {},
): CityService => ({
  hub: 'city-hall',
  key: 'marriage-licence',
  position: 1,
  name: text('Marriage licence'),
  description: text('For a couple'),
  whatToBring: [],
  minutes: 30,
  series: { letter: 'M', first: 1 },
  channels: { appointment: everyDayAt('09:00', '15:00') },
  booking: {
    pool: { key: 'marriage-licence', cellMinutes: 15, publicSeats: 1, staffSeats: 1 },
    leadMinutes: 60,
    horizonDays: 30,
    maxPartySize: 4,
    ...booking,
  },
  ...exception,
});
const start = at('2027-03-16T14:00Z');
const aWish = {
  rules: rulesWith(),
  service: aService(),
  start,
  taken: new Map<Instant, Set<number>>(),
  now: at('2027-03-10T15:00Z'),
  audience: 'public' as 'public' | 'staff',
};
const blockers = (exception: Partial<typeof aWish> = {}) => {
  const { service, taken, ...wish } = { ...aWish, ...exception };
  return timeBlockers({ ...wish, visit: visitOf(service), taken: new Map([[service.booking.pool.key, taken]]) });
};

describe('a booking', () => {
  it('is not blocked when everything fits', () => {
    expect(blockers()).toEqual([]);
  });

  it('is blocked for good where the service has no appointments', () => {
    expect(blockers({ service: aService({ channels: {} }) })).toEqual([{ code: 'not-offered' }]);
  });

  it('is blocked outside the times of the service, the end included', () => {
    const outside = [{ code: 'outside-hours', reason: { code: 'outside-hours' } }];
    expect(blockers({ start: at('2027-03-16T12:45Z') })).toEqual(outside);
    expect(blockers({ start: at('2027-03-16T18:45Z') })).toEqual(outside);
    expect(blockers({ start: at('2027-03-16T18:30Z') })).toEqual([]);
  });

  it('is blocked by the hub’s own reason while it is closed, even if only at the end', () => {
    const closures = [{ from: at('2027-03-16T14:15Z'), to: at('2027-03-16T20:00Z'), reason: text('Flood') }];
    expect(blockers({ rules: rulesWith({ closures }) })).toEqual([
      { code: 'outside-hours', reason: { code: 'closure', text: text('Flood') } },
    ]);
  });

  it('is blocked between two cells', () => {
    expect(blockers({ start: at('2027-03-16T14:05Z') })).toEqual([{ code: 'not-a-start', cellMinutes: 15 }]);
  });

  it('is blocked before the lead time and after the horizon', () => {
    expect(blockers({ now: at('2027-03-16T13:00:01Z') })).toEqual([
      { code: 'too-soon', earliest: at('2027-03-16T14:00:01Z') },
    ]);
    expect(blockers({ now: at('2027-02-13T15:00Z') })).toEqual([{ code: 'too-far', lastDate: '2027-03-15' }]);
  });

  it('is blocked where one of its cells is full, for the public sooner than for staff', () => {
    const taken = new Map([[at('2027-03-16T14:15Z'), new Set([1])]]);
    expect(blockers({ taken })).toEqual([{ code: 'slot-taken' }]);
    expect(blockers({ taken, audience: 'staff' })).toEqual([]);
  });

  it('names every blocker at once', () => {
    const codes = blockers({ start: at('2027-03-01T05:07Z') }).map(({ code }) => code);
    expect(codes).toEqual(['outside-hours', 'not-a-start', 'too-soon']);
  });

  it('treats the two passes of a repeated hour as different times', () => {
    const rules = rulesWith({ series: [{ weekdays: everyDay, times: [{ from: '00:00', to: '24:00' }] }] });
    const service = aService({ channels: { appointment: everyDayAt('00:00', '24:00') } });
    const [first, second] = [at('2027-11-07T05:30Z'), at('2027-11-07T06:30Z')];
    const wish = { rules, service, now: at('2027-11-01T15:00Z'), taken: new Map([[first, new Set([1])]]) };
    expect(blockers({ ...wish, start: first })).toEqual([{ code: 'slot-taken' }]);
    expect(blockers({ ...wish, start: second })).toEqual([]);
  });
});

describe('the details of a booking', () => {
  const service = aService({ applicationNumber: { required: true, example: 'ML-123456', pattern: 'ML-\\d{6}' } });
  const codes = (applicationNumber: string | null | undefined, asked = service) =>
    detailBlockers({ service: asked, partySize: 2, applicationNumber }).map(({ code }) => code);

  it('may name a party up to the maximum', () => {
    expect(detailBlockers({ service, partySize: 4 })).toEqual([]);
    expect(detailBlockers({ service, partySize: 5 })).toEqual([{ code: 'party-too-large', maximum: 4 }]);
  });

  it('must include the application number where the service wants one', () => {
    expect([codes(null), codes(' ')]).toEqual([['application-number-required'], ['application-number-required']]);
  });

  it('may lack the application number while only a time is held', () => {
    expect(codes(undefined)).toEqual([]);
  });

  it('must have a number that matches the whole pattern, spaces around it aside', () => {
    expect([codes(' ML-123456 '), codes('ML-1234567'), codes('x ML-123456')]).toEqual([
      [],
      ['application-number-wrong'],
      ['application-number-wrong'],
    ]);
  });

  it('may lack an optional number, but must not have a wrong one', () => {
    const optional = aService({ applicationNumber: { required: false, example: 'A1', pattern: 'A\\d' } });
    expect([codes(null, optional), codes('B1', optional), codes('B1', aService())]).toEqual([
      [],
      ['application-number-wrong'],
      [],
    ]);
  });
});
