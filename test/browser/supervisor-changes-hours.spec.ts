// A supervisor plans a closure, sends the offers and sees the answers. The resident reads the offer and chooses another time.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityFaultsOf } from './accessibility-faults.js';
import { overflowOf } from './structure-faults.js';
import { TestBrowser, viewports } from './test-browser.js';

const words = {
  en: {
    plan: 'Plan a closure',
    look: 'See who is affected',
    hit: '1 booking is affected',
    save: 'Save and draft the offers',
    send: 'Send the offer',
    released: 'Offer kept: messages are not sent from here',
    closed: 'will be closed at your time',
    another: 'Choose another time',
    moved: 'Moved to',
  },
  fr: {
    plan: 'Prévoir une fermeture',
    look: 'Voir qui est touché',
    hit: '1 rendez-vous est touché',
    save: 'Enregistrer et préparer les offres',
    send: 'Envoyer l’offre',
    released: 'Offre conservée\u00a0: aucun message ne part d’ici',
    closed: 'fermé à l’heure de votre rendez-vous',
    another: 'Choisir une autre heure',
    moved: 'Déplacé',
  },
};

describe('a change of hours by a supervisor', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await TestBrowser.open('sqlite');
  });
  afterAll(() => browser.close());
  const hours = () => `/staff/hubs/${browser.hall.hub}/hours`;

  it.each([
    ['en', true, '2027-03-18'],
    ['en', false, '2027-03-19'],
    ['fr', true, '2027-03-20'],
    ['fr', false, '2027-03-21'],
  ] as const)(
    'goes from the plan to the resident’s answer, in %s, with scripts: %s',
    async (language, javaScriptEnabled, date) => {
      const said = words[language];
      const options = { javaScriptEnabled, locale: `${language}-CA` };
      const booked = await browser.hall.book({ start: `${date}T15:00:00.000Z` });
      const found: string[] = [];
      const look = async (page: Page) => {
        if (javaScriptEnabled) found.push(...(await accessibilityFaultsOf(page)));
      };
      const page = await browser.staff(hours(), options);
      await look(page);
      await page.getByRole('link', { name: said.plan }).click();
      await page.getByRole('button', { name: said.look }).click();
      await look(page);
      await page.locator('#problems a[href="#fromDate"]').click();
      expect(await page.evaluate(() => document.activeElement?.id ?? '')).toBe('fromDate');
      await page.locator('#fromDate').fill(date);
      await page.locator('#reason-en').fill('Heating works');
      await page.locator('#reason-fr').fill('Travaux de chauffage');
      await page.getByRole('button', { name: said.look }).click();
      await page.getByRole('heading', { name: said.hit }).waitFor();
      await page.getByText(booked.reference).waitFor();
      await look(page);
      await page.getByRole('button', { name: said.save }).click();
      await page.getByRole('button', { name: said.send }).click();
      await page.getByText(said.released).waitFor();
      await look(page);

      const link = `/appointments/${booked.reference}?token=${booked.manageToken}`;
      const resident = await browser.visit(link, { ...options, viewport: { width: 320, height: 700 } });
      await resident.getByText(said.closed).waitFor();
      expect(await overflowOf(resident)).toBe(0);
      await look(resident);
      await resident.getByRole('link', { name: said.another }).click();
      await resident.locator('.time').first().click();
      await resident.locator('form.days button.button').click();
      await resident.locator('[role="status"]').waitFor();

      await page.reload();
      await page.getByText(said.moved).first().waitFor();
      expect(found).toEqual([]);
    },
  );

  it('has a form, a preview and a list that fit a phone', async () => {
    await browser.hall.book({ start: '2027-03-23T15:00:00.000Z' });
    const page = await browser.staff(`${hours()}/plan/closure`, { viewport: { ...viewports.phone, width: 320 } });
    const runs: number[] = [await overflowOf(page)];
    await page.locator('#fromDate').fill('2027-03-23');
    await page.locator('#reason-en').fill('Heating works');
    await page.locator('#reason-fr').fill('Travaux de chauffage');
    for (const name of ['See who is affected', 'Save and draft the offers']) {
      await page.getByRole('button', { name }).click();
      await page.getByText('Sam Rivera').waitFor();
      runs.push(await overflowOf(page));
    }
    await page.goto(browser.hall.server.url + hours());
    runs.push(await overflowOf(page));
    expect(runs).toEqual([0, 0, 0, 0]);
  });

  it('names the later bookings when the hub is closed for today', async () => {
    const { reference } = await browser.hall.book({ start: '2027-03-15T20:00:00.000Z' });
    const page = await browser.staff(`/staff/hubs/${browser.hall.hub}/supervisor`);
    await page.getByLabel('Reason (English)').fill('Fire drill');
    await page.getByLabel('Reason (Français), optional').fill('Exercice d’évacuation');
    await page.getByRole('button', { name: 'Close the hub' }).click();
    await page.getByText(reference).waitFor();
    expect(await accessibilityFaultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save and draft the offers' }).click();
    await page.getByRole('button', { name: 'Reopen the hub' }).waitFor();
  });

  it('causes no script error and no breach of the content policy', () => expect(browser.pageErrors).toEqual([]));
});
