// The house's own code files, for the checks of its habits.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

export interface SourceFile {
  /** From the root, with slashes: `src/domain/refusal.ts`. */
  path: string;
  text: string;
}

/** The code files (ts, tsx, hbs, css) below these folders. */
export const codeFiles = (...folders: string[]): SourceFile[] =>
  folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map((name) => `${folder}/${String(name)}`),
    )
    .filter((path) => /\.(ts|tsx|hbs|css)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

export const isSpec = ({ path }: SourceFile): boolean => /\.spec\.tsx?$/.test(path);

/** The folders of the house, each once. */
export const foldersOf = (files: readonly SourceFile[]): string[] => [
  ...new Set(files.flatMap(({ path }) => path.split('/').slice(0, -1))),
];

export const lineCount = ({ text }: SourceFile): number => text.trimEnd().split('\n').length;
