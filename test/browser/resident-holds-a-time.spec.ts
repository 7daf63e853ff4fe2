// During the ten minutes of a hold nothing that was typed is lost by a reload, a second tab, Back and Forward, or the end of
// the hold.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { rowsOf } from '../support/table-rows.js';
import { accessibilityFaultsOf } from './accessibility-faults.js';
import { viewports, TestBrowser } from './test-browser.js';

const times = '/book/general-information/training-hall';
const withoutScripts = { viewport: viewports.phone, javaScriptEnabled: false };

describe('a held time', () => {
  let browser: TestBrowser;
  let taken = 0;
  beforeAll(async () => {
    browser = await TestBrowser.open('sqlite');
  });
  afterAll(() => browser.close());

  /** Holds the next free time and resolves to the page of its details. */
  async function hold(options: BrowserContextOptions = { viewport: viewports.phone }, query = ''): Promise<Page> {
    const page = await browser.visit(`${times}${query}`, options);
    return choose(page);
  }
  async function choose(page: Page): Promise<Page> {
    await page
      .locator('.time input')
      .nth(20 + taken++)
      .check({ force: true });
    await page.locator('form.days button.button').click();
    await page.waitForURL(/\/held\//);
    return page;
  }
  const goOn = (page: Page) => page.locator('form#own > p button.button').last().click();
  const type = async (page: Page, name = 'Sam Rivera') => {
    await page.fill('#name', name);
    await page.fill('#email', 'sam@example.org');
    await page.check('#seat');
  };
  const typed = async (page: Page) => [
    await page.inputValue('#name'),
    await page.inputValue('#email'),
    await page.isChecked('#seat'),
  ];
  const all = ['Sam Rivera', 'sam@example.org', true];
  const asked = (page: Page) => page.locator('.answers').innerText();
  /** Expects no accessibility fault, in browsers with scripts only, because axe is a script. */
  const clean = async (page: Page, options: BrowserContextOptions = {}) => {
    if (options.javaScriptEnabled === false) return;
    expect([page.url(), ...(await accessibilityFaultsOf(page))]).toEqual([page.url()]);
  };

  describe.each([
    ['with scripts', { viewport: viewports.phone }],
    ['without scripts', withoutScripts],
  ])('%s', (_, options) => {
    it('keeps what was typed through reload, a second tab, Back and Forward', async () => {
      const page = await hold(options);
      await clean(page, options);
      await type(page);
      await goOn(page);
      await page.waitForURL(/\/check$/);
      await clean(page, options);
      await page.reload();
      expect(await asked(page)).toContain('Sam Rivera');
      const second = await page.context().newPage();
      await second.goto(page.url());
      expect(await asked(second)).toContain('sam@example.org');
      await second.close();
      await page.goBack();
      expect(await typed(page)).toEqual(all);
      await page.goForward();
      expect(await asked(page)).toContain('A seat while I wait');
      await page.getByRole('button', { name: /Change\s?: Email/ }).click();
      expect(await typed(page)).toEqual(all);
      expect(page.url()).not.toMatch(/Sam|example/);
    });

    it('can be extended once, keeps what was typed and says so', async () => {
      const page = await hold(options);
      const until = await page.locator('.hold-until').innerText();
      await type(page);
      await page.getByRole('button', { name: 'I need 10 more minutes' }).click();
      await page.locator('[data-hold-more]').waitFor({ state: 'detached' });
      expect(await page.locator('.hold-until').innerText()).not.toBe(until);
      expect(await typed(page)).toEqual(all);
      await clean(page, options);
    });

    it('shows mistakes at their fields, after a reload too', async () => {
      const page = await hold(options, '?lang=fr');
      await page.fill('#phone', '12');
      await goOn(page);
      for (const again of [false, true]) {
        if (again) await page.reload();
        await page.locator('.error-summary a[href="#phone"]').click();
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('phone');
        expect(await page.inputValue('#phone')).toBe('12');
      }
      await clean(page, options);
    });

    it('passes what was typed to another time, which leads directly to the answers', async () => {
      const page = await hold(options);
      await type(page);
      await goOn(page);
      await page.getByRole('button', { name: /Change\s?: Day and time/ }).click();
      await choose(page);
      await page.waitForURL(/\/check$/);
      expect(await asked(page)).toContain('Sam Rivera');
      await page.getByRole('button', { name: 'Confirm booking' }).click();
      await page.waitForURL(/\/appointments\//);
      const own = page.url();
      await page.goBack();
      await page.waitForURL(/\/appointments\//);
      expect(new URL(page.url()).pathname).toBe(new URL(own).pathname);
    });

    it('says when it is over and leads on with what was typed', async () => {
      const page = await hold(options);
      await type(page);
      browser.passMinutes(11);
      await goOn(page);
      await page.locator('.error-summary').waitFor();
      await choose(page);
      await page.waitForURL(/\/check$/);
      expect(await asked(page)).toContain('Sam Rivera');
    });
  });

  it('shows what was typed only to the browser in which it was typed', async () => {
    const page = await hold();
    await type(page);
    await goOn(page);
    await page.waitForURL(/\/check$/);
    const stranger = await browser.visit(new URL(page.url()).pathname, { viewport: viewports.phone });
    expect(await stranger.content()).not.toMatch(/Sam Rivera|sam@example/);
    expect(await stranger.inputValue('#name')).toBe('');
  });

  it('offers the next person in the same browser to empty the form', async () => {
    const page = await hold();
    await type(page);
    await goOn(page);
    await page.waitForURL(/\/check$/);
    await page.goto(browser.hall.server.url + times);
    await choose(page);
    expect(await typed(page)).toEqual(all);
    await clean(page);
    await page.getByRole('button', { name: /Empty the form/ }).click();
    await page.locator('.inset', { hasText: 'typed in this browser' }).waitFor({ state: 'detached' });
    expect(await typed(page)).toEqual(['', '', false]);
  });

  /** Resolves when the draft has arrived. A browser decides itself when it sends a request on leaving a page. */
  const drafts = async () =>
    (await rowsOf<{ id: string }>(browser.hall.server.databaseUrl, 'SELECT 1 FROM "booking_draft"')).length;

  it('keeps what was typed and not sent when its page is left', async () => {
    const page = await hold();
    const held = page.url();
    await type(page);
    const before = await drafts();
    await page.goto(`${browser.hall.server.url}/help`);
    for (const until = performance.now() + 10_000; (await drafts()) === before && performance.now() < until; );
    await page.goto(held);
    expect(await typed(page)).toEqual(all);
  });

  it('can be booked without cookies, with everything in the forms', async () => {
    const page = await browser.visit(times, { viewport: viewports.phone });
    await page.context().route('**/*', async (route) => {
      const { cookie: _, ...headers } = await route.request().allHeaders();
      await route.continue({ headers: { ...headers, cookie: '' } });
    });
    await choose(page);
    await type(page);
    await page.getByRole('button', { name: 'I need 10 more minutes' }).click();
    await page.locator('[data-hold-more]').waitFor({ state: 'detached' });
    expect(await typed(page)).toEqual(all);
    await goOn(page);
    expect(await asked(page)).toContain('Sam Rivera');
    await page.getByRole('button', { name: 'Confirm booking' }).click();
    await page.waitForURL(/\/appointments\//);
  });

  it('counts down by the server’s clock, announces five, two and one minutes, and ends on the same page', async () => {
    const page = await browser.visit(times, { viewport: viewports.phone });
    await page.clock.install({ time: new Date('2001-01-01T00:00:00Z') });
    await choose(page);
    const told = page.locator('[data-hold-told]');
    const left = async () => (await page.locator('[data-hold-left]').innerText()).replace(/\d+ s/, '… s');
    await page.locator('[data-hold-left]', { hasText: 'left' }).waitFor();
    expect(await left()).toBe('9 min … s left');
    expect(await told.textContent()).toBe('');
    for (const [minutes, say, shown] of [
      [5, '5 minutes left', '4 min … s left'],
      [3, '2 minutes left', '1 min … s left'],
      [1, '1 minute left', '… s left'],
    ] as const) {
      await page.clock.runFor(minutes * 60_000);
      expect([await told.textContent(), await left()]).toEqual([expect.stringContaining(say), shown]);
      await clean(page);
    }
    await type(page);
    browser.passMinutes(11);
    await page.clock.runFor(60_000);
    await page.getByRole('alert').getByText('We no longer keep this time').waitFor();
    await clean(page);
    expect(await typed(page)).toEqual(all);
    await page.getByRole('button', { name: 'Choose a time' }).click();
    await page.locator('.time input').first().waitFor({ state: 'attached' });
  });

  it('causes no script error and no breach of the content policy', () => expect(browser.pageErrors).toEqual([]));
});
