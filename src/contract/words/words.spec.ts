import { clockText, timeText } from './clock.js';
import { datesText, dayText, dayTextAt } from './day.js';
import { dayAndTimeText, dayAtTimeText, timeOrDayAndTimeText, weekdayAndTimeText } from './day-and-time.js';
import { numberText, percentText, quantityText, rangeText } from './quantity.js';

const zone = 'America/Toronto';
const monday = Date.parse('2027-03-15T14:24:00Z');
const tuesday = Date.parse('2027-03-16T12:30:00Z');
const dayLater = Date.parse('2027-03-23T12:30:00Z');

/** The text with `~` replaced by a no-break space and `_` by a narrow no-break space. */
const text = (words: string): string => words.replaceAll('~', '\u00a0').replaceAll('_', '\u202f');

describe('a time of the day', () => {
  it('is written in the manner of each language, without a zero before the hour', () => {
    expect(clockText('en', '09:05')).toBe('9:05');
    expect(clockText('fr', '09:05')).toBe(text('9_h_05'));
    expect(clockText('en', '24:00')).toBe('24:00');
  });

  it('is that of the hub’s own zone', () => {
    expect(timeText('en', monday, zone)).toBe('10:24');
    expect(timeText('fr', monday, 'America/St_Johns')).toBe(text('11_h_54'));
    expect(timeText('en', Date.parse('2027-03-15T04:05:00Z'), zone)).toBe('0:05');
  });
});

describe('a day', () => {
  it('names the weekday, and the year if the form has it', () => {
    expect(dayText('en', '2027-03-23')).toBe(text('Tuesday 23~March'));
    expect(dayText('en', '2027-03-23', 'day-and-year')).toBe(text('Tuesday 23~March 2027'));
    expect(dayText('fr', '2027-03-01', 'day-and-year')).toBe(text('lundi 1er~mars 2027'));
  });

  it('has short forms for paper and tiles', () => {
    expect(dayText('en', '2026-11-23', 'short-day-and-year')).toBe(text('Mon 23~Nov 2026'));
    expect(dayText('fr', '2027-03-01', 'short-day-and-year')).toBe(text('lun. 1er~mars 2027'));
    expect(dayText('fr', '2027-04-01', 'short-day')).toBe(text('jeu. 1er~avril'));
  });

  it('has forms without the weekday, and of the month or the weekday alone', () => {
    expect(dayText('en', '2026-01-01', 'date-and-year')).toBe(text('1~January 2026'));
    expect(dayText('fr', '2026-01-01', 'date')).toBe(text('1er~janvier'));
    expect(dayText('fr', '2027-03-01', 'month')).toBe('mars 2027');
    expect(dayText('en', '2027-08-01', 'short-weekday')).toBe('Sun');
  });

  it('is the day in the given zone', () => {
    const midnight = Date.parse('2027-03-16T02:00:00Z');
    expect(dayTextAt('en', midnight, zone)).toBe(text('Monday 15~March'));
    expect(dayTextAt('en', midnight, 'UTC')).toBe(text('Tuesday 16~March'));
  });

  it('is written as Intl writes it in a language without formats, in the Gregorian calendar', () => {
    expect(dayText('de', '2027-03-01', 'day-and-year')).toBe('Montag, 1. März 2027');
    expect(dayText('fa', '2027-03-01', 'day-and-year')).toContain('2027');
    expect(clockText('de', '09:05')).toBe('9:05');
  });

  it('shares its month with other days of a list', () => {
    expect(datesText('en', ['2027-03-06', '2027-03-07', '2027-03-13'])).toBe(text('6, 7 and 13~March'));
    expect(datesText('fr', ['2027-04-01', '2027-04-02', '2027-05-01'])).toBe(text('1er et 2~avril; 1er~mai'));
  });
});

describe('a day and a time', () => {
  it('is a day and a time', () => {
    expect(dayAndTimeText('en', dayLater, zone)).toBe(text('Tuesday 23~March, 8:30'));
    expect(dayAndTimeText('fr', dayLater, zone, 'day-and-year')).toBe(text('mardi 23~mars 2027, 8_h_30'));
  });

  it('has a preposition before the time within a sentence', () => {
    expect(dayAtTimeText('en', dayLater, zone)).toBe(text('Tuesday 23~March at~8:30'));
    expect(dayAtTimeText('fr', dayLater, zone, 'day-and-year')).toBe(text('mardi 23~mars 2027 à~8_h_30'));
    expect(dayAtTimeText('de', dayLater, zone)).toBe('Dienstag, 23. März, 8:30');
  });

  it('is the time alone if it is today', () => {
    expect(timeOrDayAndTimeText('en', monday, zone, monday)).toBe('10:24');
    expect(timeOrDayAndTimeText('en', tuesday, zone, monday)).toBe(text('Tuesday 16~March, 8:30'));
    expect(timeOrDayAndTimeText('en', tuesday, zone, monday, 'short-day')).toBe(text('Tue 16~March, 8:30'));
  });

  it('is the weekday and the time, with the date if it is more than six days away', () => {
    expect(weekdayAndTimeText('en', tuesday, zone, monday)).toBe('Tuesday, 8:30');
    expect(weekdayAndTimeText('fr', dayLater, zone, monday)).toBe(text('mardi 23~mars, 8_h_30'));
  });
});

describe('a number', () => {
  it('is a range with a dash, or one figure if both ends are equal', () => {
    expect(rangeText('en', 15, 25)).toBe('15–25');
    expect(rangeText('fr', 5, 5)).toBe('5');
  });

  it('follows the name of what it counts', () => {
    expect(quantityText('en', 'Permit', 2)).toBe(text('Permit ×~2'));
    expect(quantityText('fr', 'Permis', 1)).toBe('Permis');
  });

  it('is grouped, rounded or written as a percentage in the format of the language', () => {
    expect([numberText('en', 1240), numberText('fr', 1240)]).toEqual(['1,240', text('1~240')]);
    expect([numberText('en', 2.35, 1), numberText('fr', 2, 1)]).toEqual(['2.4', '2,0']);
    expect([percentText('en', 0.926), percentText('fr', 0.926)]).toEqual(['93%', text('93~%')]);
  });
});
