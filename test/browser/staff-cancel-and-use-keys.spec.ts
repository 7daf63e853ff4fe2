// On pages of staff a booking is found by the start of its reference and cancelled, Escape closes what a key has opened, and
// the page of a refusal can be loaded again.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { administrator } from '../support/boot.js';
import { accessibilityFaultsOf } from './accessibility-faults.js';
import { TestBrowser } from './test-browser.js';

const HALF_PAST = '2027-03-15T14:30:00.000Z';

describe('the pages of staff', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await TestBrowser.open('sqlite');
    await browser.hall.openCounter(1);
    await browser.hall.takeTicket();
  });
  afterAll(() => browser.close());
  const greeter = () => `/staff/hubs/${browser.hall.hub}/greeter`;
  const counter = () => `/staff/counters/${browser.hall.counter(1)}`;

  it('open after a member of staff has signed in with email and password', async () => {
    const page = await browser.visit('/staff');
    await page.getByLabel('Email').fill(administrator.email);
    await page.getByLabel('Password').fill('not-the-password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Password').fill(administrator.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Training hall' }).first().waitFor();
  });

  it.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])('let a greeter cancel a booking by the start of its reference, %s', async (_, javaScriptEnabled) => {
    const { reference } = await browser.hall.book({ start: HALF_PAST });
    const page = await browser.staff(greeter(), { javaScriptEnabled });
    await page.getByRole('searchbox').fill(reference.slice(0, 3).toLowerCase());
    await page.getByRole('button', { name: 'Find' }).click();
    await page
      .locator('.found')
      .getByRole('link', { name: `Cancel booking ${reference}` })
      .click();
    await page.getByRole('heading', { level: 1, name: 'Cancel this booking?' }).waitFor();
    if (javaScriptEnabled) expect(await accessibilityFaultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Cancel booking' }).click();
    await page.getByRole('heading', { level: 1, name: 'The booking is cancelled' }).waitFor();
    await page.getByRole('link', { name: 'Back to the greeter’s page' }).click();
    await page.locator('summary', { hasText: 'earlier or cancelled' }).waitFor();
  });

  it('answer an unknown reference with words for staff, at an address that can be loaded again', async () => {
    const page = await browser.staff(counter());
    await page.getByLabel('Call a number').fill('Z999');
    await page.getByLabel('Call a number').press('Enter');
    await page.getByRole('alert').getByText('No ticket Z999 here now').waitFor();
    await page.goto(page.url());
    await page.getByRole('button', { name: /Call next/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe(counter());
  });

  it('close with Escape what a key has opened, so that the keys work again', async () => {
    const page = await browser.staff(counter());
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: /Start serving/ }).waitFor();
    await page.keyboard.press('t');
    const service = page.getByRole('combobox', { name: 'Service' });
    expect(await service.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await service.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/Transfer/);
    await page.keyboard.press('s');
    await page.getByRole('button', { name: /Done/ }).waitFor();
  });

  it('causes no script error and no breach of the content policy', () => expect(browser.pageErrors).toEqual([]));
});
