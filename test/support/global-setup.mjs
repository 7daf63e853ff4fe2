// Once for a test run: the database server and the browser that its stories need. Nothing is skipped where they are not.
import { findChromium } from './chromium.mjs';
import { startPostgres } from './postgres.mjs';

export default async function setUp() {
  process.env.CHROMIUM = findChromium();
  globalThis.testPostgres ??= await startPostgres();
  process.env.TEST_POSTGRES_URL = globalThis.testPostgres.url;
}
