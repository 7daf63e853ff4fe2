// An address that books too much must give a proof of work. The browser computes it without a puzzle for the person, by
// keyboard and without losing anything typed.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { Clock } from '../../src/platform/clock.js';
import { accessibilityFaultsOf } from './accessibility-faults.js';
import { viewports, TestBrowser } from './test-browser.js';

describe('a suspicious address', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await TestBrowser.open('sqlite', {
      settings: { HUBLINE_LIMIT_FACTOR: '0.1', HUBLINE_TRUST_PROXY: '127.0.0.1' },
    });
  });
  afterAll(() => browser.close());

  /** Holds times until the page that asks for a proof appears. */
  async function untilAsked(from: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await browser.visit('/help', { ...options, extraHTTPHeaders: { 'x-forwarded-for': from } });
    for (let tries = 0; tries < 4; tries++) {
      await page.goto(`${browser.hall.server.url}/book/general-information/training-hall`);
      await page.locator('.time input').nth(tries).check({ force: true });
      await page.locator('.days-end .button').click();
    }
    return page;
  }

  it('shows that its browser works for some seconds, and goes on by keyboard to the chosen page', async () => {
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

  it('waits a minute without scripts, in French, and is told if it goes on too early', async () => {
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

  it('causes no script error and no breach of the content policy', () => expect(browser.pageErrors).toEqual([]));
});
