// A supervisor changes the guard. It is refused below the typical wait, corrected, previewed and saved, and the history shows
// it with its note. This works with and without scripts in both languages.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityFaultsOf } from './accessibility-faults.js';
import { overflowOf } from './structure-faults.js';
import { viewports, TestBrowser } from './test-browser.js';

const words = {
  en: {
    link: 'Policy: who is next',
    look: 'See what changes',
    refused: 'People typically wait 30 minutes here',
    add: 'Add a difference',
    remove: 'Remove',
    save: /^Save as version/,
    change: 'Guard for walk-ins: 60 min → 50 min',
    own: 'Marriage licence, On time until: as the hub → 5 min',
  },
  fr: {
    link: 'Politique',
    look: 'Voir ce qui change',
    refused: 'On attend ici d’ordinaire 30 minutes',
    add: 'Ajouter une différence',
    remove: 'Enlever',
    save: /^Enregistrer comme version/,
    change: 'Attente garantie sans rendez-vous\u00a0: 60\u00a0min → 50\u00a0min',
    own: 'À l’heure jusqu’à\u00a0: comme le centre → 5\u00a0min',
  },
};

describe('a change of the policy by a supervisor', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await TestBrowser.open('sqlite');
    const { hall } = browser;
    hall.clock.pass({ minutes: 0 });
    await hall.openCounter(1);
    for (let calls = 0; calls < 20; calls++) {
      await hall.takeTicket();
      hall.clock.pass({ minutes: 30 });
      await hall.serve((await hall.callNext(1)).ticket.id);
    }
  });
  afterAll(() => browser.close());

  it.each([
    ['en', true],
    ['en', false],
    ['fr', true],
    ['fr', false],
  ] as const)(
    'is refused, corrected, previewed and saved, in %s, with scripts: %s',
    async (language, javaScriptEnabled) => {
      const said = words[language];
      const note = `For the summer (${language}, ${String(javaScriptEnabled)})`;
      const found: string[] = [];
      const look = async (page: Page) => {
        if (javaScriptEnabled) found.push(...(await accessibilityFaultsOf(page)));
        found.push(...((await overflowOf(page)) > 0 ? [`${page.url()} runs off`] : []));
      };
      const page = await browser.staff(`/staff/hubs/${browser.hall.hub}/supervisor`, {
        javaScriptEnabled,
        locale: `${language}-CA`,
      });
      await page.getByRole('link', { name: said.link }).click();
      await look(page);
      await page.locator('#walkInGuard').fill('29');
      await page.locator('#note').fill(note);
      await page.getByRole('button', { name: said.look }).click();
      await page.locator('#problems a[href="#walkInGuard"]').click();
      expect(await page.evaluate(() => document.activeElement?.id ?? '')).toBe('walkInGuard');
      await page.locator('#walkInGuard-wrong').getByText(said.refused).waitFor();
      await look(page);

      await page.locator('#walkInGuard').fill('50');
      await page.getByRole('button', { name: said.add }).click();
      await page.getByRole('button', { name: said.add }).click();
      await page.locator('#rowValue-1').waitFor();
      await page.getByRole('button', { name: said.remove }).first().click();
      await page.locator('#rowService-0').selectOption('marriage-licence');
      await page.locator('#rowNumber-0').selectOption('grace');
      await page.locator('#rowValue-0').fill('5');
      expect(await page.locator('#rowValue-1').count()).toBe(0);
      await page.locator('#walkInGuard').press('Enter');
      await page.getByText(said.change).waitFor();
      await page.getByText(said.own).waitFor();
      await look(page);
      await page.getByRole('button', { name: said.save }).click();

      const latest = page.locator('.versions > li').first();
      await latest.getByText(note).waitFor();
      await latest.getByText(said.change).waitFor();
      expect(await page.locator('#walkInGuard').inputValue()).toBe('50');
      expect(await page.locator('#rowService-0').inputValue()).toBe('marriage-licence');
      await look(page);
      expect(found).toEqual([]);
      await undo();
    },
  );

  it('has a form that fits a phone', async () => {
    const page = await browser.staff(`/staff/hubs/${browser.hall.hub}/policy`, {
      viewport: { ...viewports.phone, width: 320 },
    });
    await page.getByRole('button', { name: 'Add a difference' }).click();
    await page.locator('#rowValue-0').waitFor();
    expect(await overflowOf(page)).toBe(0);
  });

  it('causes no script error and no breach of the content policy', () => expect(browser.pageErrors).toEqual([]));

  /** Sets the numbers of the first version again. */
  async function undo(): Promise<void> {
    const { hall } = browser;
    const path = `/api/v1/hubs/${hall.hub}/policy`;
    const versions = await hall.clerk.get<{ version: number; policy: object }[]>(`${path}/versions`);
    const [first, version] = [versions.at(-1)?.policy, versions[0]?.version];
    const { status } = await hall.clerk.send('PUT', path, { version, note: 'As before', policy: first });
    expect(status).toBe(200);
  }
});
