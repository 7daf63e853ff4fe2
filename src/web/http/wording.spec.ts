import { describe, expect, it } from '@jest/globals';
import { parseInstant } from '../../platform/iso-instant.js';
import { factsIn, waitInMinutes } from './wording.js';

const zone = 'America/Toronto';
const now = parseInstant('2027-03-15T14:24:00.000Z');

describe('facts as sentences take them', () => {
  it('are in one language, with instants and dates in words', () => {
    const name = { text: { en: 'City Hall', fr: 'Hôtel de ville' } };
    const facts = { name, heard: { at: now, zone }, until: { date: '2027-05-14' }, count: 3 };
    expect(factsIn('fr', facts, now)).toEqual({
      name: 'Hôtel de ville',
      heard: '10\u202fh\u202f24',
      until: 'vendredi 14\u00a0mai',
      count: 3,
    });
  });

  it('show a wait with its unit', () => {
    expect(waitInMinutes('en', { fromMinutes: 15, toMinutes: 25 })).toBe('15–25 min');
    expect(waitInMinutes('fr', { fromMinutes: 5, toMinutes: 5 })).toBe('5 min');
  });
});
