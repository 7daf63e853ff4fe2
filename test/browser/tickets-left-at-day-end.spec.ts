// When the hub has closed, a greeter closes the tickets that are left over, and each phone shows a polite explanation.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { smallCity } from '../support/test-cities.js';
import { accessibilityFaultsOf } from './accessibility-faults.js';
import { viewports, TestBrowser } from './test-browser.js';

const HUB = 'town-office';
const A_MINUTE_PAST_FIVE = '2027-03-15T21:01:00.000Z';

describe('the page of tickets that are left over', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await TestBrowser.open('sqlite', { hub: HUB, settings: smallCity });
  });
  afterAll(() => browser.close());

  it('closes them with a reason, and their phones say when the hub opens again', async () => {
    const [first, second] = [
      await browser.hall.takeTicket('parking-permit'),
      await browser.hall.takeTicket('parking-permit'),
    ];
    const before = await browser.staff(`/staff/hubs/${HUB}/day-end`);
    await before.getByText('The hub is open until 17:00.').waitFor();
    expect(await before.getByRole('button', { name: /Close the ticked/ }).count()).toBe(0);

    browser.setClock(A_MINUTE_PAST_FIVE);
    const page = await browser.staff(`/staff/hubs/${HUB}/day-end`);
    await page.getByText('2 tickets are left over').waitFor();
    expect(await accessibilityFaultsOf(page)).toEqual([]);
    await page.getByLabel(`Close ${second?.ticket}`).uncheck();
    await page.getByRole('button', { name: 'Close the ticked tickets' }).click();
    await page.getByText('1 ticket is left over').waitFor();
    await page.getByLabel(/Went home/).check();
    await page.getByRole('button', { name: 'Close the ticked tickets' }).click();
    await page.getByText('No ticket is left over').waitFor();

    const phone = await browser.visit(`/t/${first?.token}`, { viewport: viewports.phone });
    await phone.getByText('We could not serve you today').waitFor();
    await phone.getByText('The hub opens again Tuesday 16 March at 9:00.').waitFor();
    expect(await accessibilityFaultsOf(phone)).toEqual([]);
    await page.goto(`${browser.hall.server.url}/staff/tickets/${second?.id}`);
    await page.getByText('closed, by staff: Went home').waitFor();
  });

  it('causes no script error and no breach of the content policy', () => expect(browser.pageErrors).toEqual([]));
});
