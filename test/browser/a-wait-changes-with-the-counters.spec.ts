// The wait is shown on lobby screen, phone and kiosk, and changes there by itself when a counter opens.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityFaultsOf } from './accessibility-faults.js';
import { overflowOf } from './structure-faults.js';
import { viewports, TestBrowser } from './test-browser.js';

const SOON = { timeout: 10_000 };
/** A range of minutes such as `15–25` or `15 à 25`, or a single number. */
const upperEnd = (text: string | null): number => Number(/(\d+)\D*$/.exec(text ?? '')?.[1] ?? Number.NaN);

describe('the wait on all faces', () => {
  let browser: TestBrowser;
  let screen: Page;
  let phone: Page;
  const row = () => screen.locator('.waits li', { hasText: 'General information' });
  const range = async () => upperEnd(await row().locator('.range').textContent());
  const onPhone = async () => upperEnd(await phone.locator('.answer .big bdi').textContent());

  beforeAll(async () => {
    browser = await TestBrowser.open('sqlite');
    for (let index = 0; index < 7; index++) await browser.hall.takeTicket();
    const { token } = await browser.hall.takeTicket();
    screen = await browser.lobbyScreen();
    phone = await browser.visit(`/t/${token}`, { viewport: viewports.phone });
  });
  afterAll(() => browser.close());

  it('is replaced by a plain sentence while no counter is open', async () => {
    await row().locator('.soft').waitFor(SOON);
    await phone.getByText('No counter for your service is open at this moment.').waitFor();
    const kiosk = await browser.kiosk();
    await kiosk.getByRole('button', { name: 'English' }).click();
    await kiosk
      .getByRole('button', { name: /General information/ })
      .getByText('No counter open now')
      .waitFor();
  });

  it('is a range as soon as a counter opens, and becomes shorter when a second one does', async () => {
    await browser.hall.openCounter(1);
    await row().locator('.range').waitFor(SOON);
    await phone.locator('.answer .big').waitFor(SOON);
    const [one, mine] = [await range(), await onPhone()];
    expect(one).toBeGreaterThanOrEqual(30);
    expect(mine).toBeLessThanOrEqual(one);
    await phone.getByText(/Nine of ten are called by \d+:\d\d\./).waitFor();
    expect(await accessibilityFaultsOf(phone)).toEqual([]);
    expect(await accessibilityFaultsOf(screen)).toEqual([]);

    await browser.hall.openCounter(2);
    await row()
      .locator('.range', { hasNotText: new RegExp(`\\b${one}$`) })
      .waitFor(SOON);
    await phone.locator('.answer .big bdi', { hasNotText: new RegExp(`\\b${mine}$`) }).waitFor(SOON);
    expect(await range()).toBeLessThan(one);
    expect(await onPhone()).toBeLessThan(mine);
  });

  it('is written in words for the next person, at the kiosk and on the phone', async () => {
    await browser.hall.empty();
    const kiosk = await browser.kiosk();
    await kiosk.getByRole('button', { name: 'Français' }).click();
    await kiosk.getByRole('button', { name: /Renseignements généraux/ }).click();
    await kiosk.getByText('C’est bientôt à vous').waitFor();
    expect(await accessibilityFaultsOf(kiosk)).toEqual([]);
    expect(await overflowOf(kiosk)).toBe(0);
  });

  it('causes no script error and no breach of the content policy', () => expect(browser.pageErrors).toEqual([]));
});
