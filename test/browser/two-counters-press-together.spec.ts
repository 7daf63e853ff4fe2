// Two counters press "call next" at the same moment: each gets a ticket of its own, or one of them nobody.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { databases } from '../support/databases.js';
import { TestBrowser } from './test-browser.js';

describe.each(databases)('two counters on %s', (database) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await TestBrowser.open(database);
    await browser.hall.openCounter(1);
    await browser.hall.openCounter(2);
  });
  afterAll(() => browser.close());

  it('press together and call two tickets; with one ticket only one of them calls it', async () => {
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

  it('works without JavaScript too, and says why nobody is called', async () => {
    const { hall } = browser;
    await hall.openCounter(5);
    const page = await browser.staff(`/staff/counters/${hall.counter(5)}`, { javaScriptEnabled: false });
    await page.getByRole('button', { name: /Call next/ }).click();
    await page
      .getByRole('alert')
      .getByText(/Nobody is waiting/)
      .waitFor();
  });

  it('found nothing to complain of', () => expect(browser.complaints).toEqual([]));
});
