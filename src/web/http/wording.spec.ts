import { describe, expect, it } from '@jest/globals';
import { instantOf } from '../../platform/iso-instant.js';
import { clockText, dayText, factsIn, momentText, rangeText } from './wording.js';

const zone = 'America/Toronto';
const now = instantOf('2027-03-15T14:24:00.000Z');

describe('times as people read them', () => {
  it('are 10:41 in English and 10 h 41 in French, with narrow spaces that do not break', () => {
    expect(clockText('en', '09:05')).toBe('9:05');
    expect(clockText('fr', '09:05')).toBe('9\u202fh\u202f05');
  });

  it('name the day where it is not today', () => {
    expect(momentText('en', now, zone, now)).toBe('10:24');
    expect(momentText('en', instantOf('2027-03-16T14:24:00.000Z'), zone, now)).toBe('Tuesday 16 March, 10:24');
  });

  it('say the first of a month as each language does', () => {
    expect(dayText('en', '2027-03-01')).toBe('Monday 1 March');
    expect(dayText('fr', '2027-03-01', true)).toBe('lundi 1er mars 2027');
  });

  it('give a range its dash, and one number where both ends are the same', () => {
    expect(rangeText({ fromMinutes: 15, toMinutes: 25 })).toBe('15–25 min');
    expect(rangeText({ fromMinutes: 5, toMinutes: 5 })).toBe('5 min');
  });

  it('put the facts of a sentence into one language', () => {
    const name = { text: { en: 'City Hall', fr: 'Hôtel de ville' } };
    const facts = { name, heard: { at: now, zone }, until: { date: '2027-05-14' }, count: 3 };
    expect(factsIn('fr', facts, now)).toEqual({
      name: 'Hôtel de ville',
      heard: '10\u202fh\u202f24',
      until: 'vendredi 14 mai',
      count: 3,
    });
  });
});
