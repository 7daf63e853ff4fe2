// Reads times as a clerk writes them: `monday-friday: 08:30-12:30 and 13:30-16:00`. A week is written in the same way
// for the opening of a hub and for the channels of a service.
import type { OpeningException, OpeningSeries, WallRange } from '../../../domain/hub/hub.js';
import type { WeeklyTimes } from '../../../domain/hub/city-service.js';
import { text } from './languages.js';
import { checked, described, type FieldReader, scalar } from './field-readers.js';
import { listOf, mapOf, object } from './mappings.js';
import { dateKey, localDate, matching, oneOf, wholeNumber } from './values.js';
import { allWeek, dayNames, days, daysKey, weekdaysOf } from './weekdays.js';

const wallTime = '(?:[01]\\d|2[0-3]):[0-5]\\d';
const wallRange = new RegExp(`^(${wallTime})-(${wallTime}|24:00)$`);
const oneRange = `${wallTime}-(?:${wallTime}|24:00)`;
const ranges = `${oneRange}(?: and ${oneRange})*`;
const someTimes = 'times from 00:00 to 24:00, earlier ones first, such as 08:30-12:30 and 13:30-16:00';

/** The ranges in their order; undefined if one is empty or two overlap. Wall times are compared as text. */
function rangesOf(value: unknown): WallRange[] | undefined {
  const matches = typeof value === 'string' ? value.split(' and ').map((range) => wallRange.exec(range)) : [null];
  const ranges = matches.map((match) => ({ from: match?.[1] ?? '', to: match?.[2] ?? '' }));
  const ordered = ranges.every(({ from, to }, index) => from < to && from >= (ranges[index - 1]?.to ?? ''));
  return ordered ? ranges : undefined;
}

/** The same ranges on every day. */
export const dayTimes = scalar(someTimes, matching(`^${ranges}$`), rangesOf);

const week = checked(mapOf(daysKey, dayTimes), (entries, place) => {
  const series = [...entries].map(([key, ranges]) => ({ weekdays: weekdaysOf(key), times: ranges }));
  const given = series.flatMap(({ weekdays }) => weekdays);
  const twice = given.find((day, index) => given.indexOf(day) !== index);
  return twice ? place.report(`${dayNames[twice - 1]} is given twice`, 'each weekday once') : series;
});

/** The week of a hub, as opening series without dates. */
export const weeklyOpening: FieldReader<OpeningSeries[]> = week;

/** The week of a service's channel. */
export const weeklyTimes: FieldReader<WeeklyTimes> = checked(
  week,
  (series, place) => {
    if (series.length === 0) return place.refuse('at least one weekday');
    return Object.fromEntries(series.flatMap(({ weekdays, times }) => weekdays.map((day) => [day, times])));
  },
  { type: 'object', minProperties: 1 },
);

/** Every day, all day: within the hub's opening it means "whenever the hub is open". */
export const aroundTheClock = (): WeeklyTimes =>
  Object.fromEntries(allWeek.map((day) => [day, [{ from: '00:00', to: '24:00' }]]));

const occurrences = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, last: -1 } as const;

/**
 * Opening beyond the week: every n weeks from a day on, or the n-th occurrence of a weekday in the month (product.md
 * §5).
 */
export const openingSeries: FieldReader<OpeningSeries[]> = listOf(
  checked(
    object(
      { days: described('The weekday or weekdays.', days), times: described('Opening times of such a day.', dayTimes) },
      {
        from: described('The first day, and the day from whose week on weeks are counted.', localDate),
        to: described('The last day.', localDate),
        everyWeeks: described('Every so many weeks; above 1 it needs `from`.', wholeNumber(1, 52), 1),
        ofMonth: described(
          'Only this such weekday of a month; not together with `everyWeeks`.',
          oneOf(Object.keys(occurrences) as (keyof typeof occurrences)[]),
        ),
      },
    ),
    ({ days: weekdays, ofMonth, ...series }, place) => {
      const { from, to, everyWeeks = 1 } = series;
      if (from && to && to < from) return place.at('to').refuse(`a day from ${from} on`);
      if (series.everyWeeks && ofMonth) return place.report('has both everyWeeks and ofMonth', 'one of them');
      if (everyWeeks > 1 && !from) return place.at('from').report('is missing', 'the day from which weeks are counted');
      return {
        ...series,
        weekdays,
        ...(ofMonth && { occurrenceOfMonth: occurrences[ofMonth] }),
      };
    },
    { not: { required: ['everyWeeks', 'ofMonth'] } },
  ),
);

const hoursOfDay = scalar(`closed, or ${someTimes}`, matching(`^(?:closed|${ranges})$`), (value) =>
  value === 'closed' ? [] : rangesOf(value),
);

/** Single days that differ from the week, by date. */
export const exceptions: FieldReader<OpeningException[]> = checked(
  mapOf(
    dateKey,
    object(
      { hours: described('The opening times of that day, or `closed`.', hoursOfDay) },
      { reason: described('Shown to the public.', text(120)) },
    ),
  ),
  (entries) => [...entries].map(([date, { hours, ...reason }]) => ({ date, times: hours, ...reason })),
);

/** Closing days and shortened days that several hubs share. */
export const calendar = object(
  {
    holidays: described(
      'Closing days and their names, by date.',
      checked(mapOf(dateKey, text(80)), (entries) => [...entries].map(([date, name]) => ({ date, name }))),
    ),
  },
  { exceptions: described('Days with other hours, by date. An exception on a holiday opens nothing.', exceptions) },
);
