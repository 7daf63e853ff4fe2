// Residents choose the soonest time of all hubs or a day of the calendar, by keyboard and without JavaScript, and find other
// hubs if one has no free time.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newKey } from '../support/api-client.js';
import { fewTimesCity } from '../support/test-cities.js';
import { accessibilityFaultsOf } from './accessibility-faults.js';
import { viewports, TestBrowser } from './test-browser.js';

describe('a resident who chooses a time', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await TestBrowser.open('sqlite', { hub: 'west-desk', settings: fewTimesCity });
  });
  afterAll(() => browser.close());

  const title = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

  /** Fills in the details and confirms the booking. */
  async function confirm(page: Page, words: { name: string; go: string; book: string }): Promise<void> {
    await page.fill('#name', words.name);
    await page.fill('#email', `${newKey()}@example.org`);
    await page.getByRole('button', { name: words.go }).click();
    await page.getByRole('button', { name: words.book }).click();
    await page.waitForURL(/\/appointments\//);
  }

  it.each([true, false])('takes the soonest time at any hub (JavaScript: %s)', async (javaScriptEnabled) => {
    const page = await browser.visit('/book/dog-tag', { viewport: viewports.phone, javaScriptEnabled });
    await page.goto(`${browser.hall.server.url}/book/dog-tag/hub`);
    await page.getByRole('link', { name: 'Show the soonest times at all hubs' }).click();
    expect(await title(page)).toBe('Choose the soonest time');
    await page.getByRole('radio').first().check({ force: true });
    await page.getByLabel('How many people come?').selectOption('2');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('North desk').first().waitFor();
    await confirm(page, { name: 'Sam Rivera', go: 'Continue', book: 'Confirm booking' });
    expect(await page.getByText('2 people').count()).toBeGreaterThan(0);
  });

  it.each([true, false])('takes a day of the calendar, in French (JavaScript: %s)', async (javaScriptEnabled) => {
    const page = await browser.visit('/book/dog-tag/hub', {
      viewport: viewports.phone,
      javaScriptEnabled,
      locale: 'fr-CA',
    });
    await page.getByRole('link', { name: 'Comptoir de l’Ouest' }).click();
    await page.getByRole('link', { name: 'Calendrier' }).click();
    expect(await title(page)).toBe('Choisissez un jour');
    await page.getByRole('link', { name: 'Après : avril 2027' }).click();
    await page.getByRole('link', { name: /lundi 5\savril : 3[12] heures libres/ }).click();
    await page.getByRole('link', { name: 'Après : mardi 6\u00a0avril' }).click();
    await page.getByRole('link', { name: 'Avant : lundi 5\u00a0avril' }).click();
    expect(await page.getByRole('group', { name: 'lundi 5\u00a0avril' }).count()).toBe(1);
    await page.getByRole('group', { name: 'Après‑midi' }).getByRole('radio').first().check({ force: true });
    await page.getByRole('button', { name: 'Continuer' }).click();
    await confirm(page, { name: 'Kim Okafor', go: 'Continuer', book: 'Confirmer' });
    expect(await page.getByText('lundi 5\u00a0avril 2027').count()).toBeGreaterThan(0);
  });

  it('hears each day as a sentence from a screen reader', async () => {
    const page = await browser.visit('/book/dog-tag/west-desk?view=month');
    const table = page.getByRole('table', { name: /March 2027/ });
    expect(await table.getByRole('columnheader').allTextContents()).toHaveLength(7);
    await table.getByRole('columnheader', { name: 'Sunday' }).waitFor();
    await table.getByRole('cell', { name: 'Monday 15\u00a0March: Too soon to book' }).waitFor();
    await table.getByRole('cell', { name: "Wednesday 17\u00a0March: Closed: Founders' Day" }).waitFor();
    await table.getByRole('link', { name: 'Thursday 18\u00a0March: 32 free times' }).waitFor();
  });

  it('books by the keyboard alone', async () => {
    const page = await browser.visit('/book/dog-tag/hub', { viewport: viewports.phone });
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    const tabTo = async (text: RegExp) => {
      for (let steps = 0; steps < 80; steps += 1) {
        await page.keyboard.press('Tab');
        if (text.test(await focused())) return;
      }
      throw new Error(`nothing that says ${text} can be reached`);
    };
    await tabTo(/^West desk$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/west-desk/);
    await tabTo(/^Calendar$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/view=month/);
    await tabTo(/Friday 19\u00a0March/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/day=2027-03-19/);
    const day = page.getByRole('radio');
    for (
      let steps = 0;
      steps < 20 && !(await day.first().evaluate((one) => one === document.activeElement));
      steps += 1
    )
      await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('input[name="start"]:checked').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.waitForURL(/held/);
    await page.locator('#name').focus();
    await page.keyboard.type('Ola Tremblay');
    await page.keyboard.press('Tab');
    await page.keyboard.type('ola@example.org');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Confirm booking' }).waitFor();
    await tabTo(/^Confirm booking$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/appointments\//);
  });

  it('continues from the times with Enter, though other buttons come first', async () => {
    const page = await browser.visit('/book/dog-tag/north-desk');
    await page.getByRole('radio').last().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForURL(/held/);
  });

  it('keeps the party size on the way through the calendar', async () => {
    const page = await browser.visit('/book/dog-tag/north-desk', { javaScriptEnabled: false });
    await page.getByLabel('How many people come?').selectOption('3');
    await page.getByRole('button', { name: 'Calendar' }).click();
    await page.getByRole('button', { name: /Tuesday 16\sMarch/ }).click();
    expect(await page.inputValue('#partySize')).toBe('3');
    expect(new URL(page.url()).search).toContain('day=2027-03-16');
  });

  it('moves a booking to the soonest time of another hub', async () => {
    const { reference, manageToken } = await browser.hall.book({
      service: 'dog-tag',
      start: '2027-03-24T15:00:00.000Z',
    });
    const token = encodeURIComponent(manageToken);
    const page = await browser.visit(`/appointments/${reference}/change?token=${token}`, { viewport: viewports.phone });
    await page.getByRole('link', { name: 'Choose another hub' }).click();
    await page.getByRole('link', { name: 'Show the soonest times at all hubs' }).click();
    expect(await accessibilityFaultsOf(page)).toEqual([]);
    await page.getByRole('radio').first().check({ force: true });
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL(/changed=1/);
    await page.getByText('1 North Street').first().waitFor();
  });

  it('is led to other hubs if a hub has no free time', async () => {
    const page = await browser.visit('/book/dog-tag/east-desk', { viewport: viewports.phone });
    expect(await title(page)).toBe('No times left at East desk');
    expect(await accessibilityFaultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'West desk' }).click();
    await page.getByRole('radio').first().waitFor({ state: 'attached' });
  });

  it('causes no script error and no breach of the content policy', () => expect(browser.pageErrors).toEqual([]));
});
