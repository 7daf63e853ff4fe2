// Anybody reads on a page how well the promised waits came true: in both languages, without scripts, on a small phone and on
// paper.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accuracySumsOf } from '../../src/domain/forecast/promise/accuracy.js';
import { UnitOfWork } from '../../src/storage/unit-of-work.js';
import { calledAfter, manyPromised } from '../builders/promised-range.js';
import { accessibilityFaultsOf } from './accessibility-faults.js';
import { overflowOf } from './structure-faults.js';
import { viewports, TestBrowser } from './test-browser.js';

const small = { viewport: { width: 320, height: 700 }, javaScriptEnabled: false };

/** Fifty promises, of which 42 were called in time after 12 minutes, and eight too late after 40. */
const line = (service: string, people: number) => ({
  service,
  kind: 'issue' as const,
  sums: accuracySumsOf(manyPromised(people).map((range, index) => calledAfter(range, index % 50 < 8 ? 40 : 12))),
});
const lines = [line('property-tax', 50), line('parking-permit-residential', 50), line('marriage-licence', 3)];

describe('the pages of published accuracy', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await TestBrowser.open('sqlite');
    const { hall } = browser;
    await hall.server.app.get(UnitOfWork).run(hall.hub, (unit) => unit.accuracy.keep(hall.hub, '2027-03-12', lines));
  });
  afterAll(() => browser.close());

  it('lead from the front page to a hub, its services and its days, without scripts', async () => {
    const page = await browser.visit('/', { viewport: viewports.phone, javaScriptEnabled: false });
    await page.getByRole('link', { name: 'How often were our waits right?' }).click();
    await page.getByRole('heading', { level: 1, name: 'How often were our waits right?' }).waitFor();
    const hall = page.getByRole('listitem').filter({ hasText: 'Training hall' });
    expect(await hall.textContent()).toMatch(
      /81\s+of 100 called in time, 9 fewer than promised\s+People called: 103\./,
    );
    const other = page.getByRole('listitem').filter({ hasText: 'City Hall' });
    expect(await other.textContent()).toMatch(/People called: 0\. Too few to say more\./);
    await page.getByRole('link', { name: 'Training hall' }).click();
    await page.getByText('Of 100 people, 81 were called within the longest time shown. We promise 90.').waitFor();
    const row = (name: string) => page.getByRole('row', { name }).textContent();
    expect(await row('Property tax payment')).toMatch(/50\s*84\s*6/);
    expect(await row('Marriage licence')).toMatch(/3\s*Too few to say/);
    expect(await row('Friday 12 March')).toMatch(/103\s*81/);
  });

  it('offer the figures as a CSV file and as JSON', async () => {
    const page = await browser.visit(`/open-data/accuracy/${browser.hall.hub}`);
    const address = async (name: RegExp) => (await page.getByRole('link', { name }).getAttribute('href')) ?? '';
    expect(await browser.hall.resident.get(await address(/CSV/))).toMatch(/2027-03-12,property-tax,issue,50,0,/);
    expect(await browser.hall.resident.get(await address(/JSON/))).toMatchObject({ total: { count: 103 } });
  });

  it.each(['en', 'fr'])('are accessible in %s', async (language) => {
    const found: string[] = [];
    for (const path of ['/open-data/accuracy', `/open-data/accuracy/${browser.hall.hub}`]) {
      for (const javaScriptEnabled of [true, false]) {
        const page = await browser.visit(path, { ...small, javaScriptEnabled, locale: `${language}-CA` });
        if (javaScriptEnabled) found.push(...(await accessibilityFaultsOf(page)).map((fault) => `${path}: ${fault}`));
        if ((await overflowOf(page)) > 0) found.push(`${path} runs off the side`);
        expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
        await page.context().close();
      }
    }
    expect(found).toEqual([]);
  });

  it('print the figures without the parts for the screen', async () => {
    const page = await browser.visit(`/open-data/accuracy/${browser.hall.hub}`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('table').count()).toBe(2);
    for (const part of ['.site-header', '.site-footer', '.actions', '.back']) {
      expect(await page.locator(part).first().isVisible()).toBe(false);
    }
  });

  it('causes no script error and no breach of the content policy', () => expect(browser.pageErrors).toEqual([]));
});
