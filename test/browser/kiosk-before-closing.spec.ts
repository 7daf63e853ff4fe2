// Shortly before closing the kiosk says that a newcomer would not be called before closing, and what is possible instead.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { closingCity } from '../support/test-cities.js';
import { accessibilityFaultsOf } from './accessibility-faults.js';
import { overflowOf } from './structure-faults.js';
import { viewports, TestBrowser } from './test-browser.js';

const honest = 'We would not reach you before we close at 16:30';
const landscape = { width: 1920, height: 1080 };

/** Resolves to the height of the content that does not fit into the screen, in pixels. */
const hiddenOf = (page: Page) =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    return main ? main.scrollHeight - main.clientHeight : Number.NaN;
  });

describe('a kiosk shortly before closing', () => {
  let browser: TestBrowser;
  const give = (service: string) =>
    browser.hall.clerk.post('/api/v1/hubs/main-office/tickets', { service, language: 'en', anyway: true });
  const english = async (options = {}) => {
    const kiosk = await browser.kiosk(options);
    await kiosk.getByRole('button', { name: 'English' }).click();
    return kiosk;
  };
  const heading = (kiosk: Page, name: string) => kiosk.getByRole('heading', { level: 1, name });

  beforeAll(async () => {
    browser = await TestBrowser.open('sqlite', { hub: 'main-office', settings: closingCity });
    for (const label of [1, 2]) await browser.hall.openCounter(label);
    await browser.hall.clerk.post('/api/v1/counters/east-office-1/open');
    for (let people = 0; people < 4; people++) await give('parking-permit');
    browser.setClock('2027-03-15T20:15:00.000Z');
    await browser.hall.renewSession();
  });
  afterAll(() => browser.close());

  it('offers the services that still fit when another one is touched', async () => {
    const kiosk = await english();
    await kiosk.getByRole('button', { name: /Parking permit.*No more today/ }).click();
    await heading(kiosk, honest).waitFor();
    const fits = kiosk.getByRole('region', { name: 'Still possible today' });
    expect(await fits.getByRole('button').allInnerTexts()).toHaveLength(2);
    await kiosk.getByText('East Office').waitFor();
    expect(await accessibilityFaultsOf(kiosk)).toEqual([]);
    await fits.getByRole('button', { name: /Documents commissioned/ }).click();
    await kiosk.locator('main .join-number').waitFor();
    expect(await kiosk.locator('main .join-number').textContent()).toBe('E001');
  });

  it('can be used by keyboard in French, with large text and high contrast', async () => {
    const kiosk = await browser.kiosk({ viewport: landscape });
    const press = async (name: RegExp | string) => {
      await kiosk.getByRole('button', { name }).focus();
      await kiosk.keyboard.press('Enter');
    };
    await press('Français');
    await press('Texte plus grand');
    await press('Contraste');
    await press(/Permis de stationnement/);
    await kiosk.getByRole('heading', { level: 1, name: /avant la fermeture à 16/ }).waitFor();
    await kiosk.getByText('20, avenue Est. Ouvert jusqu’à').waitFor();
    expect(await kiosk.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await accessibilityFaultsOf(kiosk)).toEqual([]);
    expect([await hiddenOf(kiosk), await overflowOf(kiosk)]).toEqual([0, 0]);
    await kiosk.keyboard.press('Tab');
    expect(await kiosk.evaluate(() => document.activeElement?.textContent)).toContain('Impôt foncier');
    await press('Demander à l’accueil');
    await kiosk.getByRole('alertdialog').waitFor();
  });

  it('says in the list that nothing fits any more, and leads to a booking or another hub', async () => {
    for (let people = 0; people < 3; people++) await give('tax-payment');
    const kiosk = await english();
    await heading(kiosk, honest).waitFor();
    await kiosk.getByRole('button', { name: 'I have a booking' }).waitFor();
    expect(await accessibilityFaultsOf(kiosk)).toEqual([]);
    await kiosk.getByRole('button', { name: /Marriage licence/ }).click();
    await kiosk.getByRole('img', { name: 'QR code to book: Marriage licence' }).waitFor();
    await kiosk.getByText('/book and choose “Marriage licence”', { exact: false }).waitFor();
    await kiosk.getByText('20 East Avenue. Open until 18:00.').waitFor();
    expect(await kiosk.getByRole('region', { name: 'Still possible today' }).count()).toBe(0);
    expect(await hiddenOf(kiosk)).toBe(0);
    expect(await accessibilityFaultsOf(kiosk)).toEqual([]);
    await kiosk.getByRole('button', { name: 'All services' }).click();
    await kiosk.getByRole('button', { name: /Documents commissioned/ }).click();
    await heading(kiosk, honest).waitFor();
    expect(await kiosk.getByRole('img').count()).toBe(0); // The service takes no bookings, so there is no QR code.
  });

  it('leaves it to a greeter, who reads the reason, to give a ticket all the same', async () => {
    const greeter = await browser.staff('/staff/hubs/main-office/greeter', { viewport: viewports.desk });
    await greeter.getByRole('button', { name: /Parking permit\s*after closing/ }).click();
    await greeter.getByRole('heading', { name: 'Parking permit: not before closing at 16:30' }).waitFor();
    expect(await accessibilityFaultsOf(greeter)).toEqual([]);
    await greeter.getByRole('button', { name: 'Give a ticket anyway: Parking permit' }).click();
    await greeter.getByRole('heading', { name: 'Given' }).waitFor();
    await greeter.locator('.given a[href*="/paper"]').waitFor();
    await greeter.locator('.given .join-number', { hasText: 'A005' }).waitFor();
  });

  it('gives no more numbers, as lobby screen and pages say too', async () => {
    const screen = await browser.lobbyScreen();
    await screen.getByText('No more numbers today').first().waitFor();
    const home = await browser.visit('/');
    await home.getByText('No more walk-ins today').waitFor();
    const hub = await browser.visit('/hubs/main-office', { locale: 'fr-CA' });
    await hub.getByText('Plus d’accueil sans rendez-vous aujourd’hui').first().waitFor();
    expect(await accessibilityFaultsOf(hub)).toEqual([]);
  });

  it('causes no script error and no breach of the content policy', () => expect(browser.pageErrors).toEqual([]));
});
