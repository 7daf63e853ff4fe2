import { at } from '../../../test/builders/instant.js';
import { openingRules } from '../../../test/builders/opening-rules.js';
import type { CityService } from '../hub/city-service.js';
import type { OpeningRules, Weekday } from '../hub/hub.js';
import { plusMinutes } from '../time/instant.js';
import { plusDays } from '../time/wall-time.js';
import { type FreeTimesQuestion, freeTimes } from './free-times.js';
import type { TakenSeats } from './seats.js';
import { visitOf } from './visit.js';

const everyDay: Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const text = (en: string) => ({ en, fr: `${en} (fr)` });
const allDay = [{ from: '00:00', to: '24:00' }];
const everyDayAt = (times = allDay) => Object.fromEntries(everyDay.map((day) => [day, times]));

const rulesWith = (exception: Partial<OpeningRules> = {}): OpeningRules =>
  openingRules({
    series: [{ weekdays: everyDay, times: [{ from: '09:00', to: '10:00' }] }],
    ...exception,
  });
const around = rulesWith({ series: [{ weekdays: everyDay, times: allDay }] });

const aService = (
  exception: Partial<CityService> = {},
  booking: Partial<CityService['booking']> = {},
): CityService => ({
  hub: 'city-hall',
  key: 'commissioning',
  position: 1,
  name: text('Commissioning'),
  description: text('Documents'),
  whatToBring: [],
  minutes: 30,
  series: { letter: 'C', first: 1 },
  channels: { appointment: everyDayAt() },
  booking: {
    pool: { key: 'commissioning', cellMinutes: 15, publicSeats: 2, staffSeats: 1 },
    leadMinutes: 0,
    horizonDays: 30,
    maxPartySize: 4,
    ...booking,
  },
  ...exception,
});
const aPool = (cellMinutes: number) => ({ key: 'pool', cellMinutes, publicSeats: 1, staffSeats: 0 });

type Exception = Partial<FreeTimesQuestion> & { service?: CityService; seats?: TakenSeats };
const ask = ({ service = aService(), seats = new Map(), ...exception }: Exception = {}) =>
  freeTimes({
    rules: rulesWith(),
    visit: visitOf(service),
    taken: new Map([[service.booking.pool.key, seats]]),
    from: '2027-03-16',
    to: exception.from ?? '2027-03-16',
    now: at('2027-03-10T15:00Z'),
    audience: 'public',
    ...exception,
  });
const locals = (exception: Exception = {}) => ask(exception)[0]?.times.map(({ local }) => local);

describe('free times around the clock', () => {
  it('run on over midnight', () => {
    const times = locals({ rules: around }) ?? [];
    expect([times.length, times[0], times.at(-1)]).toEqual([96, '00:00', '23:45']);
  });

  it('join an evening and the night after it', () => {
    const nights = [
      { from: '23:00', to: '24:00' },
      { from: '00:00', to: '00:30' },
    ];
    const rules = rulesWith({ series: [{ weekdays: everyDay, times: nights }] });
    expect(locals({ rules })).toEqual(['00:00', '23:00', '23:15', '23:30', '23:45']);
  });

  it('end at midnight where the day is not a whole number of cells, so that cells of two days never overlap', () => {
    const service = aService({ minutes: 50 }, { pool: aPool(50) });
    expect(locals({ rules: around, service })?.at(-1)).toBe('22:30');
  });

  it('skip the hour that spring skips', () => {
    const times = locals({ rules: around, from: '2027-03-14' }) ?? [];
    expect(times).toHaveLength(92);
    expect(times.slice(7, 9)).toEqual(['01:45', '03:00']);
  });

  it('offer the hour that autumn repeats twice, as different instants', () => {
    const service = aService({}, { horizonDays: 300 });
    const [day] = ask({ rules: around, service, from: '2027-11-07' });
    const twice = day?.times.filter(({ local }) => local === '01:30').map(({ start }) => start);
    expect(day?.times).toHaveLength(100);
    expect(twice).toEqual([at('2027-11-07T05:30Z'), at('2027-11-07T06:30Z')]);
  });

  it('follow the midnight of the hub’s own zone', () => {
    const [kolkata] = ask({ rules: { ...around, timeZone: 'Asia/Kolkata' } });
    expect(kolkata?.times[0]).toMatchObject({ local: '00:00', start: at('2027-03-15T18:30Z') });
    const [stJohns] = ask({ rules: { ...around, timeZone: 'America/St_Johns' } });
    expect(stJohns?.times[0]).toMatchObject({ local: '00:00', start: at('2027-03-16T02:30Z') });
  });

  it('are found for every cell of a quarter of a year at once', () => {
    const service = aService({}, { horizonDays: 92 });
    const from = '2027-03-11';
    const seats = new Map([[plusMinutes(at('2027-03-11T05:00Z'), 15), new Set([1])]]);
    const days = ask({ rules: around, service, seats, from, to: plusDays(from, 89) });
    expect(days.reduce((sum, { times }) => sum + times.length, 0)).toBe(90 * 96 - 4);
  });
});
