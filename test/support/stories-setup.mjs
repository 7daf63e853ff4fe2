// Once for a test run: the database server that its stories need. Nothing is skipped where it is not.
import { startPostgres } from './postgres.mjs';

export default async function setUp() {
  globalThis.testPostgres ??= await startPostgres();
  process.env.TEST_POSTGRES_URL = globalThis.testPostgres.url;
}
