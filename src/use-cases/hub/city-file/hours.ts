// Times as a clerk writes them: `monday-friday: 08:30-12:30 and 13:30-16:00`. One way to write a week serves the opening of a hub
// and the channels of a service alike.
import type { OpeningException, OpeningSeries, WallRange, Weekday } from '../../../domain/hub/hub.js';
import type { WeeklyTimes } from '../../../domain/hub/city-service.js';
import { checked, type KeyRule, listOf, mapOf, object, type Reader, scalar } from './reading.js';
import { dateKey, localDate, oneOf, text, wholeNumber } from './values.js';

const dayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const allWeek: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** `monday` or `monday-friday`; none where the words are no days in their order. */
function weekdaysOf(words: string): Weekday[] {
  const [first = 0, last = first, ...more] = words.split('-').map((name) => dayNames.indexOf(name) + 1);
  return first > 0 && more.length === 0 ? allWeek.filter((day) => day >= first && day <= last) : [];
}

const someDays = 'a weekday or several, such as monday or monday-friday';
const daysKey: KeyRule = { allowed: someDays, test: (key) => weekdaysOf(key).length > 0 };
const days = scalar(someDays, (value) => {
  const weekdays = typeof value === 'string' ? weekdaysOf(value) : [];
  return weekdays.length > 0 ? weekdays : undefined;
});

const wallTime = '(?:[01]\\d|2[0-3]):[0-5]\\d';
const wallRange = new RegExp(`^(${wallTime})-(${wallTime}|24:00)$`);
const someTimes = 'times from 00:00 to 24:00, earlier ones first, such as 08:30-12:30 and 13:30-16:00';

/** Ranges in order, none empty, none overlapping; wall times compare as words. */
function rangesOf(value: unknown): WallRange[] | undefined {
  const matches = typeof value === 'string' ? value.split(' and ').map((range) => wallRange.exec(range)) : [null];
  const ranges = matches.map((match) => ({ from: match?.[1] ?? '', to: match?.[2] ?? '' }));
  const ordered = ranges.every(({ from, to }, index) => from < to && from >= (ranges[index - 1]?.to ?? ''));
  return ordered ? ranges : undefined;
}

/** Ranges of every day. */
export const dayTimes = scalar(someTimes, rangesOf);

const week = checked(mapOf(daysKey, dayTimes), (entries, place) => {
  const series = [...entries].map(([key, ranges]) => ({ weekdays: weekdaysOf(key), times: ranges }));
  const given = series.flatMap(({ weekdays }) => weekdays);
  const twice = given.find((day, index) => given.indexOf(day) !== index);
  return twice ? place.report(`${dayNames[twice - 1]} is given twice`, 'each weekday once') : series;
});

/** The week of a hub, as opening series without dates. */
export const weeklyOpening: Reader<OpeningSeries[]> = week;

/** The week of a service's channel. */
export const weeklyTimes: Reader<WeeklyTimes> = checked(week, (series, place) => {
  if (series.length === 0) return place.refuse('at least one weekday');
  return Object.fromEntries(series.flatMap(({ weekdays, times }) => weekdays.map((day) => [day, times])));
});

/** Every day, all day: with the hub's opening it means "whenever the hub is open". */
export const aroundTheClock = (): WeeklyTimes =>
  Object.fromEntries(allWeek.map((day) => [day, [{ from: '00:00', to: '24:00' }]]));

const occurrences = ['first', 'second', 'third', 'fourth', 'fifth', 'last'] as const;

/** Opening beyond the week: every n weeks from a day on, or the n-th such weekday of the month (product.md §5). */
export const openingSeries: Reader<OpeningSeries[]> = listOf(
  checked(
    object(
      { days, times: dayTimes },
      { from: localDate, to: localDate, everyWeeks: wholeNumber(1, 52), ofMonth: oneOf(occurrences) },
    ),
    ({ days: weekdays, ofMonth, ...series }, place) => {
      const { from, to, everyWeeks = 1 } = series;
      if (from && to && to < from) return place.at('to').refuse(`a day from ${from} on`);
      if (series.everyWeeks && ofMonth) return place.report('has both everyWeeks and ofMonth', 'one of them');
      if (everyWeeks > 1 && !from) return place.at('from').report('is missing', 'the day from which weeks are counted');
      return {
        ...series,
        weekdays,
        ...(ofMonth && { occurrenceOfMonth: ofMonth === 'last' ? -1 : occurrences.indexOf(ofMonth) + 1 }),
      };
    },
  ),
);

const hoursOfDay = scalar(`closed, or ${someTimes}`, (value) => (value === 'closed' ? [] : rangesOf(value)));

/** Single days that differ from the week, by date. */
export const exceptions: Reader<OpeningException[]> = checked(
  mapOf(dateKey, object({ hours: hoursOfDay }, { reason: text(120) })),
  (entries) => [...entries].map(([date, { hours, ...reason }]) => ({ date, times: hours, ...reason })),
);

/** Closing days and shortened days that several hubs share. */
export const calendar = object(
  {
    holidays: checked(mapOf(dateKey, text(80)), (entries) => [...entries].map(([date, name]) => ({ date, name }))),
  },
  { exceptions },
);
