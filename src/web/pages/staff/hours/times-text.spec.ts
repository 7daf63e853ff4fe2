import { readTime, readTimes, timesAsTyped } from './times-text.js';

const day = [
  { from: '08:30', to: '12:30' },
  { from: '13:30', to: '16:00' },
];

describe('typed hours', () => {
  it.each([
    '8:30-12:30, 13:30-16:00',
    '08:30–12:30; 13:30–16:00',
    '8:30 to 12:30 and 13:30 to 16',
    '8 h 30 à 12 h 30 et 13 h 30 à 16 h',
    'de 8h30 à 12h30 et de 13h30 à 16h00',
    'de 8:30 a 12:30 y de 13:30 a 16',
    'من 8:30 إلى 12:30، من 13:30 إلى 16:00',
  ])('%s is read as two ranges', (typed) => {
    expect(readTimes(typed)).toEqual(day);
  });

  it.each(['nine to five', '9-5', '9-25', '9:60-10', '9-12, 11-13', '9-12,', '9-12-16', '9 to', '9-12 13-16', '-'])(
    '%s cannot be read',
    (typed) => {
      expect(readTimes(typed)).toBeUndefined();
    },
  );

  it('are read as closed where nothing is typed, and may end at midnight', () => {
    expect(readTimes(' ')).toEqual([]);
    expect(readTimes('0-24:00')).toEqual([{ from: '00:00', to: '24:00' }]);
  });

  it('are written in the form in which they are read', () => {
    expect(timesAsTyped(day)).toBe('8:30-12:30, 13:30-16:00');
    expect(readTimes(timesAsTyped(day))).toEqual(day);
  });

  it('may be a single time of day', () => {
    expect([readTime('9:30'), readTime('9 h'), readTime('24:00'), readTime('9:3'), readTime('')]).toEqual([
      '09:30',
      '09:00',
      '24:00',
      undefined,
      undefined,
    ]);
  });
});
