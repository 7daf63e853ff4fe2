// Checks every page and screen in both languages. axe finds no fault on one page of each template; no page has a duplicate id,
// two main headings or a control without a name, and all fit the width of a small phone.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { IssuedTicketView } from '../../src/contract/wire.js';
import { accessibilityFaultsOf } from './accessibility-faults.js';
import { viewports, TestBrowser } from './test-browser.js';
import { overflowOf, structureFaultsOf } from './structure-faults.js';

/** Usual sizes of lobby screens, in pixels. The ticket and the counter of a call are whole on each. */
const panels = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 1080, height: 1920 },
];
const languages = ['en', 'fr'];

/** One page of each template, which axe examines. */
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
/** Pages of the same templates with other content. */
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
  '/staff/residents',
  '/staff/counters/training-hall-2',
];
const staffAgain = [
  '/staff/hubs/training-hall/hours/plan/closure',
  '/staff/hubs/training-hall/hours/plan/exception',
  '/staff/counters/training-hall-1',
  '/staff/counters/training-hall-6',
];

/** Returns the faults of these pages: axe examines `seen` in one language; the structure of all is checked in each. */
async function faultsOn(page: Page, url: string, language: string, seen: string[], again: string[]) {
  const found: string[] = [];
  for (const path of [...seen, ...again]) {
    const answer = await page.goto(`${url}${path}`);
    const status = path === '/no-such-page' ? 404 : 200;
    const faults = await structureFaultsOf(page);
    if (answer?.status() !== status) faults.push(`it answers ${answer?.status()}`);
    const written = await page.evaluate(() => document.documentElement.lang);
    const isPaper = path.endsWith('/paper'); // A ticket's paper is in the language of its holder.
    if (written !== (isPaper ? 'en' : language)) faults.push(`it is written in ${written}`);
    if (language === languages[0] && seen.includes(path)) faults.push(...(await accessibilityFaultsOf(page)));
    found.push(...faults.map((fault) => `${path}: ${fault}`));
  }
  return found;
}

describe('the faces', () => {
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

  it.each(languages)('of residents are accessible in %s', async (language) => {
    const page = await browser.visit('/', { viewport: { width: 320, height: 700 }, locale: `${language}-CA` });
    const pages = [...resident, `/t/${ticket.token}`];
    expect(await faultsOn(page, browser.hall.server.url, language, pages, residentAgain)).toEqual([]);
  });

  it.each(languages)('of staff are accessible in %s', async (language) => {
    const page = await browser.staff('/staff', { locale: `${language}-CA` });
    const pages = [...staff, `/staff/tickets/${ticket.id}`, `/staff/tickets/${ticket.id}/paper`];
    expect(await faultsOn(page, browser.hall.server.url, language, pages, staffAgain)).toEqual([]);
  });

  it('of an unpaired kiosk say how to pair it', async () => {
    const kiosk = await browser.visit('/kiosk/', { viewport: viewports.kiosk });
    await kiosk.getByText('/staff/devices').first().waitFor();
    expect(await accessibilityFaultsOf(kiosk)).toEqual([]);
  });

  it('of kiosk and lobby screen say that the hub is closed, and change by themselves when it reopens', async () => {
    const { hall } = browser;
    const supervisor = await browser.staff(`/staff/hubs/${hall.hub}/supervisor`, { javaScriptEnabled: false });
    const kiosk = await browser.kiosk();
    const screen = await browser.lobbyScreen();
    await supervisor.getByLabel('Reason (English)').fill('Fire drill');
    await supervisor.getByLabel('Reason (Français), optional').fill('Exercice d’évacuation');
    await supervisor.getByRole('button', { name: 'Close the hub' }).click();
    await kiosk.getByText('Fire drill').first().waitFor();
    await kiosk.getByText('is open until 17:00').waitFor(); // The kiosk names another hub that is open.
    await screen.getByText('Exercice d’évacuation').waitFor();
    await screen.getByText('Tuesday, 0:00').waitFor();
    for (const page of [kiosk, screen]) expect(await accessibilityFaultsOf(page)).toEqual([]);
    await supervisor.getByRole('button', { name: /Open|Reopen/ }).click();
    await kiosk.getByRole('button', { name: 'English' }).waitFor();
    await screen.getByText('Exercice d’évacuation').waitFor({ state: 'detached' });
  });

  it('of a lobby screen show the whole call on panels of the usual sizes', async () => {
    const screen = await browser.lobbyScreen();
    await screen.locator('.hero .join-counter').waitFor();
    for (const panel of panels) {
      await screen.setViewportSize(panel);
      expect([panel, await overflowOf(screen)]).toEqual([panel, 0]);
      for (const part of ['.join-number', '.join-counter']) {
        const box = await screen.locator(`.hero ${part}`).boundingBox();
        expect(box!.x).toBeGreaterThanOrEqual(0);
        expect(box!.x + box!.width).toBeLessThanOrEqual(panel.width);
        expect(box!.y + box!.height).toBeLessThanOrEqual(panel.height);
      }
    }
    await screen.context().close();
  });

  it('causes no script error and no breach of the content policy', () => expect(browser.pageErrors).toEqual([]));
});
