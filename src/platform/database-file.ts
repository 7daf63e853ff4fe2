// The SQLite file of a database URL, under one name and for its owner only.
import { chmodSync, closeSync, existsSync, lstatSync, mkdirSync, openSync } from 'node:fs';
import { readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

const OWNER_ONLY = 0o600;
const OWNERS_FOLDER = 0o700;

/** A database file that cannot be used as it is. The message is one sentence for an operator. */
export class UnusableFile extends Error {}

/** The file of `sqlite:…` by its real path, so that a symbolic link to it or to its folder is the same file. */
export function databaseFile(url: string): string {
  return realFile(resolve(url.slice('sqlite:'.length)));
}

/** A link may point to a file that is still to be created. */
function realFile(file: string): string {
  if (existsSync(file)) return realpathSync(file);
  const target = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(file) : undefined;
  if (target !== undefined) return realFile(resolve(dirname(file), target));
  return existsSync(dirname(file)) ? join(realpathSync(dirname(file)), basename(file)) : file;
}

/**
 * Creates the file and its folder where they are missing, readable by their owner only, and makes an existing file and its
 * secret so; SQLite gives its log the same rights. Throws UnusableFile for a file with a second name (a hard link), under which
 * another process could not be noticed and SQLite itself would lose its log.
 */
export function keepDatabaseFilePrivate(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: OWNERS_FOLDER });
  closeSync(openSync(file, 'a', OWNER_ONLY));
  if (statSync(file).nlink > 1)
    throw new UnusableFile(`${file} has a second name (a hard link); remove one of the two.`);
  for (const ending of ['', '-wal', '-shm', '.secret']) {
    if (existsSync(file + ending)) chmodSync(file + ending, OWNER_ONLY);
  }
}
