// Reads times as a clerk writes them, for hubs and channels alike: `monday-friday: 08:30-12:30 and 13:30-16:00`.
import type { OpeningException, OpeningSeries, WallRange } from '../../../domain/hub/hub.js';
import type { WeeklyTimes } from '../../../domain/hub/city-service.js';
import { textReader } from './languages.js';
import { withCheck, withDescription, type FieldReader, scalarReader } from './field-readers.js';
import { listOf, mapOf, mappingReader } from './mapping-readers.js';
import { dateKey, localDateReader, patternSchema, oneOf, wholeNumber } from './value-readers.js';
import { allWeek, dayNames, weekdaysReader, daysKey, weekdaysOf } from './weekdays.js';

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
export const dayTimesReader = scalarReader(someTimes, patternSchema(`^${ranges}$`), rangesOf);

const week = withCheck(mapOf(daysKey, dayTimesReader), (entries, place) => {
  const series = [...entries].map(([key, ranges]) => ({ weekdays: weekdaysOf(key), times: ranges }));
  const given = series.flatMap(({ weekdays }) => weekdays);
  const twice = given.find((day, index) => given.indexOf(day) !== index);
  return twice ? place.report(`${dayNames[twice - 1]} is given twice`, 'each weekday once') : series;
});

/** The week of a hub, as opening series without dates. */
export const weeklyOpeningReader: FieldReader<OpeningSeries[]> = week;

/** The week of a service's channel. */
export const weeklyTimesReader: FieldReader<WeeklyTimes> = withCheck(
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
export const seriesReader: FieldReader<OpeningSeries[]> = listOf(
  withCheck(
    mappingReader(
      {
        days: withDescription('The weekday or weekdays.', weekdaysReader),
        times: withDescription('Opening times of such a day.', dayTimesReader),
      },
      {
        from: withDescription('The first day, and the day from whose week on weeks are counted.', localDateReader),
        to: withDescription('The last day.', localDateReader),
        everyWeeks: withDescription('Every so many weeks; above 1 it needs `from`.', wholeNumber(1, 52), 1),
        ofMonth: withDescription(
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

const hoursOfDay = scalarReader(`closed, or ${someTimes}`, patternSchema(`^(?:closed|${ranges})$`), (value) =>
  value === 'closed' ? [] : rangesOf(value),
);

/** Single days that differ from the week, by date. */
export const exceptionsReader: FieldReader<OpeningException[]> = withCheck(
  mapOf(
    dateKey,
    mappingReader(
      { hours: withDescription('The opening times of that day, or `closed`.', hoursOfDay) },
      { reason: withDescription('Shown to the public.', textReader(120)) },
    ),
  ),
  (entries) => [...entries].map(([date, { hours, ...reason }]) => ({ date, times: hours, ...reason })),
);

/** Closing days and shortened days that several hubs share. */
export const calendarReader = mappingReader(
  {
    holidays: withDescription(
      'Closing days and their names, by date.',
      withCheck(mapOf(dateKey, textReader(80)), (entries) => [...entries].map(([date, name]) => ({ date, name }))),
    ),
  },
  {
    exceptions: withDescription(
      'Days with other hours, by date. An exception on a holiday opens nothing.',
      exceptionsReader,
    ),
  },
);
