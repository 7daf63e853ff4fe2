// Every page and screen, in both languages: axe finds nothing on one page of each template, no page has two of what there is
// one of, or a control without a name, and nothing runs off the side of a small phone.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { IssuedTicketView } from '../../src/contract/wire.js';
import { accessibilityFaultsOf, viewports, TestBrowser } from './test-browser.js';
import { structureFaultsOf } from './structure-faults.js';

const languages = ['en', 'fr'];

/** One page of each template: axe looks at these. */
const resident = [
  '/',
  '/hubs/training-hall',
  '/book',
  '/book/marriage-licence',
  '/book/marriage-licence/right',
  '/book/marriage-licence/checklist',
  '/book/marriage-licence/hub',
  '/book/marriage-licence/any',
  '/book/marriage-licence/training-hall',
  '/book/marriage-licence/city-hall?view=month',
  '/book/marriage-licence/training-hall/waiting',
  '/appointments',
  '/help',
  '/accessibility',
  '/privacy',
  '/no-such-page',
];
/** The same templates with something else in them. */
const residentAgain = ['/book?q=parking', '/book/marriage-licence/city-hall?day=2027-03-16'];
const staff = [
  '/staff',
  '/staff/hubs/training-hall',
  '/staff/hubs/training-hall/greeter',
  '/staff/hubs/training-hall/waiting-list',
  '/staff/hubs/training-hall/supervisor',
  '/staff/hubs/training-hall/why',
  '/staff/hubs/training-hall/what-if?more=training-hall-3&moreFrom=11:00',
  '/staff/hubs/training-hall/staffing',
  '/staff/hubs/training-hall/replay?day=2027-03-15&counters=1',
  '/staff/hubs/training-hall/hours',
  '/staff/hubs/training-hall/hours/plan/weekly',
  '/staff/accounts',
  '/staff/devices',
  '/staff/letters',
  '/staff/counters/training-hall-2',
];
const staffAgain = [
  '/staff/hubs/training-hall/hours/plan/closure',
  '/staff/hubs/training-hall/hours/plan/exception',
  '/staff/counters/training-hall-1',
  '/staff/counters/training-hall-6',
];

/** What is wrong with these pages: axe looks at the first ones in one language, and at the build of all in each. */
async function faultsOn(page: Page, url: string, language: string, seen: string[], again: string[]) {
  const found: string[] = [];
  for (const path of [...seen, ...again]) {
    const answer = await page.goto(`${url}${path}`);
    const status = path === '/no-such-page' ? 404 : 200;
    const faults = await structureFaultsOf(page);
    if (answer?.status() !== status) faults.push(`it answers ${answer?.status()}`);
    const written = await page.evaluate(() => document.documentElement.lang);
    const isTheirs = path.endsWith('/paper'); // which is written for the holder of the ticket
    if (written !== (isTheirs ? 'en' : language)) faults.push(`it is written in ${written}`);
    if (language === languages[0] && seen.includes(path)) faults.push(...(await accessibilityFaultsOf(page)));
    found.push(...faults.map((fault) => `${path}: ${fault}`));
  }
  return found;
}

describe('every face', () => {
  let browser: TestBrowser;
  let ticket: IssuedTicketView;
  beforeAll(async () => {
    browser = await TestBrowser.open('sqlite');
    const { hall } = browser;
    await hall.openCounter(1);
    await hall.openCounter(2);
    await hall.takeTicket('general-information', ['seat', 'interpreter']);
    ticket = await hall.takeTicket('property-tax', ['companion']);
    await hall.takeTicket('commissioning');
    await hall.callNext(2);
  });
  afterAll(() => browser.close());

  it.each(languages)('for residents is open to everybody, in %s', async (language) => {
    const page = await browser.visit('/', { viewport: { width: 320, height: 700 }, locale: `${language}-CA` });
    const pages = [...resident, `/t/${ticket.token}`];
    expect(await faultsOn(page, browser.hall.server.url, language, pages, residentAgain)).toEqual([]);
  });

  it.each(languages)('for staff is open to everybody, in %s', async (language) => {
    const page = await browser.staff('/staff', { locale: `${language}-CA` });
    const pages = [...staff, `/staff/tickets/${ticket.id}`, `/staff/tickets/${ticket.id}/paper`];
    expect(await faultsOn(page, browser.hall.server.url, language, pages, staffAgain)).toEqual([]);
  });

  it('at the door says how to be paired, in both languages', async () => {
    const kiosk = await browser.visit('/kiosk/', { viewport: viewports.kiosk });
    await kiosk.getByText('/staff/devices').first().waitFor();
    expect(await accessibilityFaultsOf(kiosk)).toEqual([]);
  });

  it('at the door says when it is closed, and comes alive by itself', async () => {
    const { hall } = browser;
    const supervisor = await browser.staff(`/staff/hubs/${hall.hub}/supervisor`, { javaScriptEnabled: false });
    const kiosk = await browser.kiosk();
    const screen = await browser.lobbyScreen();
    await supervisor.getByLabel('Reason (English)').fill('Fire drill');
    await supervisor.getByLabel('Reason (Français), optional').fill('Exercice d’évacuation');
    await supervisor.getByRole('button', { name: 'Close the hub' }).click();
    await kiosk.getByText('Fire drill').first().waitFor();
    await kiosk.getByText('is open until 17:00').waitFor(); // another hub
    await screen.getByText('Exercice d’évacuation').waitFor();
    await screen.getByText('Tuesday, 0:00').waitFor();
    for (const page of [kiosk, screen]) expect(await accessibilityFaultsOf(page)).toEqual([]);
    await supervisor.getByRole('button', { name: /Open|Reopen/ }).click();
    await kiosk.getByRole('button', { name: 'English' }).waitFor();
    await screen.getByText('Exercice d’évacuation').waitFor({ state: 'detached' });
  });

  it('found nothing to complain of', () => expect(browser.complaints).toEqual([]));
});
