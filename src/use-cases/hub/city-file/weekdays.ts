// Reads weekdays as a clerk writes them: `monday`, or a span such as `monday-friday`.
import type { Weekday } from '../../../domain/hub/hub.js';
import type { KeyRule } from './mapping-readers.js';
import { scalarReader } from './field-readers.js';

export const dayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
export const allWeek: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The weekdays of `monday` or `monday-friday`; none when the words are no days in their order. */
export function weekdaysOf(words: string): Weekday[] {
  const [first = 0, last = first, ...more] = words.split('-').map((name) => dayNames.indexOf(name) + 1);
  return first > 0 && more.length === 0 ? allWeek.filter((day) => day >= first && day <= last) : [];
}

const someDays = 'a weekday or several, such as monday or monday-friday';
const allSpans = dayNames.flatMap((first, index) => [
  first,
  ...dayNames.slice(index).map((last) => `${first}-${last}`),
]);
export const daysKey: KeyRule = {
  allowed: someDays,
  schema: { enum: allSpans },
  test: (key) => weekdaysOf(key).length > 0,
};
export const weekdaysReader = scalarReader(someDays, { enum: allSpans }, (value) => {
  const weekdays = typeof value === 'string' ? weekdaysOf(value) : [];
  return weekdays.length > 0 ? weekdays : undefined;
});
