// A node of the file with its line and the keys that lead to it, so that a reader can say where a mistake is.
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { type Language, usualLanguages } from '../../../domain/hub/hub.js';
import { CityFileError, type CityFileProblem } from './city-file-error.js';

/** Returned by a reader that has reported a problem instead of reading a value. */
export const unreadable = Symbol('unreadable');
export type Unreadable = typeof unreadable;

interface Page {
  file: string;
  lines: LineCounter;
  problems: CityFileProblem[];
  languages: readonly Language[];
  missing: MissingText[];
}

/** A text that is missing in one of the city's languages. */
export interface MissingText {
  language: Language;
  /** As in CityFileProblem. */
  path: string;
  line: number;
}

export class FileNode {
  constructor(
    private readonly page: Page,
    private readonly node: unknown,
    readonly path: string,
    readonly line: number,
  ) {}

  /** Reports a problem. Reading goes on, so that one run finds all of them. */
  report(message: string, allowed?: string): Unreadable {
    this.page.problems.push({ file: this.page.file, line: this.line, path: this.path, message, allowed });
    return unreadable;
  }

  /** Reports that the value here is not allowed, and what is. */
  refuse(allowed: string): Unreadable {
    return this.report(`${this.shown()} is not allowed`, allowed);
  }

  /** The languages of the city; the first is the main one. */
  get languages(): readonly Language[] {
    return this.page.languages;
  }

  /** Sets the languages in which the texts of the file are written. */
  setLanguages(languages: readonly Language[]): void {
    this.page.languages = languages;
  }

  /** Notes that the text here is missing in a language. */
  noteMissing(language: Language): void {
    this.page.missing.push({ language, path: this.path, line: this.line });
  }

  /** The number, word or flag here; undefined when there is none. */
  scalar(): unknown {
    return isScalar(this.node) ? (this.node.value ?? undefined) : undefined;
  }

  /**
   * The keys of a mapping and their nodes, in order; undefined when it is no mapping. An absent value is an empty
   * mapping.
   */
  entries(): [key: string, place: FileNode][] | undefined {
    if (this.isEmpty()) return [];
    if (!isMap(this.node)) return undefined;
    return this.node.items.map(({ key, value }) => {
      const name = isScalar(key) ? (key.source ?? String(key.value)) : String(key);
      return [name, new FileNode(this.page, value, this.path ? `${this.path}.${name}` : name, this.lineOf(key))];
    });
  }

  /** The items of a list; undefined when it is no list. */
  items(): FileNode[] | undefined {
    if (!isSeq(this.node)) return undefined;
    return this.node.items.map(
      (item, index) => new FileNode(this.page, item, `${this.path}.${index + 1}`, this.lineOf(item)),
    );
  }

  /** The node under a key of this mapping; when the key is missing, an empty node on the mapping's own line. */
  at(key: string): FileNode {
    const found = this.entries()?.find(([name]) => name === key);
    return found?.[1] ?? new FileNode(this.page, undefined, this.path ? `${this.path}.${key}` : key, this.line);
  }

  /** The keys of the mapping as they are written, right or wrong; empty when it is no mapping. */
  keys(): string[] {
    return (this.entries() ?? []).map(([key]) => key);
  }

  private isEmpty(): boolean {
    return this.scalar() === undefined && !(isMap(this.node) || isSeq(this.node) || isAlias(this.node));
  }

  private shown(): string {
    if (this.isEmpty()) return 'nothing';
    const scalar = this.scalar();
    if (scalar !== undefined) return typeof scalar === 'string' ? `"${scalar}"` : String(scalar);
    if (isAlias(this.node)) return `the alias *${this.node.source}`;
    return isSeq(this.node) ? 'a list' : 'a mapping';
  }

  private lineOf(node: unknown): number {
    const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined;
    return range ? this.page.lines.linePos(range[0]).line : this.line;
  }
}

export interface ReadFile<T> {
  value: T;
  languages: readonly Language[];
  missing: MissingText[];
}

/**
 * Reads a whole file from its top node and returns the result of `read`. Throws CityFileError with every problem of the
 * YAML and every one that was reported.
 */
export function readFileNodes<T>(text: string, file: string, read: (top: FileNode) => T | Unreadable): ReadFile<T> {
  const page: Page = { file, lines: new LineCounter(), problems: [], languages: usualLanguages, missing: [] };
  const document = parseDocument(text, { lineCounter: page.lines, prettyErrors: false, uniqueKeys: false });
  for (const error of document.errors) {
    const { line } = page.lines.linePos(error.pos[0]);
    page.problems.push({ file, line, path: '', message: error.message });
  }
  const result = page.problems.length > 0 ? unreadable : read(new FileNode(page, document.contents, '', 1));
  if (result === unreadable || page.problems.length > 0) throw new CityFileError(page.problems);
  return { value: result, languages: page.languages, missing: page.missing };
}
