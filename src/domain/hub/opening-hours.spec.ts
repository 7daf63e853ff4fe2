import { at } from '../../../test/builders/instant.js';
import { openingRules } from '../../../test/builders/opening-rules.js';
import { HOUR } from '../time/instant.js';
import { wallTimeOf } from '../time/wall-time.js';
import type { OpeningRules, Weekday } from './hub.js';
import { closedReasonAt, openingOfDay } from './opening-hours.js';

const text = (en: string) => ({ en, fr: `${en} (fr)` });
const everyDay: Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const workdays: Weekday[] = [1, 2, 3, 4, 5];
const officeHours = { weekdays: workdays, times: [{ from: '08:30', to: '16:30' }] };

const rulesWith = (exception: Partial<OpeningRules> = {}): OpeningRules =>
  openingRules({
    series: [officeHours],
    ...exception,
  });

/** The intervals of a date as the hub's clock shows them. */
const opening = (rules: OpeningRules, date: string): string[] =>
  openingOfDay(rules, date).intervals.map(
    ({ from, to }) => `${wallTimeOf(from, rules.timeZone)}-${wallTimeOf(to, rules.timeZone)}`,
  );

describe('the four layers of opening time', () => {
  it('open a hub by its series', () => {
    expect(opening(rulesWith(), '2027-03-15')).toEqual(['08:30-16:30']);
  });

  it('close it on a weekday without a series', () => {
    expect(openingOfDay(rulesWith(), '2027-03-20')).toEqual({
      date: '2027-03-20',
      intervals: [],
      reason: { code: 'closed-that-day' },
    });
  });

  it('let an exception replace the series', () => {
    const exceptions = [{ date: '2027-12-24', times: [{ from: '08:30', to: '12:00' }], reason: text('Early closing') }];
    expect(opening(rulesWith({ exceptions }), '2027-12-24')).toEqual(['08:30-12:00']);
  });

  it('let an exception without times close the day and say why', () => {
    const exceptions = [{ date: '2027-03-16', times: [], reason: text('Staff training') }];
    const { intervals, reason } = openingOfDay(rulesWith({ exceptions }), '2027-03-16');
    expect({ intervals, reason }).toEqual({
      intervals: [],
      reason: { code: 'exception', text: text('Staff training') },
    });
  });

  it('let a holiday win over an exception', () => {
    const holidays = [{ date: '2027-07-01', name: text('Canada Day') }];
    const exceptions = [{ date: '2027-07-01', times: [{ from: '10:00', to: '14:00' }] }];
    expect(openingOfDay(rulesWith({ holidays, exceptions }), '2027-07-01').reason).toEqual({
      code: 'holiday',
      text: text('Canada Day'),
    });
  });

  it('let a closure take away its own time and leave the rest', () => {
    const closures = [{ from: at('2027-03-15T15:00Z'), to: at('2027-03-15T16:00Z'), reason: text('Fire drill') }];
    expect(opening(rulesWith({ closures }), '2027-03-15')).toEqual(['08:30-11:00', '12:00-16:30']);
  });

  it('name the closure when it leaves nothing of the day, also on a holiday', () => {
    const closures = [{ from: at('2027-03-14T12:00Z'), to: at('2027-03-17T20:00Z'), reason: text('Flood') }];
    const holidays = [{ date: '2027-03-16', name: text('A holiday') }];
    const rules = rulesWith({ closures, holidays });
    const reasons = ['2027-03-15', '2027-03-16'].map((date) => openingOfDay(rules, date).reason?.text?.en);
    expect(reasons).toEqual(['Flood', 'Flood']);
  });

  it('keep the plan’s own reason when a closure only touches a day that was closed anyway', () => {
    const closures = [{ from: at('2027-03-20T15:00Z'), to: at('2027-03-20T16:00Z'), reason: text('Flood') }];
    expect(openingOfDay(rulesWith({ closures }), '2027-03-20').reason).toEqual({ code: 'closed-that-day' });
  });
});

describe('opening over midnight and around the clock', () => {
  const nights = {
    weekdays: everyDay,
    times: [
      { from: '20:00', to: '24:00' },
      { from: '00:00', to: '02:00' },
    ],
  };
  const always = { weekdays: everyDay, times: [{ from: '00:00', to: '24:00' }] };

  it('cuts a night at midnight, each part belonging to its own date', () => {
    expect(opening(rulesWith({ series: [nights] }), '2027-03-16')).toEqual(['00:00-02:00', '20:00-00:00']);
  });

  it('fills days of 23, 24 and 25 hours', () => {
    const hours = ['2027-03-14', '2027-03-15', '2027-11-07'].map((date) => {
      const [day] = openingOfDay(rulesWith({ series: [always] }), date).intervals;
      return day && (day.to - day.from) / HOUR;
    });
    expect(hours).toEqual([23, 24, 25]);
  });

  it('loses the hour that spring skips, and all of a range that lies in it', () => {
    const series = [{ weekdays: everyDay, times: [{ from: '00:00', to: '02:30' }] }];
    const [early] = openingOfDay(rulesWith({ series }), '2027-03-14').intervals;
    expect(early && (early.to - early.from) / HOUR).toBe(2.5);
    const inTheGap = [{ weekdays: everyDay, times: [{ from: '02:00', to: '03:00' }] }];
    expect(openingOfDay(rulesWith({ series: inTheGap }), '2027-03-14').reason).toEqual({ code: 'closed-that-day' });
  });

  it('keeps the same wall times when the clocks change', () => {
    const rules = rulesWith({ series: [{ ...officeHours, weekdays: everyDay }] });
    expect(openingOfDay(rules, '2027-03-13').intervals[0]?.from).toBe(at('2027-03-13T13:30Z'));
    expect(openingOfDay(rules, '2027-03-14').intervals[0]?.from).toBe(at('2027-03-14T12:30Z'));
    expect(openingOfDay(rules, '2027-11-07').intervals[0]?.from).toBe(at('2027-11-07T13:30Z'));
  });

  it('reads the same hours on the clock of another zone', () => {
    const rules = rulesWith({ timeZone: 'America/St_Johns' });
    expect(openingOfDay(rules, '2027-03-15').intervals[0]?.from).toBe(at('2027-03-15T11:00Z'));
    expect(opening(rulesWith({ timeZone: 'Asia/Kolkata' }), '2027-03-15')).toEqual(['08:30-16:30']);
  });
});

describe('the reason at a moment', () => {
  const closures = [{ from: at('2027-03-15T15:00Z'), to: at('2027-03-15T16:00Z'), reason: text('Fire drill') }];
  const exceptions = [{ date: '2027-12-24', times: [{ from: '08:30', to: '12:00' }], reason: text('Early closing') }];
  const rules = rulesWith({ closures, exceptions });

  it('is none while the hub is open', () => {
    expect(closedReasonAt(rules, at('2027-03-15T16:00Z'))).toBeUndefined();
  });

  it('is the closure, the exception that shortened the day, or otherwise the time of day', () => {
    expect(closedReasonAt(rules, at('2027-03-15T15:30Z'))?.text?.en).toBe('Fire drill');
    expect(closedReasonAt(rules, at('2027-12-24T19:00Z'))?.code).toBe('exception');
    expect(closedReasonAt(rules, at('2027-12-24T23:00Z'))).toEqual({ code: 'outside-hours' });
    expect(closedReasonAt(rules, at('2027-03-15T23:00Z'))).toEqual({ code: 'outside-hours' });
    expect(closedReasonAt(rules, at('2027-03-20T15:00Z'))).toEqual({ code: 'closed-that-day' });
  });
});
