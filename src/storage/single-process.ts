// Only one server may serve a SQLite file. An exclusive transaction held on a file beside it says so: a kill frees it,
// and unlike a pid file it cannot deadlock in containers, where the pid is the same again.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { isSqlite, sqliteFile } from './database.js';

/** The sentence that a second server stops with. */
export class AlreadyServed extends Error {
  constructor(file: string) {
    super(
      `Another Hubline process already serves ${file}. Stop it first, or give this one its own HUBLINE_DATABASE_URL; ` +
        'several processes together need PostgreSQL.',
    );
  }
}

/** Kept for the life of the process: a connection that nobody holds is collected, and its lock with it. */
const places = new Set<Sqlite.Database>();

/** Takes the place of the one process; answers how to give it up. Does nothing for PostgreSQL. Throws AlreadyServed. */
export function takeSinglePlace(url: string): () => void {
  if (!isSqlite(url)) return () => undefined;
  const file = sqliteFile(url);
  mkdirSync(dirname(file), { recursive: true });
  const lock = new Sqlite(`${file}.lock`, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code === 'SQLITE_BUSY') throw new AlreadyServed(file);
    throw error;
  }
  places.add(lock);
  return () => {
    places.delete(lock);
    lock.close();
  };
}
