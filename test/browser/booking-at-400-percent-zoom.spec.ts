// Every page of a booking fits a window of 320 by 640 pixels, which is a window of 1280 at a zoom of 400 %, and is accessible.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { fewTimesCity } from '../support/test-cities.js';
import { accessibilityFaultsOf } from './accessibility-faults.js';
import { overflowOf } from './structure-faults.js';
import { TestBrowser } from './test-browser.js';

const viewport = { width: 320, height: 640 };
const day = '2027-03-18';

describe('the pages of a booking at a zoom of 400 %', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await TestBrowser.open('sqlite', { hub: 'west-desk', settings: fewTimesCity });
  });
  afterAll(() => browser.close());

  /** Returns the faults of the open page. */
  async function wrongWith(page: Page): Promise<string[]> {
    const found = await accessibilityFaultsOf(page);
    if ((await overflowOf(page)) > 0) found.push('runs off the side');
    return found.map((fault) => `${new URL(page.url()).pathname}: ${fault}`);
  }

  it.each(['en', 'fr'])(
    'fit their window in %s',
    async (language) => {
      const page = await browser.visit('/', { viewport, locale: `${language}-CA` });
      const found = await wrongWith(page);
      const look = async () => found.push(...(await wrongWith(page)));
      const open = async (path: string) => {
        await page.goto(`${browser.hall.server.url}${path}`);
        await look();
      };
      const send = async () => {
        await page.locator('main form').last().locator('button.button').click();
        await look();
      };
      const desk = '/book/dog-tag/west-desk';
      const paths = ['/book', '/book/dog-tag', '/book/dog-tag/hub', '/book/dog-tag/any', '/book/dog-tag/east-desk'];
      for (const path of [...paths, desk, `${desk}?view=month`, `${desk}?view=month&month=2027-04`]) await open(path);
      await open(`${desk}?day=${day}`);
      await send(); // No time is chosen.
      await page.getByRole('radio').first().check({ force: true });
      await send();
      await send(); // No name is filled in.
      await page.fill('#name', 'Sam Rivera');
      await page.fill('#email', 'sam@example.org');
      await send();
      await send();
      await page.waitForURL(/\/appointments\//);
      await look();
      expect(found).toEqual([]);
    },
    180_000,
  );
});
