// A supervisor tries changes of the current day, reads the chart and the table, the counters that another day needs, and
// replays a past day, with and without scripts, in both languages and on a phone.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { MONDAY_TEN } from '../builders/instant.js';
import { FIRST_MONDAY, passMondays } from '../support/past-mondays.js';
import { accessibilityFaultsOf } from './accessibility-faults.js';
import { overflowOf } from './structure-faults.js';
import { viewports, TestBrowser } from './test-browser.js';

const words = {
  en: {
    link: 'What if',
    show: 'Show what would happen',
    open: 'Open counter 2',
    more: 'One more counter',
    then: 'What would happen',
    nine: /Nine of ten walk-ins who come at .* would be called within \d+ min instead of \d+\./,
    bookings: '1 booking is for later',
    mondays: 'as on the last 3 Mondays',
    staffing: 'Staffing of a day',
    needed: 'Counters needed on Tuesday',
    counted: 'No Tuesday has been counted yet',
    replay: 'Try it on a past day',
    play: 'Simulate the day',
    nobody: 'Nobody was served here',
  },
  fr: {
    link: 'Et si',
    show: 'Montrer ce que cela donnerait',
    open: 'Ouvrir le guichet 2',
    more: 'Un guichet de plus',
    then: 'Ce que cela donnerait',
    nine: /Neuf personnes sans rendez-vous sur dix qui arrivent à .* seraient appelées en \d+ min au plus, au lieu de \d+\./,
    bookings: '1 rendez-vous est prévu plus tard',
    mondays: 'celles des 3 derniers lundis',
    staffing: 'Guichets à prévoir',
    needed: 'Guichets à prévoir le mardi',
    counted: 'Aucun mardi n’est encore compté',
    replay: 'Essayer sur un jour passé',
    play: 'Simuler la journée',
    nobody: 'Personne n’a été servi ici',
  },
};

describe('the planning pages of a supervisor', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await TestBrowser.open('sqlite', { at: FIRST_MONDAY });
    const { hall } = browser;
    hall.clock.set(FIRST_MONDAY);
    await hall.openCounter(1);
    await passMondays(hall);
    for (let index = 0; index < 12; index += 1) await hall.takeTicket();
    await hall.book({ start: '2027-03-15T20:00:00.000Z' });
    browser.setClock(MONDAY_TEN);
  });
  afterAll(() => browser.close());
  const supervisor = () => `/staff/hubs/${browser.hall.hub}/supervisor`;

  it.each([
    ['en', true],
    ['fr', false],
  ] as const)('show what if, staffing and a replay, in %s, with scripts: %s', async (language, javaScriptEnabled) => {
    const said = words[language];
    const page = await browser.staff(supervisor(), { javaScriptEnabled, locale: `${language}-CA` });
    const found: string[] = [];
    const look = async (at: Page) => {
      if (javaScriptEnabled) found.push(...(await accessibilityFaultsOf(at)));
    };
    const show = () => page.getByRole('button', { name: said.show }).click();
    await page.getByRole('link', { name: said.link, exact: true }).click();
    await page.getByText(said.mondays).waitFor();
    expect(await page.getByRole('img').count()).toBe(2);

    await page.getByRole('group', { name: said.more }).locator('select').selectOption({ label: said.open });
    await page.locator('#moreFrom').fill('11:00');
    await show();
    await page.getByRole('heading', { name: said.then }).waitFor();
    await page.getByText(said.nine).first().waitFor();
    expect(await page.locator('svg[role="img"] .changed').count()).toBe(2);
    expect(await page.locator('table.figures').nth(1).locator('tbody tr').first().locator('td').count()).toBe(4);
    await look(page);

    await page.locator('#more').selectOption('');
    await page.locator('#moreFrom').fill('');
    await page.locator('#guard').fill('45');
    await show();
    await page.getByRole('heading', { name: said.then }).waitFor();
    expect(await page.locator('#guard').inputValue()).toBe('45');

    await page.locator('#guard').fill('');
    await page.locator('#closeAt').fill('15:30');
    await show();
    await page.getByText(said.bookings).waitFor();

    await page.locator('#closeAt').fill('late');
    await show();
    await page.locator('#problems a[href="#closeAt"]').click();

    await page.getByRole('link', { name: said.staffing }).click();
    await page.getByRole('heading', { name: said.needed }).waitFor();
    await page.getByText(said.counted).waitFor();
    await page.locator('#date').fill('2027-03-22');
    await page.locator('form.find button').click();
    await page.getByText(said.mondays).waitFor();
    await look(page);

    await page.getByRole('link', { name: said.replay }).click();
    await page.getByRole('button', { name: said.play }).click();
    await page.getByText(said.nobody).waitFor();
    expect(found).toEqual([]);
  });

  it('fit a phone', async () => {
    const page = await browser.staff(supervisor(), { viewport: { ...viewports.phone, width: 320 } });
    const runs: number[] = [];
    for (const path of ['what-if?more=training-hall-2&guard=45', 'staffing?date=2027-03-22', 'replay?day=2027-03-08']) {
      await page.goto(`${browser.hall.server.url}/staff/hubs/${browser.hall.hub}/${path}`);
      runs.push(await overflowOf(page));
    }
    expect(runs).toEqual([0, 0, 0]);
  });

  it('causes no script error and no breach of the content policy', () => expect(browser.pageErrors).toEqual([]));
});
