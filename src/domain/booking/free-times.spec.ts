import { at } from '../../../test/builders/instant.js';
import { openingRules } from '../../../test/builders/opening-rules.js';
import type { CityService } from '../hub/city-service.js';
import type { OpeningRules, Weekday } from '../hub/hub.js';
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

describe('free times', () => {
  it('are the cells from which the whole appointment fits into the opening', () => {
    expect(ask()).toEqual([
      {
        date: '2027-03-16',
        open: true,
        times: [
          { start: at('2027-03-16T13:00Z'), local: '09:00', seats: 2 },
          { start: at('2027-03-16T13:15Z'), local: '09:15', seats: 2 },
          { start: at('2027-03-16T13:30Z'), local: '09:30', seats: 2 },
        ],
      },
    ]);
  });

  it('begin on the grid of the day, also where the hub opens between two cells', () => {
    const rules = rulesWith({ series: [{ weekdays: everyDay, times: [{ from: '08:40', to: '09:30' }] }] });
    expect(locals({ rules })).toEqual(['08:45', '09:00']);
  });

  it('keep to the appointment times of the service', () => {
    const service = aService({ channels: { appointment: everyDayAt([{ from: '09:30', to: '12:00' }]) } });
    expect(locals({ service })).toEqual(['09:30']);
  });

  it('count the seats of the fullest cell, and leave out times that are full', () => {
    const seats = new Map([
      [at('2027-03-16T13:00Z'), new Set([1, 2])],
      [at('2027-03-16T13:30Z'), new Set([2])],
    ]);
    expect(ask({ seats })[0]?.times.map(({ local, seats }) => [local, seats])).toEqual([
      ['09:15', 1],
      ['09:30', 1],
    ]);
  });

  it('give staff the seats that are kept back', () => {
    const seats = new Map([[at('2027-03-16T13:00Z'), new Set([1, 2])]]);
    expect(ask({ seats, audience: 'staff' })[0]?.times[0]).toMatchObject({ local: '09:00', seats: 1 });
  });

  it('do not count a staff booking against the public', () => {
    const seats = new Map([[at('2027-03-16T13:00Z'), new Set([3])]]);
    expect(ask({ seats })[0]?.times[0]).toMatchObject({ local: '09:00', seats: 2 });
  });

  it('begin after the lead time, to the moment', () => {
    const service = aService({}, { leadMinutes: 60 });
    expect(locals({ service, now: at('2027-03-16T12:15Z') })).toEqual(['09:15', '09:30']);
    expect(locals({ service, now: at('2027-03-16T12:15:01Z') })).toEqual(['09:30']);
  });

  it('end with the last day of the horizon, counted from today at the hub', () => {
    const service = aService({}, { horizonDays: 2 });
    const lateEvening = at('2027-03-16T03:30Z');
    const days = ask({ service, from: '2027-03-16', to: '2027-03-19', now: lateEvening });
    expect(days.map(({ date, times }) => [date, times.length])).toEqual([
      ['2027-03-16', 3],
      ['2027-03-17', 3],
      ['2027-03-18', 0],
      ['2027-03-19', 0],
    ]);
  });

  it('say why a day has none', () => {
    const holidays = [{ date: '2027-03-16', name: text('A holiday') }];
    const [holiday] = ask({ rules: rulesWith({ holidays }) });
    expect(holiday).toEqual({
      date: '2027-03-16',
      open: false,
      reason: { code: 'holiday', text: text('A holiday') },
      times: [],
    });
    const [notOffered] = ask({ service: aService({ channels: { appointment: { 1: allDay } } }) });
    expect(notOffered).toEqual({ date: '2027-03-16', open: true, reason: { code: 'outside-hours' }, times: [] });
  });

  it('are none for a service without appointments and for dates in the wrong order', () => {
    expect(locals({ service: aService({ channels: { walkIn: everyDayAt() } }) })).toEqual([]);
    expect(ask({ from: '2027-03-17', to: '2027-03-16' })).toEqual([]);
  });

  it('leave out what a closure touches', () => {
    const closures = [{ from: at('2027-03-16T13:50Z'), to: at('2027-03-16T20:00Z'), reason: text('Flood') }];
    expect(locals({ rules: rulesWith({ closures }) })).toEqual(['09:00', '09:15']);
  });
});
