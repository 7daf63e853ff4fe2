import { at } from '../../../test/builders/instant.js';
import { openingRules } from '../../../test/builders/opening-rules.js';
import type { Weekday } from './hub.js';
import { closureForToday, type HoursPlan, openingAfter, planBlockers, weeklyTimesOn } from './hours-plan.js';
import { openingOfDay } from './opening-hours.js';

const workdays: Weekday[] = [1, 2, 3, 4, 5];
const nineToFive = [{ from: '09:00', to: '17:00' }];
const storm = { en: 'Storm', fr: 'Tempête' };
const rules = openingRules({
  series: [
    { weekdays: workdays, times: nineToFive },
    { weekdays: [6], times: [{ from: '10:00', to: '12:00' }], occurrenceOfMonth: 1 },
  ],
  holidays: [{ date: '2027-03-26', name: { en: 'Good Friday', fr: 'Vendredi saint' } }],
});
const now = at('2027-03-15T14:00Z');
const hoursOn = (opening: typeof rules, date: string) =>
  openingOfDay(opening, date).intervals.map(({ from, to }) => (to - from) / 3_600_000);
const exceptionOn = (date: string, times = [{ from: '10:00', to: '12:00' }]): HoursPlan => ({
  kind: 'exception',
  date,
  times,
  reason: storm,
});
const weekly = (from: string, week = { 1: [{ from: '08:00', to: '12:00' }] }): HoursPlan => ({
  kind: 'weekly',
  from,
  week,
});

describe('planning a hub’s hours', () => {
  it('closes for the rest of today until midnight at the hub', () => {
    expect(closureForToday(rules, storm, now)).toEqual({
      kind: 'closure',
      from: now,
      to: at('2027-03-16T04:00Z'),
      reason: storm,
    });
  });

  it('adds a closure to those there are', () => {
    const plan: HoursPlan = {
      kind: 'closure',
      from: at('2027-03-16T13:00Z'),
      to: at('2027-03-16T17:00Z'),
      reason: storm,
    };
    const after = openingAfter(rules, plan);
    expect(hoursOn(after, '2027-03-16')).toEqual([4]);
    expect(rules.closures).toEqual([]);
  });

  it('has one exception a date, the last one planned', () => {
    const once = openingAfter(rules, exceptionOn('2027-03-17'));
    const twice = openingAfter(once, exceptionOn('2027-03-17', []));
    expect(hoursOn(once, '2027-03-17')).toEqual([2]);
    expect(twice.exceptions).toEqual([{ date: '2027-03-17', times: [], reason: storm }]);
  });

  it('ends the weekly hours the day before the new ones begin, and leaves other rhythms alone', () => {
    const after = openingAfter(rules, weekly('2027-03-22'));
    expect(hoursOn(after, '2027-03-19')).toEqual([8]);
    expect(hoursOn(after, '2027-03-22')).toEqual([4]);
    expect(hoursOn(after, '2027-03-23')).toEqual([]);
    expect(hoursOn(after, '2027-04-03')).toEqual([2]);
  });

  it('replaces weekly hours that were planned for later', () => {
    const later = openingAfter(rules, weekly('2027-05-03'));
    const sooner = openingAfter(later, weekly('2027-03-22', { 1: [{ from: '10:00', to: '11:00' }] }));
    expect(hoursOn(sooner, '2027-05-03')).toEqual([1]);
    expect(sooner.series.filter(({ from }) => from !== undefined)).toHaveLength(1);
  });

  it('knows the week of a date', () => {
    const after = openingAfter(rules, weekly('2027-03-22'));
    expect(weeklyTimesOn(after.series, '2027-03-15')).toMatchObject({ 1: nineToFive, 5: nineToFive, 6: [] });
    expect(weeklyTimesOn(after.series, '2027-03-22')).toMatchObject({ 1: [{ from: '08:00', to: '12:00' }], 5: [] });
  });

  it.each<[string, HoursPlan, string[]]>([
    ['a closure from now on', closureForToday(rules, storm, now), []],
    [
      'a closure that has begun',
      { kind: 'closure', from: at('2027-03-15T13:59Z'), to: now, reason: storm },
      ['begins-in-the-past'],
    ],
    ['a closure that ends as it begins', { kind: 'closure', from: now, to: now, reason: storm }, ['ends-before-start']],
    ['other hours today', exceptionOn('2027-03-15'), []],
    ['other hours yesterday', exceptionOn('2027-03-14'), ['begins-in-the-past']],
    ['other hours on a holiday', exceptionOn('2027-03-26'), ['is-holiday']],
    ['a new week from tomorrow', weekly('2027-03-16'), []],
    ['a new week from today', weekly('2027-03-15'), ['begins-in-the-past']],
    ['a week that is never open', weekly('2027-03-16', { 1: [] }), ['never-open']],
  ])('%s', (_, plan, blockers) => {
    expect(planBlockers(rules, plan, now).map(({ code }) => code)).toEqual(blockers);
  });
});
