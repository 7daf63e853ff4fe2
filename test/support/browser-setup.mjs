// Sets up once in a test run what the stories need, and starts one browser for all browser tests.
import { chromium } from 'playwright-core';
import { chromiumArguments, findChromium } from './chromium.mjs';
import setUpStories from './stories-setup.mjs';

export default async function setUp() {
  await setUpStories();
  const options = { executablePath: findChromium(), args: chromiumArguments, handleSIGINT: false };
  globalThis.testBrowser = await chromium.launchServer(options);
  process.env.TEST_BROWSER_URL = globalThis.testBrowser.wsEndpoint();
}
