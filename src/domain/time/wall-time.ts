// The only file that converts between instants and what a clock in a hub shows. luxon is asked for a zone's offset (8
// µs) once or twice for each midnight, and the answer is cached; on a day of 24 hours the rest is integer arithmetic.
import { DateTime, IANAZone } from 'luxon';
import type { LocalDate, WallTime, Weekday } from '../hub/hub.js';
import { memoized } from '../memo.js';
import { instant, type Instant, MINUTE, plusMinutes, DAY } from './instant.js';
import type { Interval } from './interval.js';

/**
 * One date at a place, from its first instant to the next date's: usually 24 hours, 23 or 25 when the clock changes.
 */
export interface LocalDay extends Interval {
  date: LocalDate;
  zone: string;
}

/** Whether the tz database has a zone of this name. */
export const isZone = (name: string): boolean => IANAZone.isValidZone(name);

const QUARTER = 15 * MINUTE;
const offsets = new Map<string, Map<number, number>>();
const dates = new Map<number, LocalDate>();

/**
 * The offset in milliseconds. It is cached by quarter of an hour, because clocks change only at the start of one (UTC).
 */
function offsetAt(at: number, zone: string): number {
  const ofZone = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, ofZone);
  return memoized(ofZone, Math.floor(at / QUARTER), () => IANAZone.create(zone).offset(at) * MINUTE);
}

const daysSinceEpoch = (date: LocalDate): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY;

const dateOf = (milliseconds: number): LocalDate =>
  memoized(dates, Math.floor(milliseconds / DAY), () => {
    return DateTime.fromMillis(milliseconds, { zone: 'utc' }).toISODate() as LocalDate;
  });

const minutesOf = (wall: WallTime): number => Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3, 5));

const wallTimeFrom = (minutes: number): WallTime =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The date `days` later; a negative number goes back. */
export const plusDays = (date: LocalDate, days: number): LocalDate => dateOf((daysSinceEpoch(date) + days) * DAY);

/** Whether a text is a date that exists, from 2000 to 2099: `2027-03-15`. Farther ones are slips of the finger. */
export const isRealDate = (text: unknown): text is LocalDate =>
  typeof text === 'string' && /^20\d\d-\d\d-\d\d$/.test(text) && plusDays(text, 0) === text;

/** Days from one date to another; negative when the second is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => daysSinceEpoch(to) - daysSinceEpoch(from);

/** As in ISO 8601: Monday is 1, Sunday is 7. */
export function weekdayOf(date: LocalDate): Weekday {
  const sinceMonday = (daysSinceEpoch(date) + 3) % 7;
  return (((sinceMonday + 7) % 7) + 1) as Weekday;
}

/** The date that a calendar at this place shows. */
export const localDateOf = (at: Instant, zone: string): LocalDate => dateOf(at + offsetAt(at, zone));

/** What a clock at this place shows, such as `09:30`; never `24:00`. */
export function wallTimeOf(at: Instant, zone: string): WallTime {
  const sinceMidnight = (((at + offsetAt(at, zone)) % DAY) + DAY) % DAY;
  return wallTimeFrom(Math.floor(sinceMidnight / MINUTE));
}

/**
 * When a clock at this place shows that wall time, as in RFC 5545 §3.3.5: a time that occurs twice is the earlier one;
 * a time that is skipped is read with the offset before the gap, so it moves forward (02:30 becomes 03:30). `24:00` is
 * the start of the next date.
 */
export function wallInstant(date: LocalDate, wall: WallTime, zone: string): Instant {
  const asUtc = daysSinceEpoch(date) * DAY + minutesOf(wall) * MINUTE;
  const before = offsetAt(asUtc - DAY, zone);
  const earlier = asUtc - before;
  if (offsetAt(earlier, zone) === before) return instant(earlier);
  const after = offsetAt(asUtc + DAY, zone);
  const later = asUtc - after;
  return instant(offsetAt(later, zone) === after ? later : earlier);
}

const days = new Map<string, LocalDay>();

/** The first instant of a date: its midnight, or the time after the gap when midnight is skipped. */
export const startOfDay = (date: LocalDate, zone: string): Instant => wallInstant(date, '00:00', zone);

/** A date at a place with its bounds. The result is cached and must not be changed. */
export const localDay = (date: LocalDate, zone: string): LocalDay =>
  memoized(days, `${date} ${zone}`, () => ({
    date,
    zone,
    from: startOfDay(date, zone),
    to: startOfDay(plusDays(date, 1), zone),
  }));

export const nextDay = (day: LocalDay): LocalDay => localDay(plusDays(day.date, 1), day.zone);

const hasRegularLength = (day: LocalDay): boolean => day.to - day.from === DAY;

/** The same as `wallInstant`, without asking luxon again on a day of 24 hours. */
export const instantOn = (day: LocalDay, wall: WallTime): Instant =>
  hasRegularLength(day) ? plusMinutes(day.from, minutesOf(wall)) : wallInstant(day.date, wall, day.zone);

/** The same as `wallTimeOf` for an instant within the day, without asking luxon again on a day of 24 hours. */
export const wallTimeOn = (day: LocalDay, at: Instant): WallTime =>
  hasRegularLength(day) ? wallTimeFrom(Math.floor((at - day.from) / MINUTE)) : wallTimeOf(at, day.zone);
