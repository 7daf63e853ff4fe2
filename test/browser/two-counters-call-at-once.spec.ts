// Two counters call the next ticket at the same time. Each gets another ticket, and one gets none if only one waits.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { databases } from '../support/databases.js';
import { TestBrowser } from './test-browser.js';

describe.each(databases)('two counters that call at once, on %s,', (database) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await TestBrowser.open(database);
    await browser.hall.openCounter(1);
    await browser.hall.openCounter(2);
  });
  afterAll(() => browser.close());

  it('call two tickets at once, or one ticket if only one waits', async () => {
    const { hall } = browser;
    const first = await hall.takeTicket();
    const second = await hall.takeTicket();
    const one = await browser.staff(`/staff/counters/${hall.counter(1)}`);
    const two = await browser.staff(`/staff/counters/${hall.counter(2)}`);
    const press = [one, two].map((page) => page.getByRole('button', { name: /Call next/ }).click());
    await Promise.all(press);
    const called = await Promise.all([one, two].map((page) => page.locator('.work .join-number').textContent()));
    expect(called.sort()).toEqual([first.ticket, second.ticket]);

    for (const page of [one, two]) {
      await page.getByRole('button', { name: /Start serving/ }).click();
      await page.getByRole('button', { name: /Done/ }).click();
      await page.getByRole('button', { name: /Call next/ }).waitFor();
    }
    await hall.takeTicket();
    await Promise.all([one, two].map((page) => page.getByRole('button', { name: /Call next/ }).click()));
    await Promise.all([one, two].map((page) => page.waitForLoadState()));
    const { called: atCounters, waiting } = await hall.queue();
    expect(atCounters).toHaveLength(1);
    expect(waiting).toHaveLength(0);
  });

  it('call without JavaScript too, and show why nobody is called', async () => {
    const { hall } = browser;
    await hall.openCounter(5);
    const page = await browser.staff(`/staff/counters/${hall.counter(5)}`, { javaScriptEnabled: false });
    await page.getByRole('button', { name: /Call next/ }).click();
    await page
      .getByRole('alert')
      .getByText(/Nobody is waiting/)
      .waitFor();
  });

  it('causes no script error and no breach of the content policy', () => expect(browser.pageErrors).toEqual([]));
});
