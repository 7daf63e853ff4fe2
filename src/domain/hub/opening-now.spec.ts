import { at } from '../../../test/builders/instant.js';
import { openingRules } from '../../../test/builders/opening-rules.js';
import fc from 'fast-check';
import { instant, MINUTE } from '../time/instant.js';
import type { OpeningRules, Weekday } from './hub.js';
import { closedReasonAt } from './opening-hours.js';
import { openingNow } from './opening-now.js';

const everyDay: Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const workdays: Weekday[] = [1, 2, 3, 4, 5];
const series = {
  office: { weekdays: workdays, times: [{ from: '08:30', to: '16:30' }] },
  lunch: {
    weekdays: workdays,
    times: [
      { from: '08:30', to: '12:00' },
      { from: '13:00', to: '16:30' },
    ],
  },
  nights: {
    weekdays: everyDay,
    times: [
      { from: '20:00', to: '24:00' },
      { from: '00:00', to: '02:00' },
    ],
  },
  always: { weekdays: everyDay, times: [{ from: '00:00', to: '24:00' }] },
};
type Kind = keyof typeof series;

const rulesWith = (kind: Kind, exception: Partial<OpeningRules> = {}): OpeningRules =>
  openingRules({
    series: [series[kind]],
    ...exception,
  });
const closed = (from: string, to: string) => [
  { from: at(from), to: at(to), reason: { en: 'Flood', fr: 'Inondation' } },
];

describe('the opening now', () => {
  it('says when it ends', () => {
    expect(openingNow(rulesWith('office'), at('2027-03-15T15:00Z'))).toEqual({
      open: true,
      closesAt: at('2027-03-15T20:30Z'),
    });
  });

  it('says that it closes for lunch', () => {
    expect(openingNow(rulesWith('lunch'), at('2027-03-15T15:00Z'))).toEqual({
      open: true,
      closesAt: at('2027-03-15T16:00Z'),
    });
  });

  it('says why the hub is closed and when it opens, over a weekend on which the clocks change', () => {
    expect(openingNow(rulesWith('office'), at('2027-03-12T22:00Z'))).toEqual({
      open: false,
      opensAt: at('2027-03-15T12:30Z'),
      reason: { code: 'outside-hours' },
    });
  });

  it('is closed at the moment of closing and open at the moment of opening', () => {
    expect(openingNow(rulesWith('office'), at('2027-03-15T20:30Z')).open).toBe(false);
    expect(openingNow(rulesWith('office'), at('2027-03-15T12:30Z')).open).toBe(true);
  });

  it('joins the two sides of midnight', () => {
    const beforeMidnight = openingNow(rulesWith('nights'), at('2027-03-16T03:00Z'));
    const afterMidnight = openingNow(rulesWith('nights'), at('2027-03-16T05:00Z'));
    expect([beforeMidnight, afterMidnight]).toEqual(Array(2).fill({ open: true, closesAt: at('2027-03-16T06:00Z') }));
  });

  it('names no closing time for a hub that is open around the clock', () => {
    expect(openingNow(rulesWith('always'), at('2027-03-14T06:59Z'))).toEqual({ open: true });
  });

  it('names a closing of such a hub from 8 days before', () => {
    const closures = closed('2027-05-10T12:00Z', '2027-05-11T12:00Z');
    const rules = rulesWith('always', { closures });
    expect(openingNow(rules, at('2027-05-02T11:59Z'))).toEqual({ open: true });
    expect(openingNow(rules, at('2027-05-02T12:00Z'))).toEqual({ open: true, closesAt: at('2027-05-10T12:00Z') });
  });

  it('names no opening that is more than 60 days ahead', () => {
    const rules = rulesWith('office', { closures: closed('2027-05-01T00:00Z', '2027-08-01T00:00Z') });
    const answer = openingNow(rules, at('2027-05-10T15:00Z'));
    expect(answer).toEqual({ open: false, reason: { code: 'closure', text: { en: 'Flood', fr: 'Inondation' } } });
  });
});

describe('for any hub and instant', () => {
  const kind = fc.constantFrom<Kind>('office', 'lunch', 'nights', 'always');
  const anyInstant = fc
    .integer({ min: at('2027-01-01T00:00Z') / MINUTE, max: at('2028-01-01T00:00Z') / MINUTE })
    .map((minutes) => instant(minutes * MINUTE));

  it('the answer changes at the instant it names and not before', () => {
    fc.assert(
      fc.property(kind, anyInstant, (hours, now) => {
        const rules = rulesWith(hours);
        const answer = openingNow(rules, now);
        expect(closedReasonAt(rules, now) === undefined).toBe(answer.open);
        const change = answer.open ? answer.closesAt : answer.opensAt;
        if (change === undefined) return expect(hours).toBe('always');
        expect(openingNow(rules, instant(change - 1)).open).toBe(answer.open);
        expect(openingNow(rules, change).open).toBe(!answer.open);
      }),
    );
  });
});
