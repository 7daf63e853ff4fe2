// A new language needs one file and one line. Two invented languages are added to a city, and every face works in them. Each
// page is loaded once in each language and measured at each size.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { LanguageEntry } from '../../src/contract/languages/list.js';
import type { AppointmentView, IssuedTicketView } from '../../src/contract/wire.js';
import { newKey } from '../support/api-client.js';
import {
  cityInPseudoLanguages,
  learnPseudoLanguages,
  leftwardLanguage,
  longLanguage,
} from '../support/pseudo-languages.js';
import { faultsIn } from './language-faults.js';
import { viewports, TestBrowser } from './test-browser.js';

const languages = [longLanguage, leftwardLanguage].map((entry) => [entry.code, entry] as const);
const phones = [{ width: 320, height: 700 }, viewports.phone];
const panels = [viewports.kiosk, { width: 1920, height: 1080 }];

const service = ['', '/right', '/hub', '/training-hall', '/city-hall?view=month'];
const pages = [
  ...['/', '/hubs/training-hall', '/book', '/appointments', '/help', '/privacy', '/open-data/accuracy'],
  ...service.map((path) => `/book/marriage-licence${path}`),
];
const hall = ['', '/greeter', '/supervisor', '/counters', '/policy', '/hours', '/hours/plan/closure', '/staffing'];
const staff = [
  ...['/staff', '/staff/devices', '/staff/letters'],
  ...[...hall, '/book?service=marriage-licence'].map((path) => `/staff/hubs/training-hall${path}`),
  ...['/staff/counters/training-hall-1', '/staff/counters/training-hall-3'],
];

describe('a new language', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hubline-languages-'));
  let browser: TestBrowser;
  let ticket: IssuedTicketView;
  let booking: AppointmentView;
  let held = '';
  let forget = () => {};

  beforeAll(async () => {
    forget = learnPseudoLanguages();
    browser = await TestBrowser.open('sqlite', { settings: { HUBLINE_CITY: cityInPseudoLanguages(folder) } });
    const { hall } = browser;
    await hall.openCounter(1);
    await hall.openCounter(3);
    await hall.kiosk.post('/api/v1/kiosk/tickets', { service: 'property-tax', language: leftwardLanguage.code });
    ticket = await hall.kiosk.post('/api/v1/kiosk/tickets', { service: 'property-tax', language: longLanguage.code });
    await hall.callNext(3);
    booking = await hall.book({ start: '2027-03-16T15:00:00.000Z' });
    const wish = { hub: hall.hub, service: 'general-information', start: '2027-03-16T16:00:00.000Z' };
    const { hold } = await hall.resident.post<{ hold: string }>('/api/v1/holds', wish, newKey());
    held = `/book/general-information/training-hall/held/${hold}`;
  });
  afterAll(async () => {
    await browser.close();
    forget();
    rmSync(folder, { recursive: true });
  });

  /** Returns the faults of every page of a list, at each size. */
  async function walk(page: Page, paths: readonly string[], entry: LanguageEntry, views = [viewports.desk]) {
    const found: string[] = [];
    for (const path of paths) {
      const answer = await page.goto(browser.hall.server.url + path);
      if (answer?.status() !== 200) found.push(`${path} answers ${answer?.status()}`);
      found.push(...(await faultsIn(page, entry, views)).map((fault) => `${path} ${fault}`));
    }
    return found;
  }

  it.each(languages)('is used on every page of residents and on the phone: %s', async (code, entry) => {
    const page = await browser.visit(`/?lang=${code}`, { viewport: viewports.phone });
    const manage = `/appointments/${booking.reference}?token=${booking.manageToken}`;
    expect(await walk(page, [...pages, held, manage, `/t/${ticket.token}`], entry, phones)).toEqual([]);
  });

  it('has a link that keeps the search of a resident, even after more has been typed', async () => {
    const page = await browser.visit('/book?lang=fr');
    await page.locator('form[data-finder] input[name="q"]').fill('taxe');
    await page.locator(`a[hreflang="${leftwardLanguage.code}"][href*="q=taxe"]`).waitFor({ state: 'attached' });
  });

  it.each(languages)('is used on every page of staff: %s', async (code, entry) => {
    const page = await browser.staff(`/staff?lang=${code}`, { viewport: viewports.desk });
    expect(await walk(page, [...staff, `/staff/tickets/${ticket.id}`], entry)).toEqual([]);
    // A ticket's paper is in the language of the ticket, whoever prints it.
    expect(await walk(page, [`/staff/tickets/${ticket.id}/paper`], longLanguage)).toEqual([]);
  });

  it.each(languages)('is used on the kiosk from the first touch to the ticket: %s', async (_code, entry) => {
    const page = await browser.kiosk();
    const found: string[] = [];
    const look = async (what: string) =>
      found.push(...(await faultsIn(page, entry, panels)).map((fault) => `${what} ${fault}`));
    await page.getByRole('button', { name: entry.name }).click();
    const tile = page.locator('.tile');
    await page.locator('.act.services').waitFor();
    await look('services');
    await tile.nth(1).click();
    await page.locator('.act.needs').waitFor();
    await look('needs');
    await page.locator('.act.needs .first').click();
    await tile.first().click();
    await page.locator('.act.keys').waitFor();
    await look('reference');
    for (const cover of [0, 1]) {
      await page.locator('.bar button').nth(cover).click();
      await page.locator('.cover').waitFor();
      await look(cover === 0 ? 'help' : 'other languages');
      await page.keyboard.press('Escape');
    }
    await page.reload();
    await page.getByRole('button', { name: entry.name }).click();
    await page.locator('.act.services button.tile:not(.booked, .more, .late)').first().click();
    await page.locator('.given').waitFor();
    await look('ticket');
    expect(found).toEqual([]);
  });

  it('is used on the lobby screen beside the main language when a ticket in it is called', async () => {
    const screen = await browser.lobbyScreen();
    await screen.locator('.hero .join').waitFor();
    const called = screen.locator('.hero h2 [lang]');
    expect(await called.evaluateAll((all) => all.map((one) => one.getAttribute('lang')))).toEqual([
      leftwardLanguage.code,
      'en',
    ]);
    expect(await called.first().getAttribute('dir')).toBe('rtl');
    expect(await faultsIn(screen, undefined, [viewports.screen])).toEqual([]);
  });

  it('has a field where staff write for the public, and residents read what staff wrote in it', async () => {
    const page = await browser.staff('/staff/hubs/training-hall/supervisor');
    const fields = page.locator('form[action$="/close"] input[name^="reason."]');
    const asked = await fields.evaluateAll((all) =>
      all.map((one) => [one.getAttribute('lang'), one.getAttribute('dir')]),
    );
    const written = [
      ['en', 'ltr'],
      ['fr', 'ltr'],
      [longLanguage.code, 'ltr'],
      [leftwardLanguage.code, 'rtl'],
    ];
    expect(asked).toEqual(written);
    await page.getByLabel('Reason (English)').fill('Water main repair');
    await page.getByLabel(`Reason (${leftwardLanguage.name}), optional`).fill('إصلاح');
    await page.locator('form[action$="/close"] button').click();
    await page.getByText('Closed: Water main repair').first().waitFor();
    const resident = await browser.visit(`/hubs/training-hall?lang=${leftwardLanguage.code}`);
    await resident.getByText('إصلاح').first().waitFor();
    await resident.goto(`${browser.hall.server.url}/hubs/training-hall?lang=fr`);
    await resident.getByText('Water main repair').first().waitFor();
  });

  it('causes no script error and no breach of the content policy', () => expect(browser.pageErrors).toEqual([]));
});
