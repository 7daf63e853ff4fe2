import fc from 'fast-check';
import { plusDays, weekdayOf } from '../time/wall-time.js';
import type { LocalDate, OpeningSeries } from './hub.js';
import { seriesTimes } from './opening-series.js';

const morning = { from: '09:00', to: '12:00' };
const aSeries = (exception: Partial<OpeningSeries> = {}): OpeningSeries => ({
  weekdays: [3],
  times: [morning],
  ...exception,
});

/** The dates of some weeks from 1 March 2027, a Monday, on which the series has times. */
const datesOf = (series: OpeningSeries, days = 62): LocalDate[] =>
  Array.from({ length: days }, (_, index) => plusDays('2027-03-01', index)).filter(
    (date) => seriesTimes([series], date).length > 0,
  );

describe('an opening series', () => {
  it('repeats on its weekdays', () => {
    expect(datesOf(aSeries({ weekdays: [1, 7] }), 14)).toEqual([
      '2027-03-01',
      '2027-03-07',
      '2027-03-08',
      '2027-03-14',
    ]);
  });

  it('holds from its first to its last date, both included', () => {
    expect(datesOf(aSeries({ from: '2027-03-10', to: '2027-03-24' }))).toEqual([
      '2027-03-10',
      '2027-03-17',
      '2027-03-24',
    ]);
  });

  it('counts every second week from the Monday of the week in which it begins', () => {
    const beginsOnFriday = aSeries({ weekdays: [1, 5], from: '2027-03-05', everyWeeks: 2 });
    expect(datesOf(beginsOnFriday, 28)).toEqual(['2027-03-05', '2027-03-15', '2027-03-19']);
  });

  it('can be the second such weekday of a month', () => {
    expect(datesOf(aSeries({ occurrenceOfMonth: 2 }))).toEqual(['2027-03-10', '2027-04-14']);
  });

  it('can be the last such weekday of a month, and the fifth only where there is one', () => {
    expect(datesOf(aSeries({ occurrenceOfMonth: -1 }))).toEqual(['2027-03-31', '2027-04-28']);
    expect(datesOf(aSeries({ occurrenceOfMonth: 5 }))).toEqual(['2027-03-31']);
  });

  it('adds its times to those of another on the same date', () => {
    const evening = { from: '17:00', to: '20:00' };
    expect(seriesTimes([aSeries(), aSeries({ times: [evening] })], '2027-03-10')).toEqual([morning, evening]);
  });

  it('comes back every n weeks and on no other day, whatever its first day', () => {
    const day = fc.integer({ min: 0, max: 1500 }).map((days) => plusDays('2026-01-01', days));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 6 }), (from, everyWeeks) => {
        const series = aSeries({ weekdays: [weekdayOf(from)], from, everyWeeks });
        const offsets = Array.from({ length: 100 }, (_, days) => days);
        const hits = offsets.filter((days) => seriesTimes([series], plusDays(from, days)).length > 0);
        expect(hits).toEqual(offsets.filter((days) => days % (7 * everyWeeks) === 0));
      }),
    );
  });
});
