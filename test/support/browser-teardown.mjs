import tearDownStories from './stories-teardown.mjs';

export default async function tearDown() {
  await globalThis.testBrowser?.close();
  await tearDownStories();
}
