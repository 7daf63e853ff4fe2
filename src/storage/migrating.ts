// Migrations at the start: each is logged with its time, and a database that a newer version has migrated is left alone.
import { Logger } from '@nestjs/common';
import type { DataSource, Logger as TypeOrmLogger } from 'typeorm';
import { migrations } from './migrations/index.js';

/** A database whose tables are of another version than the program. The message is one sentence for an operator. */
export class OtherVersion extends Error {}

const nothing = () => undefined;

/** Logs that a migration has run and how long it took; all else is logged elsewhere. */
export class MigrationLog implements TypeOrmLogger {
  private readonly logger = new Logger('Migrations');
  private since = performance.now();
  readonly logQuery = nothing;
  readonly logQueryError = nothing;
  readonly logQuerySlow = nothing;
  readonly logSchemaBuild = nothing;
  readonly log = nothing;

  logMigration(message: string): void {
    const [, name] = /^Migration (\S+) has been\s+executed/.exec(message) ?? [];
    if (name === undefined) return;
    this.logger.log(`${name} ran in ${Math.round(performance.now() - this.since)} ms`);
    this.since = performance.now();
  }
}

/** The number at the end of a migration's name, by which they are ordered. */
const numberOf = (name: string): number => Number(/\d{13}$/.exec(name)?.[0] ?? 0);
const newestKnown = Math.max(...migrations.map(({ name }) => numberOf(name)));

async function newestIn(database: DataSource): Promise<number> {
  const runner = database.createQueryRunner();
  try {
    if (!(await runner.hasTable('migrations'))) return 0;
    const rows = (await runner.query('SELECT "name" FROM "migrations"')) as { name: string }[];
    return Math.max(0, ...rows.map(({ name }) => numberOf(name)));
  } finally {
    await runner.release();
  }
}

/** Throws OtherVersion, before anything is changed, if a newer version of the program has migrated the database. */
export async function refuseNewer(database: DataSource): Promise<void> {
  if ((await newestIn(database)) <= newestKnown) return;
  throw new OtherVersion(
    'This database was migrated by a newer version of Hubline. Start that version, or restore a backup from before the upgrade.',
  );
}

/** Throws OtherVersion if the database is not of exactly this version. For commands that must not migrate it. */
export async function requireSame(database: DataSource): Promise<void> {
  await refuseNewer(database);
  if ((await newestIn(database)) === newestKnown) return;
  throw new OtherVersion('This database is empty or of an older version. Start the server once, which migrates it.');
}
