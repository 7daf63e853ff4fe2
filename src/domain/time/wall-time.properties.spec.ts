import { at } from '../../../test/builders/instant.js';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { HOUR, instant, MINUTE } from './instant.js';
import {
  instantOn,
  localDateOf,
  localDay,
  nextDay,
  plusDays,
  wallInstant,
  wallTimeOf,
  wallTimeOn,
  weekdayOf,
} from './wall-time.js';

describe('for any instant in any zone', () => {
  const zone = fc.constantFrom(
    'America/Toronto',
    'America/St_Johns',
    'Asia/Kolkata',
    'America/Havana',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'UTC',
  );
  const anyMinute = fc.integer({ min: at('2024-01-01T00:00Z') / MINUTE, max: at('2034-01-01T00:00Z') / MINUTE });
  const nearClockChange = fc
    .tuple(
      fc.constantFrom('2027-03-14T06:00Z', '2027-11-07T06:00Z', '2027-04-03T15:00Z'),
      fc.integer({ min: -900, max: 900 }),
    )
    .map(([iso, minutes]) => at(iso) / MINUTE + minutes);
  const anyInstant = fc.oneof(anyMinute, nearClockChange).map((minutes) => instant(minutes * MINUTE));

  it('agrees with luxon on the date and the time', () => {
    fc.assert(
      fc.property(anyInstant, zone, (now, place) => {
        const clock = DateTime.fromMillis(now, { zone: place });
        expect(localDateOf(now, place)).toBe(clock.toISODate());
        expect(wallTimeOf(now, place)).toBe(clock.toFormat('HH:mm'));
        expect(weekdayOf(localDateOf(now, place))).toBe(clock.weekday);
      }),
    );
  });

  it('comes back to the same instant, or to the earlier one with the same wall time', () => {
    fc.assert(
      fc.property(anyInstant, zone, (now, place) => {
        const back = wallInstant(localDateOf(now, place), wallTimeOf(now, place), place);
        expect(back).toBeLessThanOrEqual(now);
        expect(now - back).toBeLessThanOrEqual(HOUR);
        expect(wallTimeOf(back, place)).toBe(wallTimeOf(now, place));
      }),
    );
  });

  it('lies in exactly the day of its date, and days meet without a gap', () => {
    fc.assert(
      fc.property(anyInstant, zone, (now, place) => {
        const day = localDay(localDateOf(now, place), place);
        expect(day.from <= now && now < day.to).toBe(true);
        expect(nextDay(day)).toEqual(localDay(plusDays(day.date, 1), place));
      }),
    );
  });

  it('gives the same within a day as when luxon is asked each time', () => {
    fc.assert(
      fc.property(anyInstant, zone, (now, place) => {
        const day = localDay(localDateOf(now, place), place);
        const wall = wallTimeOf(now, place);
        expect(wallTimeOn(day, now)).toBe(wall);
        expect(instantOn(day, wall)).toBe(wallInstant(day.date, wall, place));
        expect(instantOn(day, '24:00')).toBe(day.to);
      }),
    );
  });
});
