// Starts once in a test run the database server that the stories need, and makes the databases that they copy.
import { migrateDatabases } from './migrated-databases.mjs';
import { startPostgres } from './postgres.mjs';

export default async function setUp() {
  globalThis.testPostgres ??= await startPostgres();
  globalThis.testDatabases ??= await migrateDatabases(globalThis.testPostgres.url);
  process.env.TEST_POSTGRES_URL = globalThis.testPostgres.url;
  process.env.TEST_SQLITE_FILE = globalThis.testDatabases.sqliteFile;
  process.env.TEST_POSTGRES_TEMPLATE = globalThis.testDatabases.postgresTemplate;
}
