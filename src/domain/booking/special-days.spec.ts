// Days on which a booking calendar goes wrong if anything does: the clocks change, a leap day, the turn of a year, and a
// hub in another zone. What is written here is worked out by hand.
import { at } from '../../../test/builders/instant.js';
import { openingRules } from '../../../test/builders/opening-rules.js';
import { aService } from '../../../test/builders/service.js';
import type { OpeningRules, Weekday, WallRange } from '../hub/hub.js';
import { timeBlockers } from './booking-blockers.js';
import { freeTimes } from './free-times.js';
import { visitOf } from './visit.js';

const everyDay: Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const visit = visitOf(aService({ minutes: 30, booking: { ...aService().booking, horizonDays: 400 } }));
const now = at('2027-03-01T15:00Z');

const openAt = (times: WallRange[], timeZone = 'America/Toronto'): OpeningRules =>
  openingRules({ timeZone, series: [{ weekdays: everyDay, times }] });
const night = openAt([{ from: '00:00', to: '04:00' }]);
const office = openAt([{ from: '09:00', to: '10:00' }]);
const evenings = openAt([
  { from: '00:00', to: '00:30' },
  { from: '23:30', to: '24:00' },
]);

const ask = (rules: OpeningRules, from: string, to = from) =>
  freeTimes({ rules, visit, taken: new Map(), from, to, now, audience: 'public' });
const localsOn = (rules: OpeningRules, date: string) =>
  ask(rules, date).flatMap(({ times }) => times.map(({ local }) => local));

describe('the free times of', () => {
  it('the night that has no hour from two to three', () => {
    const locals = localsOn(night, '2027-03-14');
    expect(locals.slice(5)).toEqual(['01:15', '01:30', '01:45', '03:00', '03:15', '03:30']);
  });

  it('the night that has it twice', () => {
    const times = ask(night, '2027-11-07').flatMap((day) => day.times);
    const starts = times.map(({ start }) => start);
    expect(times).toHaveLength(19);
    expect(starts.every((start, index) => index === 0 || start - (starts[index - 1] ?? 0) === 15 * 60_000)).toBe(true);
  });

  it('a visit that runs through the change of the clocks', () => {
    const before = at('2027-03-14T06:45Z');
    expect(timeBlockers({ rules: night, visit, start: before, taken: new Map(), now, audience: 'public' })).toEqual([]);
  });

  it('29 February, and of the days around it', () => {
    const days = ask(office, '2028-02-28', '2028-03-01');
    expect(days.map(({ date, times }) => [date, times[0]?.start])).toEqual([
      ['2028-02-28', at('2028-02-28T14:00Z')],
      ['2028-02-29', at('2028-02-29T14:00Z')],
      ['2028-03-01', at('2028-03-01T14:00Z')],
    ]);
  });

  it('New Year’s Eve, over midnight into the new year', () => {
    const [eve, newYear] = ask(evenings, '2027-12-31', '2028-01-01');
    expect(eve?.times.map(({ local }) => local)).toEqual(['00:00', '23:30', '23:45']);
    expect(eve?.times.at(-1)?.start).toBe(at('2028-01-01T04:45Z'));
    expect(newYear?.times[0]).toMatchObject({ local: '00:00', start: at('2028-01-01T05:00Z') });
  });

  it('a hub whose clock is half an hour off', () => {
    const island = openAt([{ from: '09:00', to: '10:00' }], 'America/St_Johns');
    expect(ask(island, '2027-03-16')[0]?.times[0]).toMatchObject({ local: '09:00', start: at('2027-03-16T11:30Z') });
    expect(ask(island, '2027-12-16')[0]?.times[0]).toMatchObject({ local: '09:00', start: at('2027-12-16T12:30Z') });
  });
});
