// What the languages of a city say about the words that people type into the finder: `src/contract/languages/finder/<code>.json`.
// A language may go without such a file; the finder then compares its words as they stand.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The file of one language, each list in rows of words between blanks; all in lower case and without accents. */
interface FinderFile {
  /** Everyday words that say nothing about a matter. A word that means one in another language is left out: `car` in French. */
  ignored?: readonly string[];
  /** Endings in which the forms of a word differ. */
  endings?: readonly string[];
  /** Endings that are written in another way first: `ies` as `y`. */
  respelled?: Readonly<Record<string, string>>;
}

const words = (rows: readonly string[] = []): string[] => rows.flatMap((row) => row.split(' '));

/** Of several languages together, as `WordRules` of the finder. */
const merged = (files: readonly FinderFile[]) => ({
  ignored: new Set(files.flatMap(({ ignored }) => words(ignored))),
  endings: [...new Set(files.flatMap(({ endings }) => words(endings)))].sort((a, b) => b.length - a.length),
  respelled: Object.assign({}, ...files.map(({ respelled }) => respelled)) as Record<string, string>,
});

const learned = new Map<string, FinderFile>();
/** By the languages, in their order. */
const together = new Map<string, ReturnType<typeof merged>>();

/** The file of a language; an empty one where it has none. */
export function readFinderFile(code: string): FinderFile {
  const file = fileURLToPath(new URL(`../contract/languages/finder/${code}.json`, import.meta.url));
  return learned.get(code) ?? (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as FinderFile) : {});
}

/** Adds the file of a language that has none. Returns a function that takes it away again. */
export function learnFinderWords(code: string, file: FinderFile): () => void {
  learned.set(code, file);
  together.clear();
  return () => {
    learned.delete(code);
    together.clear();
  };
}

/** The same object whenever the same languages are asked for, so that results can be cached by it. */
export function finderWordsOf(languages: readonly string[]): ReturnType<typeof merged> {
  const known = together.get(String(languages)) ?? merged(languages.map(readFinderFile));
  together.set(String(languages), known);
  return known;
}
