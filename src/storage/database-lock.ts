// Lets only one server use a SQLite file, by an exclusive transaction on a file beside it. It ends when the process is
// killed, and unlike a pid file it cannot block a restart in a container, where the pid is the same again.
import { closeSync, openSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { keepDatabaseFilePrivate } from '../platform/database-file.js';
import { isSqlite, sqliteFile } from './database.js';

/** The message with which a second server stops. */
export class DatabaseInUse extends Error {
  constructor(file: string) {
    super(
      `Another Hubline process already serves ${file}. Stop it first, or give this one its own HUBLINE_DATABASE_URL; ` +
        'several processes together need PostgreSQL.',
    );
  }
}

/** Kept for the life of the process, because a connection without references is collected, and its lock with it. */
const places = new Set<Sqlite.Database>();

/** Takes the lock and returns a function that releases it. Does nothing for PostgreSQL. Throws DatabaseInUse. */
export function lockDatabaseFile(url: string): () => void {
  if (!isSqlite(url)) return () => undefined;
  const file = sqliteFile(url);
  keepDatabaseFilePrivate(file);
  closeSync(openSync(`${file}.lock`, 'a', 0o600));
  const lock = new Sqlite(`${file}.lock`, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code === 'SQLITE_BUSY') throw new DatabaseInUse(file);
    throw error;
  }
  places.add(lock);
  return () => {
    places.delete(lock);
    lock.close();
  };
}
