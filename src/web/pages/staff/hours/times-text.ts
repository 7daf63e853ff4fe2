// Reads the hours of a day as supervisors type them: `8:30-12:30, 13:30-16:00`, `8 h 30 à 12 h 30 et 13 h 30 à 16 h`.
// `9 to 5` is refused, because it ends before it begins. Between two times any word is understood, whatever its language.
import type { WallRange, WallTime } from '../../../../domain/hub/hub.js';

const clock = '(\\d{1,2})(?: ?[:h.] ?(\\d{2})?)?';
const word = '\\p{Letter}+';
const oneTime = new RegExp(`^${clock}$`, 'i');
const oneRange = `(?:${word} )?${clock}(?: ?\\p{Dash} ?| ${word} )${clock}`;
/** A range, or several with a comma, a semicolon or a word between them. */
const allRanges = new RegExp(`^${oneRange}(?:(?: ?[,;،؛、] ?| ${word} )${oneRange})*$`, 'iu');
const eachRange = new RegExp(oneRange, 'giu');

const singleSpaced = (typed: string): string => typed.replace(/\s+/g, ' ').trim();

/** Reads one time of day; undefined where the text is none. `24:00` is the end of a day. */
export function readTime(typed: string): WallTime | undefined {
  const found = oneTime.exec(singleSpaced(typed));
  return found ? wallTime(found[1], found[2]) : undefined;
}

/** Reads ranges in order and without overlaps. Empty where nothing is typed; undefined where the text cannot be read. */
export function readTimes(typed: string): WallRange[] | undefined {
  const text = singleSpaced(typed);
  if (text === '') return [];
  if (!allRanges.test(text)) return undefined;
  const ranges: WallRange[] = [];
  for (const found of text.matchAll(eachRange)) {
    const from = wallTime(found[1], found[2]);
    const to = wallTime(found[3], found[4]);
    if (!from || !to || from >= to || from < (ranges.at(-1)?.to ?? '')) return undefined;
    ranges.push({ from, to });
  }
  return ranges;
}

/** The ranges as a text that `readTimes` reads, short enough for a field. */
export const timesAsTyped = (ranges: readonly WallRange[]): string =>
  ranges.map(({ from, to }) => `${shortTime(from)}-${shortTime(to)}`).join(', ');

const shortTime = (wall: WallTime): string => wall.replace(/^0/, '');

function wallTime(hours = '', minutes = '00'): WallTime | undefined {
  const inDay = Number(hours) < 24 && Number(minutes) < 60;
  const endOfDay = Number(hours) === 24 && Number(minutes) === 0;
  return inDay || endOfDay ? `${hours.padStart(2, '0')}:${minutes}` : undefined;
}
