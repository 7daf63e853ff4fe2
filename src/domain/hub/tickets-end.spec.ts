import { at } from '../../../test/builders/instant.js';
import { openingRules } from '../../../test/builders/opening-rules.js';
import fc from 'fast-check';
import { HOUR, instant, MINUTE } from '../time/instant.js';
import type { OpeningRules, Weekday } from './hub.js';
import { ticketsEndAt } from './opening-now.js';

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

describe('the end of tickets that nobody ended', () => {
  it('is the next opening', () => {
    expect(ticketsEndAt(rulesWith('office'), at('2027-03-15T15:00Z'))).toBe(at('2027-03-16T12:30Z'));
    expect(ticketsEndAt(rulesWith('office'), at('2027-03-12T15:00Z'))).toBe(at('2027-03-15T12:30Z'));
  });

  it('is not the opening after lunch', () => {
    expect(ticketsEndAt(rulesWith('lunch'), at('2027-03-15T15:00Z'))).toBe(at('2027-03-16T12:30Z'));
    expect(ticketsEndAt(rulesWith('lunch'), at('2027-03-15T16:30Z'))).toBe(at('2027-03-16T12:30Z'));
  });

  it('is not the opening for which a ticket issued shortly before it waits', () => {
    expect(ticketsEndAt(rulesWith('office'), at('2027-03-15T12:00Z'))).toBe(at('2027-03-16T12:30Z'));
  });

  it('is the evening where a hub opens at night, whichever side of midnight', () => {
    const evening = at('2027-03-17T00:00Z');
    const ends = ['2027-03-16T03:00Z', '2027-03-16T05:30Z'].map((iso) => ticketsEndAt(rulesWith('nights'), at(iso)));
    expect(ends).toEqual([evening, evening]);
  });

  it('is 12 hours later where the hub never closes, also on both days of a clock change', () => {
    for (const iso of ['2027-03-14T06:30Z', '2027-11-07T05:30Z', '2027-06-01T00:00Z'])
      expect(ticketsEndAt(rulesWith('always'), at(iso))).toBe(at(iso) + 12 * HOUR);
  });

  it('is 12 hours later where the hub closes only for short breaks', () => {
    const times = [
      { from: '00:00', to: '03:00' },
      { from: '06:00', to: '24:00' },
    ];
    const rules = rulesWith('always', { series: [{ weekdays: everyDay, times }] });
    expect(ticketsEndAt(rules, at('2027-06-01T15:00Z'))).toBe(at('2027-06-02T03:00Z'));
  });

  it('is the reopening after a long closure, and 12 hours later where none follows', () => {
    const rules = rulesWith('office', { closures: closed('2027-05-03T15:00Z', '2027-05-20T04:00Z') });
    expect(ticketsEndAt(rules, at('2027-05-03T14:00Z'))).toBe(at('2027-05-20T12:30Z'));
    const ending = rulesWith('office', { series: [{ ...series.office, to: '2027-05-03' }] });
    expect(ticketsEndAt(ending, at('2027-05-03T14:00Z'))).toBe(at('2027-05-04T02:00Z'));
  });
});

describe('for any hub and instant', () => {
  const kind = fc.constantFrom<Kind>('office', 'lunch', 'nights', 'always');
  const anyInstant = fc
    .integer({ min: at('2027-01-01T00:00Z') / MINUTE, max: at('2028-01-01T00:00Z') / MINUTE })
    .map((minutes) => instant(minutes * MINUTE));

  it('a ticket ends later than it was issued, and an earlier ticket never after a later one', () => {
    fc.assert(
      fc.property(kind, anyInstant, fc.integer({ min: 0, max: 3000 }), (hours, now, minutes) => {
        const rules = rulesWith(hours);
        const end = ticketsEndAt(rules, now);
        expect(end).toBeGreaterThan(now);
        expect(end).toBeLessThanOrEqual(ticketsEndAt(rules, instant(now + minutes * MINUTE)));
      }),
    );
  });
});
