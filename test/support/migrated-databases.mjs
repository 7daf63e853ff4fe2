// Makes the databases that the stories copy. They are migrated once in a test run, which saves each story the migrations.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Database } from '../../dist/storage/database.js';

const POSTGRES_TEMPLATE = 'hubline_migrated';

/**
 * Migrates a database of each kind with the built server's migrations. `sqliteFile` is the file to copy, and
 * `postgresTemplate` is the name for `CREATE DATABASE … TEMPLATE` on the PostgreSQL server at `postgresUrl`.
 * @returns {Promise<{ sqliteFile: string, postgresTemplate: string, remove: () => void }>}
 */
export async function migrateDatabases(postgresUrl) {
  const folder = mkdtempSync(join(tmpdir(), 'hubline-migrated-'));
  const sqliteFile = join(folder, 'migrated.sqlite');
  const client = new pg.Client({ connectionString: postgresUrl });
  await client.connect();
  await client.query(`CREATE DATABASE ${POSTGRES_TEMPLATE}`);
  await client.end();
  const url = new URL(postgresUrl);
  url.pathname = `/${POSTGRES_TEMPLATE}`;
  for (const one of [`sqlite:${sqliteFile}`, url.href]) await (await Database.open(one)).close();
  return {
    sqliteFile,
    postgresTemplate: POSTGRES_TEMPLATE,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
