// A page in both languages explains that a contact has as many bookings as are allowed, and leads on.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aContact } from '../support/staffed-hall.js';
import { accessibilityFaultsOf } from './accessibility-faults.js';
import { TestBrowser } from './test-browser.js';

describe('a contact with all bookings that one contact may have', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await TestBrowser.open('sqlite');
    for (const start of ['2027-03-16T14:00:00.000Z', '2027-03-17T14:00:00.000Z', '2027-03-18T14:00:00.000Z']) {
      await browser.hall.book({ hub: 'city-hall', service: 'property-tax', start, contact: aContact() });
    }
  });
  afterAll(() => browser.close());

  it.each([
    ['en', 'No further booking with this contact now', 'Back'],
    ['fr', 'Pas d’autre rendez\u2011vous avec ces coordonnées pour le moment', 'Retour'],
  ])('gets an explanation in %s and can go back to the filled form', async (language, heading, back) => {
    const page = await browser.visit('/book/property-tax/city-hall', {
      viewport: { width: 320, height: 700 },
      locale: `${language}-CA`,
    });
    await page.locator('.time input').first().check({ force: true });
    await page.locator('.days-end .button').click();
    await page.fill('#name', 'Sam Rivera');
    await page.fill('#email', 'Sam+again@example.org');
    await page.locator('.button[value="check"]').click();
    await page.locator('button[value="confirm"]').click();
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    expect(await accessibilityFaultsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: back }).click();
    expect(await page.inputValue('#email')).toBe('Sam+again@example.org');
  });
});
