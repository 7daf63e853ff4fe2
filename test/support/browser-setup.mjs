// Sets up once in a test run what the stories need, and starts one browser for all browser tests.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArguments, findChromium } from './chromium.mjs';
import setUpStories from './stories-setup.mjs';

export default async function setUp() {
  await setUpStories();
  const options = { executablePath: findChromium(), args: chromiumArguments, handleSIGINT: false };
  globalThis.testBrowser = await chromium.launchServer(options);
  process.env.TEST_FAULTS_FOLDER = mkdtempSync(join(tmpdir(), 'hubline-faults-'));
  process.env.TEST_BROWSER_URL = globalThis.testBrowser.wsEndpoint();
}
