// An address that books too much is asked for its browser's work: nothing to solve, nothing lost, by keyboard alone.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { Clock } from '../../src/platform/clock.js';
import { accessibilityFaultsOf, viewports, TestBrowser } from './test-browser.js';

describe('a suspicious address', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await TestBrowser.open('sqlite', {
      settings: { HUBLINE_LIMIT_FACTOR: '0.1', HUBLINE_TRUST_PROXY: '127.0.0.1' },
    });
  });
  afterAll(() => browser.close());

  /** Keeps times until it is asked for a proof; the last choice waits on that page. */
  async function untilAsked(from: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await browser.visit('/help', { ...options, extraHTTPHeaders: { 'x-forwarded-for': from } });
    for (let tries = 0; tries < 4; tries++) {
      await page.goto(`${browser.hall.server.url}/book/general-information/training-hall`);
      await page.locator('.time input').nth(tries).check({ force: true });
      await page.locator('.days-end .button').click();
    }
    return page;
  }

  it('works a few seconds, says so, and goes on by keyboard to where it was going', async () => {
    const page = await untilAsked('203.0.113.1', { viewport: viewports.phone });
    await page.getByRole('heading', { level: 1, name: 'One moment before you continue' }).waitFor();
    await page.getByRole('status').filter({ hasText: 'Done. Press Continue.' }).waitFor({ timeout: 30_000 });
    expect(await accessibilityFaultsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('go-on');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/held\//);
    await page.fill('#name', 'Sam Rivera');
    await page.fill('#email', 'sam@example.org');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Confirm booking' }).click();
    await page.getByRole('status').filter({ hasText: 'Done' }).waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL(/\/appointments\//);
  });

  it('waits a minute where there is no script, in French, and is told when it was too early', async () => {
    const page = await untilAsked('203.0.113.2', {
      viewport: { width: 320, height: 700 },
      locale: 'fr-CA',
      javaScriptEnabled: false,
    });
    await page.getByText('Attendez 60 secondes').waitFor();
    const clock = browser.hall.server.app.get(Clock);
    const real = clock.realNow();
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.locator('.error-summary a').click();
    clock.realNow = () => real + 60_000;
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.waitForURL(/\/held\//);
    clock.realNow = () => real;
  });

  it('found nothing to complain of', () => expect(browser.complaints).toEqual([]));
});
