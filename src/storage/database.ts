// Opens the database of the settings: one writing connection and some readers on SQLite, a pool on PostgreSQL.
// Migrations run first, under a lock, so that two processes that start together both succeed.
import { existsSync } from 'node:fs';
import { Logger } from '@nestjs/common';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { databaseFile, keepDatabaseFilePrivate } from '../platform/database-file.js';
import { within } from '../platform/deadline.js';
import { entities } from './entities/index.js';
import { migrations } from './migrations/index.js';
import { MigrationLog, OtherVersion, refuseNewer, requireSame } from './migrating.js';
import { poolOptions, postgresLimits } from './postgres-connections.js';

interface RawSqlite {
  pragma(text: string): unknown;
}

const READERS = 3;
/**
 * Fewer, larger checkpoints (64 MB of log, which a restart reads in well under a second), temporary data in memory
 * instead of files, and a page cache of 64 MB.
 */
const FOR_WRITES = ['wal_autocheckpoint = 16000', 'temp_store = MEMORY', 'cache_size = -65536'];
const LONGEST_GOODBYE_MS = 2_000;
const MIGRATION_LOCK = `hashtextextended('hubline:start', 0)`;

export const isSqlite = (url: string): boolean => url.startsWith('sqlite:');
export const sqliteFile = databaseFile;

export class Database {
  private constructor(
    readonly url: string,
    readonly writer: DataSource,
    /** SQLite only: these connections see committed rows and cannot write. */
    readonly readers: DataSource[],
  ) {}

  get sqlite(): boolean {
    return isSqlite(this.url);
  }

  /** Migrates the database and opens it. */
  static async open(url: string): Promise<Database> {
    if (!isSqlite(url)) await migratePostgres(url);
    const writer = await new DataSource(writerOptions(url)).initialize();
    try {
      if (isSqlite(url)) await migrate(writer);
      const readers = isSqlite(url) ? Array.from({ length: READERS }, () => new DataSource(readerOptions(url))) : [];
      for (const reader of readers) await reader.initialize();
      return new Database(url, writer, readers);
    } catch (error) {
      await writer.destroy();
      throw error;
    }
  }

  /** Opens an existing database of this version for reading, and changes nothing. Throws OtherVersion. */
  static async openToRead(url: string): Promise<Database> {
    if (isSqlite(url) && !existsSync(sqliteFile(url)))
      throw new OtherVersion(`There is no database ${sqliteFile(url)}.`);
    const reader = new DataSource(isSqlite(url) ? readerOptions(url) : writerOptions(url));
    await reader.initialize();
    try {
      await requireSame(reader);
    } catch (error) {
      await reader.destroy();
      throw error;
    }
    return new Database(url, reader, isSqlite(url) ? [reader] : []);
  }

  /** Resolves after a few seconds at the latest: a silent PostgreSQL would never answer the goodbye. */
  async close(): Promise<void> {
    for (const reader of this.readers) if (reader !== this.writer) await reader.destroy();
    await within(LONGEST_GOODBYE_MS, this.writer.destroy(), undefined);
  }
}

/** Also used by the check that migrations and entities agree. */
export function writerOptions(url: string): DataSourceOptions {
  const common = { entities, migrations, migrationsTransactionMode: 'all' as const, logger: new MigrationLog() };
  if (!isSqlite(url)) return { type: 'postgres', url, ...common, installExtensions: false, ...poolOptions(warn) };
  keepDatabaseFilePrivate(sqliteFile(url));
  return {
    type: 'better-sqlite3',
    database: sqliteFile(url),
    ...common,
    enableWAL: true,
    prepareDatabase: (database: RawSqlite) => {
      database.pragma('busy_timeout = 5000');
      database.pragma('synchronous = FULL');
      for (const pragma of FOR_WRITES) database.pragma(pragma);
    },
  };
}

function readerOptions(url: string): DataSourceOptions {
  return {
    type: 'better-sqlite3',
    database: sqliteFile(url),
    entities,
    readonly: true,
    prepareDatabase: (database: RawSqlite) => {
      database.pragma('busy_timeout = 5000');
    },
  };
}

async function migrate(database: DataSource): Promise<void> {
  await refuseNewer(database);
  await database.runMigrations();
}

/** Migrates by connections of their own, which have no time limits, because a migration of much data may take long. */
async function migratePostgres(url: string): Promise<void> {
  const { extra: _limits, ...options } = writerOptions(url);
  const migrating = await new DataSource({
    ...options,
    extra: { connectionTimeoutMillis: postgresLimits.connect },
  } as DataSourceOptions).initialize();
  const runner = migrating.createQueryRunner();
  try {
    await runner.query(`SELECT pg_advisory_lock(${MIGRATION_LOCK})`);
    await migrate(migrating);
    await runner.query(`SELECT pg_advisory_unlock(${MIGRATION_LOCK})`);
  } finally {
    await runner.release();
    await migrating.destroy();
  }
}

const log = new Logger('Database');
const warn = (error: Error): void => log.warn(`A connection to the database ended: ${error.message}`);
