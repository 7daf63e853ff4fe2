// The rules by which the service finder compares typed words, from `src/contract/languages/finder/<code>.json` of each
// language. Such a file is optional; without it the words of the language are compared as they are.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The file of one language. Each list has rows of words separated by blanks, in lower case and without accents. */
interface FinderFile {
  /**
   * Everyday words that tell nothing about a service. A word with a meaning in another language is left out: `car` in
   * French.
   */
  ignored?: readonly string[];
  /** Endings in which the forms of a word differ. */
  endings?: readonly string[];
  /** Endings that are replaced before the comparison: `ies` by `y`. */
  respelled?: Readonly<Record<string, string>>;
}

const words = (rows: readonly string[] = []): string[] => rows.flatMap((row) => row.split(' '));

/** The rules of several languages together, in the shape of the finder's `WordRules`. */
const merged = (files: readonly FinderFile[]) => ({
  ignored: new Set(files.flatMap(({ ignored }) => words(ignored))),
  endings: [...new Set(files.flatMap(({ endings }) => words(endings)))].sort((a, b) => b.length - a.length),
  respelled: Object.assign({}, ...files.map(({ respelled }) => respelled)) as Record<string, string>,
});

/** Files that were added for languages without one, by code. */
const addedFiles = new Map<string, FinderFile>();
/** The merged rules, by the languages in their order. */
const mergedRules = new Map<string, ReturnType<typeof merged>>();

/** The file of a language; empty if there is none. */
export function readFinderFile(code: string): FinderFile {
  const file = fileURLToPath(new URL(`../contract/languages/finder/${code}.json`, import.meta.url));
  return addedFiles.get(code) ?? (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as FinderFile) : {});
}

/** Adds a file for a language without one. Returns a function that removes it. */
export function learnFinderWords(code: string, file: FinderFile): () => void {
  addedFiles.set(code, file);
  mergedRules.clear();
  return () => {
    addedFiles.delete(code);
    mergedRules.clear();
  };
}

/**
 * The rules of these languages. The same languages always give the same object, so that results can be cached by it.
 */
export function finderWordsOf(languages: readonly string[]): ReturnType<typeof merged> {
  const known = mergedRules.get(String(languages)) ?? merged(languages.map(readFinderFile));
  mergedRules.set(String(languages), known);
  return known;
}
