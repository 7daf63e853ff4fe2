// The comparison of words that a person types in a hurry: without case, accents and endings, and with a typing error or
// two.
import { fillerWords } from './filler-words.js';

export interface SearchWord {
  /** In lower case, otherwise as it was written. */
  written: string;
  /** Without accents. */
  plain: string;
  stem: string;
}

/** The meaningful words of a text, in their order; filler words and single letters are left out. */
export const searchWords = (text: string): SearchWord[] =>
  (text.normalize('NFKC').toLowerCase().match(WORD) ?? [])
    .map((written) => ({ written, plain: plainOf(written) }))
    .filter(({ plain }) => plain.length > 1 && !fillerWords.has(plain))
    .map((word) => ({ ...word, stem: stemOf(word.plain) }));

const WORD = /[\p{Letter}\p{Mark}\p{Number}]+/gu;

/** Removes accents, so that `controle` matches `contrôle`. */
const plainOf = (written: string): string =>
  written
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');

/**
 * Endings of both languages, the longest first. An ending that one language lacks is harmless, because it is removed on
 * both sides.
 */
const endings = 'ements ement ments ment tions tion ages age ings ing iers ier ees ee es ed er ez ly e s x'.split(' ');
const SHORTEST_STEM = 3;

/** `parking`, `parked` and `parks` become `park`, `payer` and `payment` become `pay`, `license` becomes `licence`. */
function stemOf(plain: string): string {
  const singular = plain.replace(/(?<=...)ies$/, 'y').replace(/(?<=...)ense(?=s?$)/, 'ence');
  const ending = endings.find((one) => singular.endsWith(one) && singular.length - one.length >= SHORTEST_STEM);
  return ending === undefined || singular.endsWith('ss') ? singular : singular.slice(0, -ending.length);
}

/** The typing errors that a word of this length may have. In words of three letters every error makes another word. */
const slipsAllowed = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/**
 * In words shorter than this a different first letter is rarely a typing error and mostly another word, such as `fine`
 * and `line`.
 */
const SHORT_WORD = 6;

/** Whether two words differ by their endings at most. */
export const isSameWord = (typed: SearchWord, known: SearchWord): boolean =>
  typed.plain === known.plain || typed.stem === known.stem;

/** How likely a typed word means a known one, from 0 to 1. */
export function wordLikeness(typed: SearchWord, known: SearchWord): number {
  if (isSameWord(typed, known)) return typed.plain === known.plain ? 1 : 0.95;
  if (typed.plain.length >= 4 && known.plain.startsWith(typed.plain)) return 0.8;
  return isSlip(typed.plain, known.plain) ? 0.7 : 0;
}

function isSlip(typed: string, known: string): boolean {
  const most = slipsAllowed(Math.min(typed.length, known.length));
  if (most === 0 || Math.abs(typed.length - known.length) > most) return false;
  if (Math.min(typed.length, known.length) < SHORT_WORD && typed[0] !== known[0]) return false;
  return typingErrorsBetween(typed, known) <= most;
}

/**
 * The number of letters left out, inserted, changed, or swapped with the next one (optimal string alignment distance).
 */
export function typingErrorsBetween(a: string, b: string): number {
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
