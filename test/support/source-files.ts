// Reads the code files of this repository, for the tests of its habits.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

export interface SourceFile {
  /** The path from the root with slashes, such as `src/domain/refusal.ts`. */
  path: string;
  text: string;
}

/** Returns the code files (ts, tsx, hbs, css) below these folders. */
export const codeFiles = (...folders: string[]): SourceFile[] =>
  folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map((name) => `${folder}/${String(name)}`),
    )
    .filter((path) => /\.(ts|tsx|hbs|css)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

export const isSpec = ({ path }: SourceFile): boolean => /\.spec\.tsx?$/.test(path);

/** The names of all folders in which the files are, each once. */
export const foldersOf = (files: readonly SourceFile[]): string[] => [
  ...new Set(files.flatMap(({ path }) => path.split('/').slice(0, -1))),
];

export const lineCount = ({ text }: SourceFile): number => text.trimEnd().split('\n').length;
