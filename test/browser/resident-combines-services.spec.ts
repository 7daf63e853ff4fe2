// A resident books two permits and another service as one visit, which stays together up to the ticket.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { accessibilityFaultsOf } from './accessibility-faults.js';
import { overflowOf } from './structure-faults.js';
import { viewports, TestBrowser } from './test-browser.js';

const ways: [way: string, options: BrowserContextOptions][] = [
  ['with a script', { viewport: viewports.phone }],
  ['without JavaScript', { viewport: viewports.phone, javaScriptEnabled: false }],
];
const VISIT = '/book/parking-permit-residential/visit?hub=training-hall';

describe('a resident who needs several services', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await TestBrowser.open('sqlite');
  });
  afterAll(() => browser.close());

  const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  const goOn = (page: Page) => page.getByRole('button', { name: 'Continue' }).click();

  it.each(ways)('books them as one visit, %s', async (_way, options) => {
    const page = await browser.visit(VISIT, options);
    await heading(page, 'What shall we do in this visit?');
    await page.getByLabel('How many do you need?').selectOption('2');
    await page.getByLabel('Property tax inquiry').check();
    await goOn(page);
    await heading(page, 'Choose a day and time');
    await page.getByText('Residential parking permit × 2, Property tax inquiry').waitFor();
    await page.getByText('About 30 minutes').waitFor();
    await page.getByRole('radio').first().check({ force: true });
    await goOn(page);
    await page.fill('#name', 'Sam Rivera');
    await page.fill('#email', 'sam.rivera@example.org');
    await goOn(page);
    await page.getByText('Residential parking permit × 2, Property tax inquiry', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Confirm booking' }).click();
    await page.getByText(/^Residential parking permit ×\s2, Property tax inquiry/).waitFor();
    expect(await page.getByText('Proof of your address').count()).toBe(1);
    expect(await page.getByText('Photo identification of an owner').count()).toBe(1);
  });

  it('is told which services cannot be combined, in a form that keeps the choice', async () => {
    const page = await browser.visit(VISIT, { viewport: viewports.phone, javaScriptEnabled: false });
    await page.getByLabel('Temporary parking permit').check();
    await page.getByLabel('Property tax inquiry').check();
    await goOn(page);
    await page.getByRole('link', { name: /^These cannot be done in one visit/ }).click();
    expect(await page.title()).toMatch(/^Error/);
    expect(await page.getByLabel('Temporary parking permit').isChecked()).toBe(true);
    expect(await accessibilityFaultsOf(await axed(page))).toEqual([]);
  });

  /** Opens the same page in a browser with scripts, because axe is a script. */
  const axed = async (page: Page): Promise<Page> =>
    browser.visit(new URL(page.url()).pathname, { viewport: viewports.phone });

  it.each(['en', 'fr'])('can use the page in %s on the smallest phone', async (language) => {
    const page = await browser.visit(`${VISIT}&lang=${language}`, { viewport: { width: 320, height: 640 } });
    expect(await overflowOf(page)).toBe(0);
    expect(await accessibilityFaultsOf(page)).toEqual([]);
  });

  it('keeps the whole visit when another time is chosen', async () => {
    const { hall } = browser;
    const start = '2027-03-16T15:00:00.000Z';
    const visit = { service: 'parking-permit-residential', quantity: 2, also: [{ service: 'tax-inquiry' }] };
    const contact = { name: 'Kim Okafor', email: 'kim.okafor@example.org' };
    const wish = { hub: 'training-hall', ...visit, start, language: 'en', contact };
    const booked = await hall.resident.post<{ reference: string; manageToken: string }>('/api/v1/appointments', wish);
    const token = encodeURIComponent(booked.manageToken);
    const page = await browser.visit(`/appointments/${booked.reference}/change?token=${token}`, {
      viewport: viewports.phone,
    });
    await page.getByText('Residential parking permit × 2, Property tax inquiry').waitFor();
    await page.getByText('About 30 minutes').waitFor();
  });

  it('causes no script error and no breach of the content policy', () => {
    expect(browser.pageErrors).toEqual([]);
  });
});
