import { at } from '../../../../../test/builders/instant.js';
import { openingRules } from '../../../../../test/builders/opening-rules.js';
import type { TypedHours } from './hours-form.js';
import { type PlanKind, readPlan } from './read-plan.js';

const rules = openingRules({
  series: [{ weekdays: [1, 2, 3, 4, 5], times: [{ from: '09:00', to: '17:00' }] }],
  holidays: [{ date: '2027-03-26', name: { en: 'Good Friday', fr: 'Vendredi saint' } }],
});
const zone = 'America/Toronto';
const context = { language: 'en', languages: ['en', 'fr'], zone, now: at('2027-03-15T14:00Z') };
const reason = { en: 'Heating works', fr: 'Travaux' };
const read = (kind: PlanKind, typed: TypedHours) => readPlan(kind, { reason, ...typed }, rules, context);
const wrong = (kind: PlanKind, typed: TypedHours) => read(kind, typed).problems.map(({ field }) => field);

describe('reading a plan of hours', () => {
  it('reads a date without times as the whole day', () => {
    expect(read('closure', { fromDate: '2027-03-16' }).plan).toEqual({
      kind: 'closure',
      from: at('2027-03-16T04:00Z'),
      to: at('2027-03-17T04:00Z'),
      reason,
    });
  });

  it('reads times in the hub’s zone, also over several days', () => {
    const typed = { fromDate: '2027-03-16', fromTime: '12:00', toDate: '2027-03-18', toTime: '9:30' };
    expect(read('closure', typed).plan).toMatchObject({ from: at('2027-03-16T16:00Z'), to: at('2027-03-18T13:30Z') });
  });

  it('reads the hours of one day, or a closed day', () => {
    const hours = { date: '2027-03-16', open: 'hours', times: '10-12' };
    expect(read('exception', hours).plan).toMatchObject({ times: [{ from: '10:00', to: '12:00' }] });
    expect(read('exception', { ...hours, open: 'closed' }).plan).toMatchObject({ times: [] });
  });

  it('reads a week, with its empty days closed', () => {
    const { plan } = read('weekly', { from: '2027-03-22', day1: '9-12', day5: '' });
    expect(plan).toMatchObject({ kind: 'weekly', week: { 1: [{ from: '09:00', to: '12:00' }], 5: [] } });
  });

  it.each<[string, PlanKind, TypedHours, string[]]>([
    ['nothing', 'closure', { reason: {} }, ['fromDate', 'reason-en']],
    ['a day that does not exist', 'closure', { fromDate: '2027-02-29' }, ['fromDate']],
    ['no time', 'closure', { fromDate: '2027-03-16', toTime: 'noon' }, ['toTime']],
    ['an end before the start', 'closure', { fromDate: '2027-03-16', toDate: '2027-03-15' }, ['toDate']],
    ['the past', 'closure', { fromDate: '2027-03-14' }, ['fromDate']],
    ['no choice', 'exception', { date: '2027-03-16' }, ['open']],
    ['hours without times', 'exception', { date: '2027-03-16', open: 'hours' }, ['times']],
    ['a holiday', 'exception', { date: '2027-03-26', open: 'closed' }, ['date']],
    ['a week from today', 'weekly', { from: '2027-03-15', day1: '9-12' }, ['from']],
    ['a week that is never open', 'weekly', { from: '2027-03-22' }, ['day1']],
    [
      'a long reason',
      'closure',
      { fromDate: '2027-03-16', reason: { en: 'Works', fr: 'x'.repeat(201) } },
      ['reason-fr'],
    ],
  ])('names the field of the problem for %s', (_, kind, typed, fields) => {
    expect(wrong(kind, typed)).toEqual(fields);
  });
});
