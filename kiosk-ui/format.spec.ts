import { describe, expect, it } from '@jest/globals';
import { calledBy, clockTime, dayAndTime, fullDate, nextTime, rangeText } from './format';

const zone = 'America/Toronto';
const space = '\u00a0';
const monday = Date.parse('2027-03-15T14:00:00Z');

describe('times at the kiosk', () => {
  it('are the hub’s own, in the manner of each language', () => {
    expect(clockTime(monday, zone, 'en')).toBe('10:00');
    expect(clockTime(monday, zone, 'fr')).toBe(`10${space}h${space}00`);
    expect(clockTime('2027-03-15T04:05:00.000Z', zone, 'en')).toBe('0:05');
  });

  it('name the weekday, and the date when the weekday alone would not say which', () => {
    expect(dayAndTime('2027-03-16T12:30:00.000Z', monday, zone, 'en')).toBe('Tuesday, 8:30');
    expect(dayAndTime('2027-03-23T12:30:00.000Z', monday, zone, 'fr')).toBe(`mardi 23 mars, 8${space}h${space}30`);
  });

  it('say when walk-ins are taken next: only the time today, else the day', () => {
    expect(nextTime('2027-03-15T17:30:00.000Z', monday, zone, 'en')).toBe('13:30');
    expect(nextTime('2027-03-24T12:30:00.000Z', monday, zone, 'en')).toBe('Wed 24 March, 8:30');
    expect(nextTime('2027-03-24T12:30:00.000Z', monday, zone, 'fr')).toBe(`mer. 24 mars, 8${space}h${space}30`);
    expect(nextTime('2027-04-01T12:30:00.000Z', monday, zone, 'fr')).toBe(`jeu. 1er avril, 8${space}h${space}30`);
  });

  it('have the whole date on paper', () => {
    expect(fullDate('2027-03-15T14:25:00.000Z', zone, 'en')).toBe('Mon 15 Mar 2027, 10:25');
  });
});

describe('a wait', () => {
  it('is a range, and one figure where both ends are the same', () => {
    expect(rangeText({ fromMinutes: 15, toMinutes: 25 })).toBe('15–25');
    expect(rangeText({ fromMinutes: 5, toMinutes: 5 })).toBe('5');
  });

  it('promises its upper end', () => {
    const wait = { fromMinutes: 15, toMinutes: 25 };
    expect(calledBy('2027-03-15T14:00:00.000Z', wait)).toBe(Date.parse('2027-03-15T14:25:00Z'));
  });
});
