// The comparison of words that a person types in a hurry: without case, accents and endings, and with a typing error or
// two.

/** What is known of words in the languages of a city, all of it in lower case and without accents. */
export interface WordRules {
  /** Everyday words that say nothing about a matter. */
  ignored: ReadonlySet<string>;
  /** Endings in which the forms of a word differ, the longest first. */
  endings: readonly string[];
  /** Endings that are written in another way first: `ies` as `y`. */
  respelled: Readonly<Record<string, string>>;
}

export interface SearchWord {
  /** In lower case, otherwise as it was written. */
  written: string;
  /** Without accents. */
  plain: string;
  stem: string;
}

/** The meaningful words of a text, in their order; ignored words and single letters are left out. */
export const searchWords = (text: string, rules: WordRules): SearchWord[] =>
  (text.normalize('NFKC').toLowerCase().match(WORD) ?? [])
    .map((written) => ({ written, plain: plainOf(written) }))
    .filter(({ plain }) => plain.length > 1 && !rules.ignored.has(plain))
    .map((word) => ({ ...word, stem: stemOf(word.plain, rules) }));

const WORD = /[\p{Letter}\p{Mark}\p{Number}]+/gu;

/** Removes accents, so that `controle` matches `contrôle`. */
const plainOf = (written: string): string =>
  written
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');

const SHORTEST_STEM = 3;

const hasEnding = (word: string, ending: string): boolean =>
  word.endsWith(ending) && word.length - ending.length >= SHORTEST_STEM;

/**
 * `parking`, `parked` and `parks` become `park`, `payer` and `payment` become `pay`, `license` becomes `licence`. The endings
 * of all languages apply to a word of any: one that its language lacks is harmless, because it is removed on both sides.
 */
function stemOf(plain: string, { endings, respelled }: WordRules): string {
  const [written, instead] = Object.entries(respelled).find(([one]) => hasEnding(plain, one)) ?? ['', ''];
  const word = plain.slice(0, plain.length - written.length) + instead;
  const ending = endings.find((one) => hasEnding(word, one));
  return ending === undefined || word.endsWith('ss') ? word : word.slice(0, -ending.length);
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
