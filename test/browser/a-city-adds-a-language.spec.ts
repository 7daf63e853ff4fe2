// A city adds two languages while its faces are open. Kiosk, lobby screen and phone take them by themselves, each when it
// disturbs nobody, without a restart of the server or a reload of the screen.
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

/** The sample city with two more languages, in which it has no texts yet. */
const grownCity = () =>
  readCityFile(stringify({ ...(parse(readFileSync(sample, 'utf8')) as object), languages }), 'city.yaml');

/** Sets a mark that is lost when the page is loaded again. */
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

  it('reaches a lobby screen, which takes the new words between two announcements without a reload', async () => {
    expect(await screen.locator('.hero h2 [lang]').first().getAttribute('lang')).toBe('en');
    await screen.locator(`.hero h2 [lang="${leftwardLanguage.code}"]`).waitFor();
    expect(await screen.locator('.hero.on-turn').count()).toBe(0);
    expect(await isMarked(screen)).toBe(true);
  });

  it('reaches a kiosk on its first screen at once, and one in use when its visitor has finished', async () => {
    await kiosk.getByRole('button', { name: leftwardLanguage.name }).waitFor();
    await learned;
    await kioskInUse.locator('.act.services').waitFor();
    expect(await isMarked(kioskInUse)).toBe(true);
    await kioskInUse.getByRole('button', { name: 'Start over' }).click();
    await kioskInUse.getByRole('button', { name: longLanguage.name }).click();
    await kioskInUse.locator('.act.services').waitFor();
  });

  it('reaches a phone, whose page then offers the languages', async () => {
    const menu = phone.locator('footer details.language-menu');
    await menu.locator(`a[hreflang="${leftwardLanguage.code}"]`).waitFor({ state: 'attached' });
    expect(await isMarked(phone)).toBe(true);
  });

  it('causes no script error and no breach of the content policy', () => expect(browser.pageErrors).toEqual([]));
});
