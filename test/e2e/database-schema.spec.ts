import { DataSource } from 'typeorm';
import { writerOptions } from '../../src/storage/database.js';
import { NamePromise1764000000023 } from '../../src/storage/migrations/1764000000023-NamePromise.js';
import { migrations } from '../../src/storage/migrations/index.js';
import { databases, emptyDatabase, type TestDatabase } from '../support/databases.js';

describe.each(databases)('the database schema on %s', (kind) => {
  let empty: TestDatabase;
  let source: DataSource;
  const difference = async () => {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  };

  beforeAll(async () => {
    empty = await emptyDatabase(kind);
    source = await new DataSource(writerOptions(empty.url)).initialize();
    await source.runMigrations();
  });
  afterAll(async () => {
    await source.destroy();
    await empty.remove();
  });

  it('agrees with the entities', async () => {
    expect(await difference()).toEqual([]);
  });

  it('has had all migrations', async () => {
    expect(await source.showMigrations()).toBe(false);
    expect(await source.runMigrations()).toEqual([]);
  });

  it('can be reverted to nothing and migrated again', async () => {
    for (const _ of migrations) await source.undoLastMigration();
    const runner = source.createQueryRunner();
    const left = [];
    for (const { tableName } of source.entityMetadatas) if (await runner.hasTable(tableName)) left.push(tableName);
    await runner.release();
    expect(left).toEqual([]);
    expect(await source.runMigrations()).toHaveLength(migrations.length);
    expect(await difference()).toEqual([]);
  });

  it('keeps the figures of past days when their columns are renamed', async () => {
    for (const _ of migrations.slice(migrations.indexOf(NamePromise1764000000023))) await source.undoLastMigration();
    const [columns, day] = ['"hub", "date", "service", "kind", "sums"', `'h', '2027-03-15', 's', 'issue'`];
    const sums = '{"count":3,"insideP10P90":2,"pinball90":40}';
    await source.query(`INSERT INTO "accuracy_day" (${columns}) VALUES (${day}, '${sums}')`);
    await source.runMigrations();
    expect(await source.query('SELECT "sums" FROM "accuracy_day"')).toEqual([
      { sums: '{"count":3,"insideForecast":2,"promisedPinball":40}' },
    ]);
  });

  it('refuses a ticket number, a seat and an event sequence that exist already', async () => {
    const twice = async (sql: string) => {
      await source.query(sql);
      await expect(source.query(sql)).rejects.toThrow(/unique/i);
    };
    await twice(`INSERT INTO "seat" ("hub", "pool", "cell", "seat", "appointment") VALUES ('h', 'p', '2027', 1, 'a')`);
    await twice(
      `INSERT INTO "hub_event" ("hub", "sequence", "at", "type", "actor") VALUES ('h', 1, '2027', 'left', 'x')`,
    );
  });
});
