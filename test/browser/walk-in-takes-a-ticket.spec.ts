// A walk-in takes a ticket at the kiosk without an appointment, is called, and the lobby screen shows it at once.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityFaultsOf } from './accessibility-faults.js';
import { TestBrowser } from './test-browser.js';

describe('a walk-in', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await TestBrowser.open('sqlite');
    await browser.hall.openCounter(3);
  });
  afterAll(() => browser.close());

  it('takes a ticket with three touches and is called on the screen within a second', async () => {
    const screen = await browser.lobbyScreen();
    const kiosk = await browser.kiosk();
    await kiosk.getByRole('button', { name: 'English' }).click();
    await kiosk.getByRole('button', { name: /General information/ }).click();
    const number = kiosk.locator('main .join-number');
    await number.waitFor();
    expect(await number.textContent()).toMatch(/^[A-Z]\d{3}$/);
    expect(await accessibilityFaultsOf(kiosk)).toEqual([]);

    const label = (await number.textContent()) ?? '';
    const called = await browser.hall.callNext(3);
    expect(called.ticket.ticket).toBe(label);
    const hero = screen.locator('.hero .join-number', { hasText: label });
    await hero.waitFor({ timeout: 1_000 });
    expect(await screen.locator('.hero .join-counter').textContent()).toBe('3');
    expect(await accessibilityFaultsOf(screen)).toEqual([]);
  });

  it('takes a ticket in French with the keyboard alone', async () => {
    const kiosk = await browser.kiosk();
    await kiosk.getByRole('button', { name: 'Français' }).focus();
    await kiosk.keyboard.press('Enter');
    await kiosk.getByRole('heading', { level: 1, name: 'De quoi avez-vous besoin aujourd’hui?' }).waitFor();
    expect(await accessibilityFaultsOf(kiosk)).toEqual([]);
    await kiosk.getByRole('button', { name: /Renseignements généraux/ }).focus();
    await kiosk.keyboard.press('Enter');
    await kiosk.locator('main .join-number').waitFor();
    expect(await kiosk.evaluate(() => document.documentElement.lang)).toBe('fr');
  });

  it('gets one ticket for a double touch', async () => {
    const before = (await browser.hall.queue()).waiting.length;
    const kiosk = await browser.kiosk();
    await kiosk.getByRole('button', { name: 'English' }).click();
    await kiosk.getByRole('button', { name: /General information/ }).dblclick();
    await kiosk.locator('main .join-number').waitFor();
    expect((await browser.hall.queue()).waiting).toHaveLength(before + 1);
  });

  it('causes no script error and no breach of the content policy', () => expect(browser.pageErrors).toEqual([]));
});
