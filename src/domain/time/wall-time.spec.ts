import { at } from '../../../test/builders/instant.js';
import { HOUR, instant } from './instant.js';
import {
  daysBetween,
  isRealDate,
  isZone,
  localDateOf,
  localDay,
  plusDays,
  startOfDay,
  wallInstant,
  wallTimeOf,
  weekdayOf,
} from './wall-time.js';

const TORONTO = 'America/Toronto';

describe('dates', () => {
  it('moves over the ends of months, years and February', () => {
    expect(plusDays('2027-12-31', 1)).toBe('2028-01-01');
    expect(plusDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(plusDays('2027-03-01', -1)).toBe('2027-02-28');
  });

  it('counts days, also backwards and over a clock change', () => {
    expect(daysBetween('2027-03-13', '2027-03-15')).toBe(2);
    expect(daysBetween('2027-03-15', '2027-03-13')).toBe(-2);
  });

  it('is real where the calendar has it, in this century', () => {
    expect(['2027-02-28', '2028-02-29', '2000-01-01', '2099-12-31'].filter(isRealDate)).toHaveLength(4);
    const wrong = [
      '2027-02-29',
      '2027-13-01',
      '2027-00-10',
      '1999-12-31',
      '2100-01-01',
      '2027-3-1',
      ' 2027-03-01',
      '',
      7,
    ];
    expect(wrong.filter(isRealDate)).toEqual([]);
  });

  it('numbers weekdays from Monday', () => {
    expect(['2027-03-15', '2027-03-14', '1969-12-31'].map(weekdayOf)).toEqual([1, 7, 3]);
  });

  it('knows a zone by its name in the tz database', () => {
    expect(['America/St_Johns', 'UTC', 'America/Trono', ''].map(isZone)).toEqual([true, true, false, false]);
  });
});

describe('instants and wall times', () => {
  it('reads the clock and the calendar of the place', () => {
    const late = at('2027-03-16T01:59:30Z');
    expect([localDateOf(late, TORONTO), wallTimeOf(late, TORONTO)]).toEqual(['2027-03-15', '21:59']);
    expect([localDateOf(late, 'Asia/Kolkata'), wallTimeOf(late, 'Asia/Kolkata')]).toEqual(['2027-03-16', '07:29']);
    expect(wallTimeOf(late, 'America/St_Johns')).toBe('23:29');
  });

  it('takes midnight as the first instant of the new date', () => {
    const midnight = at('2027-07-01T04:00:00Z');
    expect([localDateOf(midnight, TORONTO), wallTimeOf(midnight, TORONTO)]).toEqual(['2027-07-01', '00:00']);
    expect(startOfDay('2027-07-01', TORONTO)).toBe(midnight);
    expect(wallInstant('2027-06-30', '24:00', TORONTO)).toBe(midnight);
  });

  it('moves a wall time that spring skips forward by the gap', () => {
    expect(wallInstant('2027-03-14', '02:30', TORONTO)).toBe(at('2027-03-14T07:30:00Z'));
    expect(wallInstant('2027-03-14', '02:00', TORONTO)).toBe(wallInstant('2027-03-14', '03:00', TORONTO));
  });

  it('takes the earlier of a wall time that autumn repeats', () => {
    expect(wallInstant('2027-11-07', '01:30', TORONTO)).toBe(at('2027-11-07T05:30:00Z'));
    expect(wallInstant('2027-11-07', '02:00', TORONTO)).toBe(at('2027-11-07T07:00:00Z'));
  });

  it('has days of 23 and 25 hours, and other lengths where the clock moves by half an hour', () => {
    const hours = (date: string, zone: string) => (localDay(date, zone).to - localDay(date, zone).from) / HOUR;
    expect(hours('2027-03-14', TORONTO)).toBe(23);
    expect(hours('2027-11-07', TORONTO)).toBe(25);
    expect(hours('2027-10-03', 'Australia/Lord_Howe')).toBe(23.5);
    expect(hours('2027-03-14', 'Asia/Kolkata')).toBe(24);
  });

  it('starts the day at one o’clock where spring skips midnight itself', () => {
    const start = startOfDay('2027-03-14', 'America/Havana');
    expect([localDateOf(start, 'America/Havana'), wallTimeOf(start, 'America/Havana')]).toEqual([
      '2027-03-14',
      '01:00',
    ]);
    expect(localDateOf(instant(start - 1), 'America/Havana')).toBe('2027-03-13');
  });
});
