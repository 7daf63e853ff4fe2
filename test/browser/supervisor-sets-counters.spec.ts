// A supervisor sets which languages are spoken at a counter and which services it takes first.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityFaultsOf } from './accessibility-faults.js';
import { overflowOf } from './structure-faults.js';
import { viewports, TestBrowser } from './test-browser.js';

describe('the page on which a supervisor sets the counters', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await TestBrowser.open('sqlite');
  });
  afterAll(() => browser.close());

  it('shows the first services and the spoken languages of each counter, in both languages and on a phone', async () => {
    const path = `/staff/hubs/${browser.hall.hub}/counters`;
    const page = await browser.staff(path, { viewport: { ...viewports.phone, width: 320 } });
    expect([await accessibilityFaultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
    const card = page.locator('section', { has: page.getByRole('heading', { name: 'Counter 2' }) });
    await card.locator('summary').click();
    await card.getByLabel('Marriage licence').check();
    await card.getByLabel('French').check();
    await card.getByRole('button').click();
    await page.getByText('Counter 2 is changed').waitFor();
    expect(await accessibilityFaultsOf(page)).toEqual([]);
    const french = await browser.staff(path, { locale: 'fr-CA', javaScriptEnabled: false });
    await french.locator('summary', { hasText: 'Prend d’abord\u00a0: Licence de mariage' }).waitFor();
    expect(await french.locator('section', { hasText: 'Guichet 2' }).getByLabel('Français').isChecked()).toBe(true);
  });

  it('causes no script error and no breach of the content policy', () => expect(browser.pageErrors).toEqual([]));
});
