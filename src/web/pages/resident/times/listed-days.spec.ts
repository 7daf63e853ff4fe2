import type { FreeDay } from '../../../../domain/booking/free-times.js';
import { instant } from '../../../../domain/time/instant.js';
import { plusDays } from '../../../../domain/time/wall-time.js';
import { listedDays } from './listed-days.js';

const TODAY = '2027-03-15';
const times = (count: number) => Array.from({ length: count }, () => ({ start: instant(0), local: '09:00', seats: 1 }));
/** Consecutive days with these numbers of free times. */
const days = (...counts: number[]): FreeDay[] =>
  counts.map((count, index) => ({ date: plusDays(TODAY, index), open: true, times: times(count) }));
const none = (count: number): number[] => Array.from({ length: count }, () => 0);

describe('the days of one page', () => {
  it('are fourteen days from today on', () => {
    const shown = listedDays(days(1, ...none(13), 1, 1));
    expect(shown.days.map(({ date }) => date)).toEqual(days(...none(14)).map(({ date }) => date));
    expect(shown.laterFrom).toBe('2027-03-29');
  });

  it('begin at the first free day where the first fourteen days have no times', () => {
    const shown = listedDays(days(...none(20), 3, 1));
    expect(shown.days[0]?.date).toBe(plusDays(TODAY, 20));
    expect(shown.laterFrom).toBeUndefined();
  });

  it('are fewer where they have very many times, but at least one', () => {
    expect(listedDays(days(96, 96, 96)).days).toHaveLength(1);
    expect(listedDays(days(500, 1)).days).toHaveLength(1);
    expect(listedDays(days(60, 60, 1)).days).toHaveLength(2);
  });

  it('begin at the day in the address', () => {
    expect(listedDays(days(1, 1, 1), '2027-03-16').days.map(({ date }) => date)).toEqual(['2027-03-16', '2027-03-17']);
  });

  it('begin today where the address has no valid day', () => {
    expect(listedDays(days(1, 1), '9999-99-99').days).toHaveLength(2);
  });

  it('have no later page where no later day has times', () => {
    expect(listedDays(days(1, ...none(30))).laterFrom).toBeUndefined();
  });
});
