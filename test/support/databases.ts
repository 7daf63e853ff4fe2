// An empty database for each boot: a file of its own on SQLite, a database of its own on the run's PostgreSQL.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export type DatabaseKind = 'sqlite' | 'postgres';
/** For `describe.each`: every story runs on both. */
export const databases: DatabaseKind[] = ['sqlite', 'postgres'];

export interface EmptyDatabase {
  /** As HUBLINE_DATABASE_URL wants it. */
  url: string;
  remove(): Promise<void>;
}

export const emptyDatabase = (kind: DatabaseKind): Promise<EmptyDatabase> =>
  kind === 'sqlite' ? onSqlite() : onPostgres();

async function onSqlite(): Promise<EmptyDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'hubline-test-'));
  return {
    url: `sqlite:${join(folder, 'hubline.sqlite')}`,
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function onPostgres(): Promise<EmptyDatabase> {
  const server = process.env.TEST_POSTGRES_URL;
  if (!server) throw new Error('TEST_POSTGRES_URL is not set: the global setup of the test run starts PostgreSQL');
  const name = `hubline_${randomBytes(8).toString('hex')}`;
  await tell(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, remove: () => tell(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function tell(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
