// A resident finds a service by their own words, learns whether it is the right one, and what to bring.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { accessibilityFaultsOf } from './accessibility-faults.js';
import { viewports, TestBrowser } from './test-browser.js';

const ways: [way: string, options: BrowserContextOptions][] = [
  ['with a script', { viewport: viewports.phone }],
  ['without JavaScript', { viewport: viewports.phone, javaScriptEnabled: false }],
];

const small = { viewport: { width: 320, height: 700 } };

describe('a resident who looks for a service', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await TestBrowser.open('sqlite');
  });
  afterAll(() => browser.close());

  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
  const goOn = (page: Page) => page.getByRole('button', { name: 'Continue' }).click();
  const answer = (page: Page, question: string, said: 'Yes' | 'No') =>
    page.getByRole('group', { name: question }).getByLabel(said).check();

  it.each(ways)('finds a parking ticket by a sentence with typing mistakes, %s', async (_way, options) => {
    const page = await browser.visit('/', options);
    await page.getByRole('link', { name: 'Find your service' }).click();
    await page.getByLabel('What is it about?').fill('I got a parkin tiket');
    await page.keyboard.press('Enter');
    await page.getByText('2 services found for: parking, ticket').waitFor();
    const results = page.locator('[data-results] li');
    expect(await results.first().textContent()).toMatch(/Parking violation payment.*Can be done online/s);
    await results.first().getByRole('link').click();
    await page.getByRole('link', { name: 'Do it online' }).waitFor();
    const online = await page.getByText('You may not need to come').boundingBox();
    const inPerson = await page.getByRole('heading', { name: 'Come in person' }).boundingBox();
    expect(online?.y).toBeLessThan(inPerson?.y ?? 0);
  });

  it.each(ways)('is led to the service that fits, and back to the answers, %s', async (_way, options) => {
    const page = await browser.visit('/book/parking-permit-residential?hub=training-hall', options);
    await page.getByRole('link', { name: 'Book a time' }).click();
    await heading(page, 'Is this the right service for you?');
    await goOn(page);
    await page.getByRole('link', { name: /^Answer yes or no: Is the vehicle/ }).waitFor();
    expect(await page.title()).toMatch(/^Error/);
    await answer(page, 'Do you live on the street where you want to park?', 'Yes');
    await answer(page, 'Is the vehicle registered in your name?', 'No');
    await goOn(page);
    await heading(page, 'This is not the service for you');
    await page.getByRole('link', { name: 'Go to Temporary parking permit' }).waitFor();
    await page.getByRole('button', { name: 'Change my answers' }).click();
    const vehicle = page.getByRole('group', { name: 'Is the vehicle registered in your name?' });
    expect(await vehicle.getByLabel('No').isChecked()).toBe(true);
    await vehicle.getByLabel('Yes').check();
    await goOn(page);
    await heading(page, 'What to bring');
    await page.getByLabel('Vehicle registration in your name').check();
    await page.getByRole('link', { name: 'Continue' }).click();
    await heading(page, 'What shall we do in this visit?');
    await goOn(page);
    await heading(page, 'Choose a day and time');
    expect(new URL(page.url()).pathname).toBe('/book/parking-permit-residential/training-hall');
  });

  it('skips the questions of a service without any, in both directions', async () => {
    const page = await browser.visit('/book/commissioning', { viewport: viewports.phone });
    await page.getByRole('link', { name: 'Book a time' }).click();
    await heading(page, 'What to bring');
    await page.getByRole('link', { name: 'Continue' }).click();
    await heading(page, 'Choose where to come');
    await page.getByRole('link', { name: 'Back' }).click();
    await heading(page, 'What to bring');
    await page.getByRole('link', { name: 'Back' }).click();
    await heading(page, 'Commissioning of documents');
    await page.goto(`${browser.hall.server.url}/book/general-information`);
    await page.getByRole('link', { name: 'Some hubs also take bookings' }).click();
    await heading(page, 'Choose where to come');
  });

  it('sees the results change while typing, with the search in the address and in the link to the other language', async () => {
    const page = await browser.visit('/book');
    const box = page.getByLabel('What is it about?');
    const before = await page.locator('[data-results]').boundingBox();
    await box.pressSequentially('wedding');
    await page.getByRole('status').getByText('1 service found for: wedding').waitFor();
    expect(await page.locator('[data-results]').boundingBox()).toMatchObject({ y: before?.y });
    expect(await box.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    expect(new URL(page.url()).search).toBe('?q=wedding');
    await page.getByRole('link', { name: 'Français' }).click();
    await page.getByText('1 service trouvé pour').waitFor();
    await page.getByLabel('De quoi s’agit‑il?').fill('');
    await page.getByRole('link', { name: 'Aide numérique' }).waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('can print the list of what to bring without the parts for the screen', async () => {
    const page = await browser.visit('/book/marriage-licence/checklist', { viewport: viewports.phone });
    await page.getByRole('button', { name: 'Print this list' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main .checklist .tick').count()).toBe(3);
    for (const part of ['.site-header', '.site-footer', '.actions', '.back']) {
      expect(await page.locator(part).first().isVisible()).toBe(false);
    }
    const plain = await browser.visit('/book/marriage-licence/checklist', { javaScriptEnabled: false });
    expect(await plain.getByText('Print this list').isVisible()).toBe(false);
  });

  it.each(['en', 'fr'])('gets accessible pages in %s', async (language) => {
    const page = await browser.visit('/book?q=permis', { ...small, locale: `${language}-CA` });
    const found: string[] = [];
    const look = async (what: string) => {
      found.push(...(await accessibilityFaultsOf(page)).map((fault) => `${what}: ${fault}`));
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      if (wide) found.push(`${what} runs off the side`);
    };
    await look('results');
    await page.goto(`${browser.hall.server.url}/book?q=pizza`);
    await look('no results');
    await page.goto(`${browser.hall.server.url}/book/marriage-licence/right`);
    await look('questions');
    await page.locator('main form button').click();
    await page.locator('.error-summary').waitFor();
    await look('missing answers');
    for (const no of await page.locator('input[value="no"]').all()) await no.check();
    await page.locator('main form button').click();
    await page.locator('.inset').first().waitFor();
    await look('another service');
    await page.goto(`${browser.hall.server.url}/book/marriage-licence/checklist`);
    await look('what to bring');
    expect(found).toEqual([]);
  });

  it('causes no script error and no breach of the content policy', () => expect(browser.pageErrors).toEqual([]));
});
