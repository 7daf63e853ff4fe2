// A resident's own ticket on the phone: more time, the return after a miss, and leaving.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityFaultsOf } from './accessibility-faults.js';
import { overflowOf } from './structure-faults.js';
import { viewports, TestBrowser } from './test-browser.js';

const french = { viewport: viewports.phone, locale: 'fr-CA' };
const phone = { viewport: viewports.phone };

describe('a ticket on the phone', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await TestBrowser.open('sqlite');
    await browser.hall.openCounter(1);
  });
  afterEach(() => browser.hall.empty());
  afterAll(() => browser.close());

  it('can have ten more minutes after the rule is shown, and be ready again earlier', async () => {
    const { token } = await browser.hall.takeTicket();
    const page = await browser.visit(`/t/${token}`, { ...phone, javaScriptEnabled: false });
    await page.getByRole('link', { name: 'I need 10 more minutes' }).click();
    await page.getByText('You keep your place. People who are next in the meantime go before you.').waitFor();
    await page.getByRole('button', { name: 'Yes, give me the time' }).click();
    await page.getByText('Nobody calls you before').waitFor();
    const greeter = await browser.staff(`/staff/hubs/${browser.hall.hub}/greeter`);
    await greeter.getByText(/back at 10:1\d/).waitFor();
    await page.getByRole('button', { name: 'I am ready' }).click();
    await page.getByText('Nobody before you.').waitFor();
    expect(await page.getByText('more minutes').count()).toBe(0);
  });

  it('shows what to do after a call, and lets its holder return after a miss', async () => {
    const { id, token, ticket } = await browser.hall.takeTicket();
    const page = await browser.visit(`/t/${token}`, phone);
    await browser.hall.callNext(1);
    await page.getByRole('link', { name: 'I need more time' }).click();
    await page.getByText('Please go to counter 1 now.').waitFor();
    expect([await accessibilityFaultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
    await page.getByRole('link', { name: 'Back to my number' }).click();
    await browser.hall.move(id, 'miss');
    await page.getByRole('button', { name: 'I am here now' }).click();
    await page.getByText('You are in the queue').waitFor();
    expect((await browser.hall.callNext(1)).ticket.ticket).toBe(ticket);
    await page.getByRole('link', { name: 'I cannot come' }).click();
    await page.getByRole('button', { name: 'Yes, leave the queue' }).click();
    await page.getByText('This number has left the queue').waitFor();
  });

  it('is shown in French', async () => {
    const { token } = await browser.hall.takeTicket();
    const page = await browser.visit(`/t/${token}`, french);
    await page.getByRole('link', { name: 'Il me faut 10 minutes de plus' }).click();
    await page.getByRole('button', { name: 'Oui, donnez‑moi ce temps' }).click();
    await page.getByText('Personne ne vous appelle avant').waitFor();
    expect([await accessibilityFaultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
  });

  it('causes no script error and no breach of the content policy', () => expect(browser.pageErrors).toEqual([]));
});
