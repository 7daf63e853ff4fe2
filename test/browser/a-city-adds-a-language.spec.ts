// A city adds two languages while its faces are open: kiosk, lobby screen and phone take them by themselves, each at a moment
// that disturbs nobody, and neither the server is started again nor a screen touched.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { parse, stringify } from 'yaml';
import type { KioskView } from '../../src/contract/kiosk-wire.js';
import type { IssuedTicketView } from '../../src/contract/wire.js';
import { systemActor } from '../../src/domain/access/actor.js';
import { ApplyCity } from '../../src/use-cases/hub/apply-city.js';
import { readCityFile } from '../../src/use-cases/hub/city-file/read-city-file.js';
import { learnPseudoLanguages, leftwardLanguage, longLanguage } from '../support/pseudo-languages.js';
import { TestBrowser } from './test-browser.js';

const sample = new URL('../../src/use-cases/hub/city-file/toronto.yaml', import.meta.url);
const languages = ['en', 'fr', longLanguage.code, leftwardLanguage.code];

/** The sample city with two languages more, into which it has translated nothing yet. */
const grownCity = () =>
  readCityFile(stringify({ ...(parse(readFileSync(sample, 'utf8')) as object), languages }), 'city.yaml');

/** Stays on a page until it is loaded again. */
const mark = (page: Page) => page.evaluate(() => void Object.assign(window, { marked: true }));
const isMarked = (page: Page) => page.evaluate(() => 'marked' in window);

describe('a city that adds languages', () => {
  let browser: TestBrowser;
  let ticket: IssuedTicketView;
  let kiosk: Page;
  let kioskInUse: Page;
  let screen: Page;
  let phone: Page;
  let learned: Promise<unknown>;
  let forget = () => {};

  beforeAll(async () => {
    forget = learnPseudoLanguages();
    browser = await TestBrowser.open('sqlite');
    const { hall } = browser;
    await hall.openCounter(1);
    const wish = { service: 'general-information', language: leftwardLanguage.code };
    await hall.kiosk.post('/api/v1/kiosk/tickets', wish);
    ticket = await hall.takeTicket();
    [kiosk, kioskInUse, screen, phone] = await Promise.all([
      browser.kiosk(),
      browser.kiosk(),
      browser.lobbyScreen(),
      browser.visit(`/t/${ticket.token}?lang=en`),
    ]);
    await kioskInUse.getByRole('button', { name: 'English' }).click();
    await kioskInUse.locator('.act.services').waitFor();
    await phone.locator('footer a.language').waitFor();
    await Promise.all([kioskInUse, screen, phone].map(mark));
    learned = kioskInUse.waitForResponse(
      async (answer) =>
        new URL(answer.url()).pathname === '/api/v1/kiosk' &&
        ((await answer.json()) as KioskView).languages.length === languages.length,
    );
    await hall.callNext(1);
    await screen.locator('.hero.on-turn').waitFor();
    await hall.server.app.get(ApplyCity).run(grownCity(), systemActor);
  });
  afterAll(async () => {
    await browser.close();
    forget();
  });

  it('is heard by a lobby screen, which takes the words between two announcements and without loading itself again', async () => {
    expect(await screen.locator('.hero h2 [lang]').first().getAttribute('lang')).toBe('en');
    await screen.locator(`.hero h2 [lang="${leftwardLanguage.code}"]`).waitFor();
    expect(await screen.locator('.hero.on-turn').count()).toBe(0);
    expect(await isMarked(screen)).toBe(true);
  });

  it('is heard by a kiosk on its first screen, and by one in use when its visitor is done', async () => {
    await kiosk.getByRole('button', { name: leftwardLanguage.name }).waitFor();
    await learned;
    await kioskInUse.locator('.act.services').waitFor();
    expect(await isMarked(kioskInUse)).toBe(true);
    await kioskInUse.getByRole('button', { name: 'Start over' }).click();
    await kioskInUse.getByRole('button', { name: longLanguage.name }).click();
    await kioskInUse.locator('.act.services').waitFor();
  });

  it('is heard by a phone, whose page then offers the languages', async () => {
    const menu = phone.locator('footer details.language-menu');
    await menu.locator(`a[hreflang="${leftwardLanguage.code}"]`).waitFor({ state: 'attached' });
    expect(await isMarked(phone)).toBe(true);
  });

  it('found nothing to complain of', () => expect(browser.complaints).toEqual([]));
});
