import { describe, expect, it } from '@jest/globals';
import { clockTime, dayAndTime, durationOf } from './format';

const zone = 'America/Toronto';
const space = '\u00a0';
const monday = Date.parse('2027-03-15T14:00:00Z');

describe('times on the wall', () => {
  it('are the hub’s own, in the manner of each language', () => {
    expect(clockTime(monday, zone, 'en')).toBe('10:00');
    expect(clockTime(monday, zone, 'fr')).toBe(`10${space}h${space}00`);
  });

  it('say when the hub opens: the weekday, and the date when that alone would not do', () => {
    expect(dayAndTime(Date.parse('2027-03-16T12:30:00Z'), monday, zone, 'en')).toBe('Tuesday, 8:30');
    expect(dayAndTime(Date.parse('2027-03-23T12:30:00Z'), monday, zone, 'fr')).toBe(
      `mardi 23 mars, 8${space}h${space}30`,
    );
  });

  it.each([
    [59_999, { unit: 'seconds', count: 59 }],
    [60_000, { unit: 'minutes', count: 1 }],
    [3_599_999, { unit: 'minutes', count: 59 }],
    [4_320_000, { unit: 'hours', hours: 1, minutes: 12 }],
  ])('of %d ms are told in the unit that says enough', (milliseconds, told) => {
    expect(durationOf(milliseconds)).toEqual(told);
  });
});
