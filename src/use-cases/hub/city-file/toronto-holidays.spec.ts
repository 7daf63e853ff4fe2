// Computes Ontario's holidays again, from their definitions, and compares them with the days in the sample file.
import { readFileSync } from 'node:fs';
import { plusDays, weekdayOf } from '../../../domain/time/wall-time.js';
import { readCityFile } from './read-city-file.js';

const city = readCityFile(readFileSync(new URL('./toronto.yaml', import.meta.url), 'utf8'), 'toronto.yaml');
const realHubs = city.hubs.filter(({ hub }) => hub.key !== 'training-hall').map(({ hub }) => hub);
const years = [2026, 2027, 2028];
const monday = 1;

const dateOf = (year: number, month: number, day: number): string =>
  [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

/** The first such weekday on or after a date. */
const onOrAfter = (date: string, weekday: number): string => plusDays(date, (weekday - weekdayOf(date) + 7) % 7);

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
function easter(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dateOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** Eight holidays of the law without their observed days, and the Civic Holiday; Christmas and Boxing Day follow. */
const singleDays = (year: number): string[] => [
  dateOf(year, 1, 1),
  onOrAfter(dateOf(year, 2, 15), monday),
  plusDays(easter(year), -2),
  onOrAfter(dateOf(year, 5, 18), monday),
  dateOf(year, 7, 1),
  onOrAfter(dateOf(year, 8, 1), monday),
  onOrAfter(dateOf(year, 9, 1), monday),
  onOrAfter(dateOf(year, 10, 8), monday),
  dateOf(year, 12, 25),
  dateOf(year, 12, 26),
];

/** The next working day that is no holiday itself, for each holiday on a weekend. */
function withObservedDays(days: string[]): string[] {
  const all = new Set(days);
  for (const day of days.filter((date) => weekdayOf(date) > 5)) {
    let observed = onOrAfter(day, monday);
    while (all.has(observed)) observed = plusDays(observed, 1);
    all.add(observed);
  }
  return [...all].sort();
}

test('Easter is computed as the almanacs have it', () => {
  expect([2024, 2025, 2026, 2038].map(easter)).toEqual(['2024-03-31', '2025-04-20', '2026-04-05', '2038-04-25']);
});

test.each(years)('the holidays of %i are the nine of Ontario, the Civic Holiday and the observed days', (year) => {
  for (const { opening } of realHubs) {
    const listed = opening.holidays.map(({ date }) => date).filter((date) => date.startsWith(String(year)));
    expect(listed).toEqual(withObservedDays(singleDays(year)));
  }
});

test('half days fall on days that are otherwise open', () => {
  for (const { opening } of realHubs) {
    expect(opening.exceptions).toHaveLength(4);
    for (const { date } of opening.exceptions) {
      expect(weekdayOf(date)).toBeLessThanOrEqual(5);
      expect(opening.holidays.map((holiday) => holiday.date)).not.toContain(date);
    }
  }
});
