import { at } from '../../../test/builders/instant.js';
import { openingRules } from '../../../test/builders/opening-rules.js';
import fc from 'fast-check';
import { instant, MINUTE } from '../time/instant.js';
import { containsAny } from '../time/interval.js';
import { localDateOf, wallTimeOf } from '../time/wall-time.js';
import type { WeeklyTimes } from './city-service.js';
import type { OpeningRules, Weekday } from './hub.js';
import { openingOfDay } from './opening-hours.js';
import { channelNow, serviceTimesOfDay } from './channel-hours.js';

const everyDay: Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const rulesWith = (exception: Partial<OpeningRules> = {}): OpeningRules =>
  openingRules({
    series: [{ weekdays: everyDay, times: [{ from: '08:30', to: '16:30' }] }],
    ...exception,
  });
const aroundTheClock = { series: [{ weekdays: everyDay, times: [{ from: '00:00', to: '24:00' }] }] };
const mondays: WeeklyTimes = {
  1: [
    { from: '08:00', to: '12:00' },
    { from: '13:00', to: '15:00' },
  ],
};
const always: WeeklyTimes = Object.fromEntries(everyDay.map((day) => [day, [{ from: '00:00', to: '24:00' }]]));

describe('the times of a service', () => {
  it('are its weekly times as far as the hub is open', () => {
    const rules = rulesWith();
    const times = serviceTimesOfDay(rules, mondays, '2027-03-15').map(({ from, to }) => [
      wallTimeOf(from, rules.timeZone),
      wallTimeOf(to, rules.timeZone),
    ]);
    expect(times).toEqual([
      ['08:30', '12:00'],
      ['13:00', '15:00'],
    ]);
    expect(serviceTimesOfDay(rules, mondays, '2027-03-16')).toEqual([]);
  });

  it('are the whole day, even one of 23 hours, where hub and service never stop', () => {
    const [day] = serviceTimesOfDay(rulesWith(aroundTheClock), always, '2027-03-14');
    expect(day && (day.to - day.from) / MINUTE).toBe(23 * 60);
  });

  it('never lie outside the opening', () => {
    const dates = fc.constantFrom('2027-03-14', '2027-03-15', '2027-11-07', '2027-11-08');
    const offset = fc.integer({ min: 0, max: 23 * 60 });
    fc.assert(
      fc.property(dates, offset, fc.constantFrom(mondays, always), (date, minutes, weekly) => {
        const rules = rulesWith();
        const opening = openingOfDay(rules, date).intervals;
        const time = instant(at(`${date}T05:00Z`) + minutes * MINUTE);
        if (containsAny(serviceTimesOfDay(rules, weekly, date), time)) expect(containsAny(opening, time)).toBe(true);
      }),
    );
  });
});

describe('a channel now', () => {
  it('is not offered where it has no times at all', () => {
    const now = at('2027-03-15T15:00Z');
    expect([channelNow(rulesWith(), undefined, now), channelNow(rulesWith(), { 2: [] }, now)]).toEqual(
      Array(2).fill({ offered: false, now: false }),
    );
  });

  it('is offered now without a reason', () => {
    expect(channelNow(rulesWith(), mondays, at('2027-03-15T15:00Z'))).toEqual({ offered: true, now: true });
  });

  it('takes a break while the hub is open', () => {
    expect(channelNow(rulesWith(), mondays, at('2027-03-15T16:30Z'))).toEqual({
      offered: true,
      now: false,
      reason: { code: 'outside-hours' },
      nextAt: at('2027-03-15T17:00Z'),
    });
  });

  it('gives the hub’s reason while the hub is closed, and the next day that has it', () => {
    const holidays = [{ date: '2027-03-15', name: { en: 'A holiday', fr: 'Un jour férié' } }];
    expect(channelNow(rulesWith({ holidays }), mondays, at('2027-03-15T15:00Z'))).toEqual({
      offered: true,
      now: false,
      reason: { code: 'holiday', text: { en: 'A holiday', fr: 'Un jour férié' } },
      nextAt: at('2027-03-22T12:30Z'),
    });
  });

  it('names no next time that is more than 60 days ahead', () => {
    const closures = [
      { from: at('2027-03-01T00:00Z'), to: at('2027-06-01T00:00Z'), reason: { en: 'Flood', fr: 'Inondation' } },
    ];
    expect(channelNow(rulesWith({ closures }), mondays, at('2027-03-15T15:00Z')).nextAt).toBeUndefined();
  });

  it('goes on over midnight where hub and service never stop', () => {
    const midnight = at('2027-03-15T04:00Z');
    expect(localDateOf(midnight, 'America/Toronto')).toBe('2027-03-15');
    expect(channelNow(rulesWith(aroundTheClock), always, midnight).now).toBe(true);
  });
});
