// Reads a server's tables from outside the server, so that a spec can check what is stored.
import Sqlite from 'better-sqlite3';
import pg from 'pg';

/** Returns the rows of one query. The SQL must be valid on both databases; it has no parameters. */
export async function rowsOf<T>(databaseUrl: string, sql: string): Promise<T[]> {
  if (databaseUrl.startsWith('sqlite:')) {
    const database = new Sqlite(databaseUrl.slice('sqlite:'.length), { readonly: true });
    try {
      return database.prepare(sql).all() as T[];
    } finally {
      database.close();
    }
  }
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

/** Returns all rows of all tables. */
export async function everyRowOf(databaseUrl: string): Promise<object[]> {
  const listed = databaseUrl.startsWith('sqlite:')
    ? `SELECT "name" FROM "sqlite_master" WHERE "type" = 'table'`
    : `SELECT "table_name" AS "name" FROM "information_schema"."tables" WHERE "table_schema" = 'public'`;
  const tables = await rowsOf<{ name: string }>(databaseUrl, listed);
  const rows = await Promise.all(tables.map(({ name }) => rowsOf<object>(databaseUrl, `SELECT * FROM "${name}"`)));
  return rows.flat();
}

/** Returns the hubs whose log has a gap or a double, or whose sequence number is not that of the last event. */
export async function brokenLogs(databaseUrl: string): Promise<string[]> {
  const rows = await rowsOf<{ hub: string; events: unknown; first: unknown; last: unknown; head: unknown }>(
    databaseUrl,
    `SELECT e."hub" AS "hub", COUNT(*) AS "events", MIN(e."sequence") AS "first", MAX(e."sequence") AS "last",
     MAX(s."sequence") AS "head" FROM "hub_event" e JOIN "hub_sequence" s ON s."hub" = e."hub" GROUP BY e."hub"`,
  );
  return rows
    .filter(({ events, first, last, head }) => {
      return Number(first) !== 1 || Number(events) !== Number(last) || Number(head) !== Number(last);
    })
    .map(({ hub }) => hub);
}
