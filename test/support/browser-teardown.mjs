import { rmSync } from 'node:fs';
import tearDownStories from './stories-teardown.mjs';

export default async function tearDown() {
  await globalThis.testBrowser?.close();
  rmSync(process.env.TEST_FAULTS_FOLDER ?? '', { recursive: true, force: true });
  await tearDownStories();
}
