// The less usual moves of a ticket, made with the buttons of greeters, agents and supervisors.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityFaultsOf } from './accessibility-faults.js';
import { TestBrowser } from './test-browser.js';

const PERMIT = 'parking-permit-residential';

describe('the pages of staff', () => {
  let browser: TestBrowser;
  const counter = (label: number) => `/staff/counters/${browser.hall.counter(label)}`;

  beforeAll(async () => {
    browser = await TestBrowser.open('sqlite');
    await browser.hall.openCounter(1);
    await browser.hall.openCounter(2);
  });
  afterEach(() => browser.hall.empty());
  afterAll(() => browser.close());

  it('let a greeter give one number to two people with two services, and split them', async () => {
    const page = await browser.staff(`/staff/hubs/${browser.hall.hub}/greeter`);
    await page.selectOption('#people', '2');
    await page.locator('#also summary').click();
    await page.locator('#also').getByLabel('Parking violation payment').check();
    await page.getByRole('button', { name: /Residential parking permit/ }).click();
    const given = page.locator('.given');
    await given.getByText('Then: Residential parking permit').waitFor();
    expect(await accessibilityFaultsOf(page)).toEqual([]);
    const first = await given.locator('.join-number').textContent();
    await given.getByRole('button', { name: 'Split one off' }).click();
    await given.getByText(/walk-in, English$/).waitFor();
    const { waiting } = await browser.hall.queue();
    expect(waiting.map(({ ticket, partySize, laterServices }) => [ticket, partySize, laterServices])).toEqual([
      [first, 1, [PERMIT]],
      [await given.locator('.join-number').textContent(), 1, []],
    ]);
  });

  it('remind an agent of a ticket on hold, with and without a reload', async () => {
    const { id, ticket } = await browser.hall.takeTicket();
    await browser.hall.callNext(1);
    await browser.hall.move(id, 'start');
    const page = await browser.staff(counter(1));
    await page.locator('summary', { hasText: 'Hold' }).click();
    await page.getByLabel('Remind me after').selectOption('15');
    await page.locator('details.act[open]').getByRole('button', { name: 'Hold' }).click();
    await page.getByText(/reminder in 15 min/).waitFor();
    const reminder = page.getByRole('status').getByText(`${ticket} has been on hold since`);
    expect(await reminder.isVisible()).toBe(false);
    browser.passMinutes(15);
    await reminder.waitFor({ state: 'visible' });
    await page.getByText('reminder is due').waitFor();
    await page.reload();
    await reminder.waitFor({ state: 'visible' });
    expect(await accessibilityFaultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: /Call back/ }).click();
    await page.getByRole('button', { name: /Start serving/ }).waitFor();
    expect(await page.getByText(/has been on hold/).count()).toBe(0);
  });

  it('let an agent transfer a ticket to another service and to another counter', async () => {
    const { ticket } = await browser.hall.takeTicket();
    await browser.hall.callNext(1);
    const page = await browser.staff(counter(1));
    await page.locator('summary', { hasText: 'Transfer' }).click();
    const form = page.locator('details.act[open]');
    await form.getByLabel('Service').selectOption({ label: 'Commissioning of documents' });
    await form.getByLabel('Counter (optional)').selectOption({ label: 'Counter 2' });
    await form.getByRole('button', { name: 'Transfer' }).click();
    await page.getByRole('heading', { name: 'Nobody is waiting for this counter' }).waitFor();
    const other = await browser.staff(counter(2));
    await other.getByText('Commissioning of documents').first().waitFor();
    await other.getByRole('button', { name: /Call next/ }).click();
    await other.locator('.work .join-number', { hasText: ticket }).waitFor();
  });

  it('show a supervisor until when a counter is on a break', async () => {
    const page = await browser.staff(counter(2));
    await page.locator('summary', { hasText: 'Break until' }).click();
    const until = await page.locator('#back-at option').nth(2).textContent();
    await page.getByLabel('Back at').selectOption({ label: until ?? '' });
    await page.getByRole('button', { name: 'Close for a break' }).click();
    await page.getByRole('heading', { name: `On a break until ${until}` }).waitFor();
    const supervisor = await browser.staff(`/staff/hubs/${browser.hall.hub}/supervisor`);
    await supervisor.getByText(`On a break, back at ${until}`).waitFor();
    await page.getByRole('button', { name: /Open counter 2/ }).click();
    await supervisor.getByText(`On a break`).waitFor({ state: 'detached' });
  });

  it('let a supervisor release a ticket from a counter without an agent', async () => {
    const { ticket, id } = await browser.hall.takeTicket();
    await browser.hall.callNext(1);
    await browser.hall.move(id, 'start');
    const page = await browser.staff(`/staff/hubs/${browser.hall.hub}/supervisor`);
    await page.getByRole('link', { name: `Release ${ticket}` }).click();
    expect(await accessibilityFaultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Release' }).click();
    await page.getByRole('heading', { name: 'Supervisor' }).waitFor();
    expect((await browser.hall.callNext(2)).ticket.ticket).toBe(ticket);
    await page.goto(`${browser.hall.server.url}/staff/tickets/${id}`);
    await page.getByText(/taken from counter 1 by a supervisor .*: Nobody is at the counter/).waitFor();
    await browser.hall.openCounter(1);
  });

  it('causes no script error and no breach of the content policy', () => expect(browser.pageErrors).toEqual([]));
});
