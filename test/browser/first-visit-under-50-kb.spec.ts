// The first visit of a page with its styles, scripts and fonts transfers less than 50 kB.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestBrowser } from './test-browser.js';

const MOST_BYTES = 50_000;

describe('a first visit', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await TestBrowser.open('sqlite');
  });
  afterAll(() => browser.close());

  /** Resolves to the bytes of all headers and bodies that a browser with an empty cache loads for a page. */
  async function bytesOf(path: string, language: string): Promise<number> {
    const page = await browser.visit('about:blank', { locale: `${language}-CA` }, '');
    const network = await page.context().newCDPSession(page);
    let bytes = 0;
    network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await network.send('Network.enable');
    await page.goto(browser.hall.server.url + path, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.context().close();
    return bytes;
  }

  it.each([
    ['/', 'en'],
    ['/', 'fr'],
    ['/book', 'en'],
    ['/book', 'fr'],
  ])('of %s in %s transfers less than 50 kB', async (path, language) => {
    const bytes = await bytesOf(path, language);
    process.stdout.write(`first visit of ${path} (${language}): ${(bytes / 1000).toFixed(1)} kB\n`);
    expect(bytes).toBeGreaterThan(10_000); // The font alone is larger than this, so it was loaded.
    expect(bytes).toBeLessThan(MOST_BYTES);
  });
});
