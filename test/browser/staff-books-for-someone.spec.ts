// Staff book for a person by keyboard in few steps. A broken rule asks for a reason, and without scripts the page loads its
// times by a button.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityFaultsOf } from './accessibility-faults.js';
import { overflowOf } from './structure-faults.js';
import { viewports, TestBrowser } from './test-browser.js';

const MOST_KEYS = 12;

describe('the page on which staff book for somebody', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await TestBrowser.open('sqlite');
  });
  afterAll(() => browser.close());
  const desk = () => `/staff/hubs/${browser.hall.hub}/book`;
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

  it.each([
    ['en-CA', 'Property tax pay', 'Booked'],
    ['fr-CA', 'Paiement de l’impôt', 'C’est réservé'],
  ])('can be used by keyboard only, in few steps, in %s', async (locale, service, done) => {
    const page = await browser.staff(desk(), { locale });
    let keys = 0;
    const press = async (key: string) => {
      keys += 1;
      await page.keyboard.press(key);
    };
    expect(await focused(page)).toBe('service');
    await page.keyboard.type(service);
    await page.locator('#first-time').waitFor({ state: 'attached' });
    while ((await focused(page)) !== 'first-time') await press('Tab');
    await press('Space');
    while ((await focused(page)) !== 'name') await press('Tab');
    await page.keyboard.type('Noor Haddad');
    await press('Tab');
    await page.keyboard.type('416 555 0134');
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: done }).waitFor();
    expect(keys).toBeLessThan(MOST_KEYS);
    expect(await page.locator('.reference-large').textContent()).toMatch(/^\w{3}-\w{4}$/);
    const { pathname, search } = new URL(page.url());
    expect(pathname + search).not.toMatch(/Noor|416/);
    expect(await accessibilityFaultsOf(page)).toEqual([]);
    await page.keyboard.press('b');
    await page.locator('#service').waitFor();
    expect(await focused(page)).toBe('service');
  });

  it('keeps what was typed when the service or the day changes', async () => {
    const page = await browser.staff(desk());
    await page.getByLabel('Name').fill('Ana Ruiz');
    await page.getByLabel('Service', { exact: true }).selectOption({ label: 'Marriage licence' });
    await page.getByLabel('Application number').waitFor();
    await page.getByRole('button', { name: /All times.*Tuesday/ }).click();
    await page.getByText('Today', { exact: true }).waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('first-time');
    expect(await page.getByLabel('Name').inputValue()).toBe('Ana Ruiz');
    expect(page.url()).toMatch(/service=marriage-licence&day=2027-03-16$/);
  });

  it('asks for a reason if the booking breaks a rule', async () => {
    const page = await browser.staff(`${desk()}?service=marriage-licence&day=2027-06-14`);
    await page.locator('#other > summary').click();
    await page.getByLabel('Time, Monday 14 June').fill('10:00');
    await page.getByLabel('Name').fill('Jordan Tran');
    await page.getByRole('button', { name: 'Book', exact: true }).click();
    const stands = page.getByRole('alert');
    await stands.getByText('The application number is missing.').waitFor();
    await stands.getByText(/further ahead/).waitFor();
    expect(await focused(page)).toBe('refusal');
    expect(await accessibilityFaultsOf(page)).toEqual([]);
    await page.getByLabel('Why it is booked anyway').fill('Number is at home; leaves the country');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Booked' }).waitFor();
    await page.getByText('not verified').waitFor();
    await page.getByText('Number is at home; leaves the country').waitFor();
  });

  it('names the mistakes with links to their fields', async () => {
    const page = await browser.staff(desk());
    await page.getByLabel('Phone').fill('41');
    await page.getByRole('button', { name: 'Book', exact: true }).click();
    await page.getByRole('link', { name: 'Choose a service' }).click();
    expect(await focused(page)).toBe('service');
    await page.getByRole('link', { name: /Enter a phone number/ }).click();
    expect(await focused(page)).toBe('phone');
    expect(await accessibilityFaultsOf(page)).toEqual([]);
  });

  it('works without scripts from the greeter’s page, where the time can be changed too', async () => {
    const greeter = `/staff/hubs/${browser.hall.hub}/greeter`;
    const page = await browser.staff(greeter, { javaScriptEnabled: false, viewport: viewports.phone });
    await page.getByRole('link', { name: 'Book for someone' }).click();
    await page.getByLabel('Service', { exact: true }).selectOption({ label: 'General information' });
    await page.getByRole('button', { name: 'Show the times' }).click();
    await page.getByRole('button', { name: /All times.*Tuesday/ }).click();
    await page.locator('.slot', { hasText: /March, 9:15/ }).click();
    await page.getByLabel('Name').fill('Li Wei');
    await page.getByLabel('People').fill('2');
    await page.getByRole('button', { name: 'Book', exact: true }).click();
    await page.getByText('Tuesday 16 March, 9:15').waitFor();
    await page.getByText('2 people').waitFor();
    await page.getByRole('link', { name: 'Change time' }).click();
    await page.locator('.slot').nth(1).click();
    await page.getByRole('button', { name: 'Take this time' }).click();
    await page.getByRole('heading', { level: 1, name: 'The time is changed' }).waitFor();
    await page.getByText('Monday 15 March').waitFor();
  });

  it('takes a long name without spaces, which moves no button of the greeter’s page', async () => {
    await browser.hall.book({
      start: '2027-03-15T18:00:00.000Z',
      contact: { name: 'A'.repeat(118), phone: '416 555 0177' },
    });
    const page = await browser.staff(`/staff/hubs/${browser.hall.hub}/greeter`, {
      viewport: { width: 1280, height: 900 },
    });
    await page.getByText('AAAAAAAA').first().waitFor();
    expect(await overflowOf(page)).toBe(0);
    const buttons = await page.getByRole('button', { name: /^Check in/ }).all();
    expect(buttons.length).toBeGreaterThan(0);
    for (const button of buttons) {
      const box = await button.boundingBox();
      expect((box?.x ?? 1280) + (box?.width ?? 0)).toBeLessThanOrEqual(1280);
    }
  });

  it('is accessible and fits a small phone in both languages, as do the pages after it', async () => {
    const wish = { service: 'property-tax', start: '2027-03-15T19:00:00.000Z', language: 'fr', needs: ['seat'] };
    const path = `/api/v1/hubs/${browser.hall.hub}/appointments`;
    const more = { interpreterLanguage: 'Tamil', note: 'Calls back', contact: { name: 'Sam Rivera' } };
    const { reference } = await browser.hall.clerk.post<{ reference: string }>(path, { ...wish, ...more });
    const booking = `/staff/hubs/${browser.hall.hub}/bookings/${reference}`;
    const found: string[] = [];
    for (const locale of ['en-CA', 'fr-CA']) {
      const page = await browser.staff('/staff', { locale, viewport: { width: 320, height: 700 } });
      const choices = [desk(), `${desk()}?service=property-tax`, `${desk()}?service=property-tax&day=2027-03-16`];
      for (const address of [...choices, booking, `${booking}?new=1`, `${booking}/change`, `${booking}/paper`]) {
        await page.goto(browser.hall.server.url + address);
        found.push(...(await accessibilityFaultsOf(page)).map((fault) => `${address}: ${fault}`));
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) found.push(`${address} runs off the side`);
      }
    }
    expect(found).toEqual([]);
  });

  it('causes no script error and no breach of the content policy', () => expect(browser.pageErrors).toEqual([]));
});
