// What makes two words alike to somebody who types in a hurry: no case, no accents, no endings, and a slip or two.
import { fillerWords } from './filler-words.js';

export interface SearchWord {
  /** In small letters, otherwise as it was written. */
  written: string;
  /** Without accents. */
  plain: string;
  stem: string;
}

/** The words of a text that say something, in their order; fillers and single letters are left out. */
export const searchWords = (text: string): SearchWord[] =>
  (text.normalize('NFKC').toLowerCase().match(WORD) ?? [])
    .map((written) => ({ written, plain: plainOf(written) }))
    .filter(({ plain }) => plain.length > 1 && !fillerWords.has(plain))
    .map((word) => ({ ...word, stem: stemOf(word.plain) }));

const WORD = /[\p{Letter}\p{Mark}\p{Number}]+/gu;

/** So that `controle` is `contrôle`. */
const plainOf = (written: string): string =>
  written
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');

/** The longest first. Of both languages: an ending that one of them lacks does no harm, both sides lose it. */
const endings = 'ements ement ments ment tions tion ages age ings ing iers ier ees ee es ed er ez ly e s x'.split(' ');
const SHORTEST_STEM = 3;

/** `parking`, `parked` and `parks` become `park`, `payer` and `payment` become `pay`, `license` is `licence`. */
function stemOf(plain: string): string {
  const singular = plain.replace(/(?<=...)ies$/, 'y').replace(/(?<=...)ense(?=s?$)/, 'ence');
  const ending = endings.find((one) => singular.endsWith(one) && singular.length - one.length >= SHORTEST_STEM);
  return ending === undefined || singular.endsWith('ss') ? singular : singular.slice(0, -ending.length);
}

/** Slips that a word of that length may have. In words of three letters every slip makes another word. */
const slipsAllowed = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** In short words the first letter is hardly ever the slip, and mostly another word: `fine`, `line`. */
const SHORT_WORD = 6;

/** With another ending at most. */
export const isSameWord = (typed: SearchWord, known: SearchWord): boolean =>
  typed.plain === known.plain || typed.stem === known.stem;

/** How surely a typed word means a known one, from 0 to 1. */
export function likeness(typed: SearchWord, known: SearchWord): number {
  if (isSameWord(typed, known)) return typed.plain === known.plain ? 1 : 0.95;
  if (typed.plain.length >= 4 && known.plain.startsWith(typed.plain)) return 0.8;
  return isSlip(typed.plain, known.plain) ? 0.7 : 0;
}

function isSlip(typed: string, known: string): boolean {
  const most = slipsAllowed(Math.min(typed.length, known.length));
  if (most === 0 || Math.abs(typed.length - known.length) > most) return false;
  if (Math.min(typed.length, known.length) < SHORT_WORD && typed[0] !== known[0]) return false;
  return slipsBetween(typed, known) <= most;
}

/** Letters left out, put in, changed, or swapped with their neighbour (optimal string alignment distance). */
export function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed, swapped ? (before[j - 2] ?? 0) + 1 : Infinity),
      );
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
