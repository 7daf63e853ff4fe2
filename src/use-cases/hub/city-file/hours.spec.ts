import { CityFileError } from './city-file-error.js';
import { exceptionsReader, seriesReader, weeklyOpeningReader, weeklyTimesReader } from './hours.js';
import { readFileNodes } from './file-node.js';
import type { FieldReader } from './field-readers.js';

const read = <T>(reader: FieldReader<T>, text: string): T =>
  readFileNodes(text, 'hours.yaml', (top) => reader.read(top)).value;

test('a week is written by weekdays or spans of them', () => {
  expect(read(weeklyOpeningReader, 'monday-tuesday: 08:30-12:30 and 13:30-16:00\nsaturday: 09:00-12:00')).toEqual([
    {
      weekdays: [1, 2],
      times: [
        { from: '08:30', to: '12:30' },
        { from: '13:30', to: '16:00' },
      ],
    },
    { weekdays: [6], times: [{ from: '09:00', to: '12:00' }] },
  ]);
});

test('a day may be open from its first minute to its last', () => {
  expect(read(weeklyTimesReader, 'sunday: 00:00-24:00')).toEqual({ 7: [{ from: '00:00', to: '24:00' }] });
});

test.each(['16:00-08:30', '08:30-08:30', '8:30-16:00', '24:00-24:00', '00:00-24:01', '13:00-16:00 and 08:00-12:00'])(
  'times that are no ordered ranges are refused: %s',
  (times) => expect(() => read(weeklyTimesReader, `monday: ${times}`)).toThrow(CityFileError),
);

test.each(['someday', 'friday-monday', 'monday-tuesday-friday', 'Monday'])(
  'words that are no weekdays in their order are refused: %s',
  (days) => {
    expect(() => read(weeklyTimesReader, `${days}: 08:00-12:00`)).toThrow(
      /a weekday or several, such as monday or monday-friday/,
    );
  },
);

test('a weekday that two spans hold is refused by its name', () => {
  expect(() => read(weeklyTimesReader, 'monday-friday: 08:00-12:00\nfriday: 13:00-16:00')).toThrow(
    /friday is given twice/,
  );
});

test('an opening series repeats every n weeks from a day, or on the n-th weekday of the month', () => {
  const text = `
- { days: saturday, times: 09:00-12:00, from: 2027-01-04, to: 2027-06-30, everyWeeks: 2 }
- { days: tuesday, times: 17:00-20:00, ofMonth: third }
- { days: friday, times: 17:00-20:00, ofMonth: last }`;
  expect(read(seriesReader, text)).toEqual([
    { weekdays: [6], times: [{ from: '09:00', to: '12:00' }], from: '2027-01-04', to: '2027-06-30', everyWeeks: 2 },
    { weekdays: [2], times: [{ from: '17:00', to: '20:00' }], occurrenceOfMonth: 3 },
    { weekdays: [5], times: [{ from: '17:00', to: '20:00' }], occurrenceOfMonth: -1 },
  ]);
});

test.each([
  ['weeks that are counted from nowhere', 'everyWeeks: 2', /1.from: is missing; the day from which/],
  [
    'an end before the start',
    'from: 2027-02-01, to: 2027-01-01',
    /1.to: "2027-01-01" is not allowed; a day from 2027-02-01 on/,
  ],
  [
    'weeks and months together',
    'from: 2027-02-01, everyWeeks: 2, ofMonth: first',
    /has both everyWeeks and ofMonth; one of them/,
  ],
])('an opening series is refused with %s', (_what, rule, complaint) => {
  expect(() => read(seriesReader, `- { days: saturday, times: 09:00-12:00, ${rule} }`)).toThrow(complaint);
});

test('an exception closes its day or gives it other hours', () => {
  const text =
    '2027-12-24: { hours: 08:00-12:00 }\n2027-12-31: { hours: closed, reason: { en: Flood, fr: Inondation } }';
  expect(read(exceptionsReader, text)).toEqual([
    { date: '2027-12-24', times: [{ from: '08:00', to: '12:00' }] },
    { date: '2027-12-31', times: [], reason: { en: 'Flood', fr: 'Inondation' } },
  ]);
});
