export default async function tearDown() {
  globalThis.testDatabases?.remove();
  globalThis.testDatabases = undefined;
  await globalThis.testPostgres?.stop();
  globalThis.testPostgres = undefined;
}
