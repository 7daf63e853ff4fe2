// Creates the databases of the stories. Each story has its own: a file on SQLite, or a database on the run's PostgreSQL server.
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export type DatabaseKind = 'sqlite' | 'postgres';
/** The databases for `describe.each`, because a story runs on both. */
export const databases: DatabaseKind[] = ['sqlite', 'postgres'];

export interface TestDatabase {
  /** In the form of HUBLINE_DATABASE_URL. */
  url: string;
  remove(): Promise<void>;
}

/** Creates a database without tables. */
export const emptyDatabase = (kind: DatabaseKind): Promise<TestDatabase> =>
  kind === 'sqlite' ? sqliteDatabase() : postgresDatabase('template1');

/** Creates a database with all tables and no rows, as a copy of the one that the setup of the test run has migrated. */
export const migratedDatabase = (kind: DatabaseKind): Promise<TestDatabase> =>
  kind === 'sqlite'
    ? sqliteDatabase(fromSetup('TEST_SQLITE_FILE'))
    : postgresDatabase(fromSetup('TEST_POSTGRES_TEMPLATE'));

async function sqliteDatabase(original?: string): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'hubline-test-'));
  const file = join(folder, 'hubline.sqlite');
  if (original) copyFileSync(original, file);
  return { url: `sqlite:${file}`, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}

async function postgresDatabase(template: string): Promise<TestDatabase> {
  const server = fromSetup('TEST_POSTGRES_URL');
  const name = `hubline_${randomBytes(8).toString('hex')}`;
  await execute(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, remove: () => execute(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

function fromSetup(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: the global setup of the test run sets it`);
  return value;
}

async function execute(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
