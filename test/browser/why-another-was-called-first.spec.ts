// Supervisors read in the log why one ticket was called before another. Residents read only the reasons that the rule allows.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IssuedTicketView } from '../../src/contract/wire.js';
import { accessibilityFaultsOf } from './accessibility-faults.js';
import { overflowOf } from './structure-faults.js';
import { viewports, TestBrowser } from './test-browser.js';

describe('the explanation why another ticket was called first', () => {
  let browser: TestBrowser;
  let first: IssuedTicketView;
  let second: IssuedTicketView;
  let third: IssuedTicketView;
  let waiting: IssuedTicketView;
  beforeAll(async () => {
    browser = await TestBrowser.open('sqlite');
    const { hall } = browser;
    await hall.openCounter(1);
    [first, second, third, waiting] = [
      await hall.takeTicket(),
      await hall.takeTicket('commissioning'),
      await hall.takeTicket('commissioning'),
      await hall.takeTicket('tax-inquiry'),
    ];
    await hall.callNext(1);
  });
  afterAll(() => browser.close());

  it('is shown to a supervisor for two numbers, without scripts', async () => {
    const page = await browser.staff(`/staff/hubs/${browser.hall.hub}/supervisor`, { javaScriptEnabled: false });
    await page.getByLabel('This ticket').fill(first.ticket.toLowerCase());
    await page.getByLabel('Other ticket').fill(second.ticket);
    await page.getByRole('button', { name: 'Why this order?' }).click();
    const question = `Why was ${first.ticket} called before ${second.ticket}?`;
    await page.getByRole('heading', { level: 1, name: question }).waitFor();
    const order = page.getByRole('region', { name: `Who waited when ${first.ticket} was called` });
    expect(await order.getByRole('row').count()).toBe(5);
    await page.getByLabel('Other ticket').fill('Z999');
    await page.getByRole('button', { name: 'Why this order?' }).click();
    await page.getByRole('heading', { name: 'No ticket Z999 that day' }).waitFor();
  });

  it.each(['en', 'fr'])('is part of the ticket’s page, with the tickets that waited, in %s', async (language) => {
    const page = await browser.staff(`/staff/tickets/${first.id}`, {
      locale: `${language}-CA`,
      viewport: viewports.desk,
    });
    await page.locator('.history summary').click();
    await page.locator('.history').getByRole('cell', { name: '1', exact: true }).waitFor();
    expect(await accessibilityFaultsOf(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    await page.locator('#compare-other').fill(waiting.ticket);
    await page.locator('#compare-other').press('Enter');
    await page.getByRole('heading', { level: 1, name: waiting.ticket }).waitFor();
    expect(await accessibilityFaultsOf(page)).toEqual([]);
  });

  it.each(['en', 'fr'])(
    'is opened by a resident on the phone and stays open while the page is renewed, in %s',
    async (language) => {
      const phone = await browser.visit(`/t/${waiting.token}`, { viewport: viewports.phone, locale: `${language}-CA` });
      const summary = phone.locator('#why-question');
      await phone.locator('[data-freshness]', { hasText: /^(Live|En direct)$/ }).waitFor();
      await summary.focus();
      await phone.keyboard.press('Enter');
      await phone.locator('#why li').first().waitFor();
      expect(await accessibilityFaultsOf(phone)).toEqual([]);
      expect(await overflowOf(phone)).toBe(0);
      await browser.hall.move((language === 'en' ? second : third).id, 'leave');
      await phone.getByText(language === 'en' ? '1 person before you.' : 'Personne avant vous.').waitFor();
      await phone.locator('#why li').first().waitFor();
      expect(await phone.evaluate(() => document.activeElement?.id)).toBe('why-question');
    },
  );

  it('is shown to a resident without scripts and stays open', async () => {
    const options = { viewport: viewports.phone, javaScriptEnabled: false };
    const phone = await browser.visit(`/t/${waiting.token}`, options);
    await phone.getByText('Why was someone who came later called before me?').click();
    await phone.getByText('Staff can call a particular number.').waitFor();
    await phone.getByRole('link', { name: 'Keep this open' }).click();
    await phone.waitForURL(/why=open/);
    expect(await phone.getByText('Staff can call a particular number.').isVisible()).toBe(true);
  });

  it('causes no script error and no breach of the content policy', () => expect(browser.pageErrors).toEqual([]));
});
