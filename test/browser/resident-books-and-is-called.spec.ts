// A resident books, checks in at the kiosk, is called, and the lobby screen shows it within a second.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { databases } from '../support/databases.js';
import { accessibilityFaultsOf } from './accessibility-faults.js';
import { viewports, TestBrowser } from './test-browser.js';

describe.each(databases)('a resident on %s', (database) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await TestBrowser.open(database);
    await browser.hall.openCounter(3);
  });
  afterAll(() => browser.close());

  /** Books from the first page to the confirmation, and resolves to the reference. axe examines every page if scripts run. */
  async function book(page: Page, name: string, look = async (_page: Page) => {}): Promise<string> {
    await look(page);
    await page.locator('main a.button').first().click();
    await look(page);
    await page.getByRole('link', { name: 'Commissioning of documents' }).first().click();
    await look(page);
    await page.getByRole('link', { name: 'Book a time' }).click();
    await look(page);
    await page.getByRole('link', { name: 'Continue' }).click();
    await look(page);
    await page.getByRole('link', { name: /Training hall/ }).click();
    await look(page);
    await page.locator('.time input').first().check({ force: true });
    await page.getByRole('button', { name: 'Continue' }).click();
    await look(page);
    await page.fill('#name', name);
    await page.fill('#email', 'sam@example.org');
    await page.getByRole('button', { name: 'Continue' }).click();
    await look(page);
    expect(page.url()).not.toContain('example.org');
    await page.getByRole('button', { name: 'Confirm booking' }).click();
    await page.waitForURL(/\/appointments\//);
    await look(page);
    return (await page.locator('.join-number').first().textContent()) ?? '';
  }

  it('books, checks in at the kiosk, is called, and is on the screen within a second', async () => {
    const page = await browser.visit('/', { viewport: viewports.phone });
    const reference = await book(page, 'Sam Rivera', async (seen) => {
      expect([new URL(seen.url()).pathname, ...(await accessibilityFaultsOf(seen))]).toEqual([
        new URL(seen.url()).pathname,
      ]);
      expect(await seen.title()).not.toContain('Sam');
    });
    expect(reference).toMatch(/^[2-9A-Z]{3}-[2-9A-Z]{4}$/);

    const screen = await browser.lobbyScreen();
    const kiosk = await browser.kiosk();
    await kiosk.getByRole('button', { name: 'English' }).click();
    await kiosk.getByRole('button', { name: /I have a booking/ }).click();
    for (const key of reference.replace('-', '')) await kiosk.getByRole('button', { name: key, exact: true }).click();
    await kiosk.keyboard.press('Enter'); // A keypad beside a touch screen sends Enter too.
    const label = (await kiosk.locator('main .join-number').textContent()) ?? '';
    expect(label).toMatch(/^[A-Z]\d{3}$/);

    const counter = await browser.staff(`/staff/counters/${browser.hall.counter(3)}`);
    expect(await accessibilityFaultsOf(counter)).toEqual([]);
    await counter.getByRole('button', { name: /Call next/ }).click();
    await screen.locator('.hero .join-number', { hasText: label }).waitFor({ timeout: 1_000 });
    await counter.getByRole('button', { name: /Start serving/ }).waitFor();
    expect(await counter.locator('.why').textContent()).toContain('booked for');
    expect(await accessibilityFaultsOf(counter)).toEqual([]);
    await counter.getByRole('button', { name: /Start serving/ }).click();
    await counter.getByRole('button', { name: /Done/ }).click();
    await counter.getByRole('button', { name: /Call next/ }).waitFor();
  });

  it('books without JavaScript, and cancels with the link', async () => {
    const page = await browser.visit('/', { viewport: viewports.phone, javaScriptEnabled: false });
    const reference = await book(page, 'Kim Okafor');
    expect(reference).toMatch(/^[2-9A-Z]{3}-[2-9A-Z]{4}$/);
    await page.getByRole('link', { name: 'Change or cancel' }).first().click();
    await page
      .getByRole('link', { name: /Cancel/ })
      .first()
      .click();
    await page.locator('main form button').last().click();
    await page
      .getByText(/cancelled/i)
      .first()
      .waitFor();
  });

  it('is told what to correct in a form that keeps everything typed', async () => {
    const page = await browser.visit('/book/general-information/training-hall', { viewport: viewports.phone });
    await page.locator('.time input').first().check({ force: true });
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.fill('#email', 'sam@');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.locator('.error-summary').waitFor();
    expect(await page.inputValue('#email')).toBe('sam@');
    expect(await page.title()).toMatch(/^Error/);
    expect(await accessibilityFaultsOf(page)).toEqual([]);
  });

  it('follows a ticket on the phone, in French, and sees the call', async () => {
    const { token, ticket } = await browser.hall.takeTicket('property-tax');
    const phone = await browser.visit(`/t/${token}?lang=fr`, { viewport: viewports.phone });
    await phone.getByRole('heading', { level: 1, name: 'Vous êtes dans la file' }).waitFor();
    expect(await accessibilityFaultsOf(phone)).toEqual([]);
    await browser.hall.openCounter(4);
    const called = await browser.hall.callNext(4);
    expect(called.ticket.ticket).toBe(ticket);
    await phone
      .getByRole('heading', { level: 1, name: /Présentez\u2011vous au guichet 4/ })
      .waitFor({ timeout: 3_000 });
    expect(await accessibilityFaultsOf(phone)).toEqual([]);
  });

  it('causes no script error and no breach of the content policy', () => expect(browser.pageErrors).toEqual([]));
});
