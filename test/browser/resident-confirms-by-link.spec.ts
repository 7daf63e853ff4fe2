// A resident confirms a booking by the link in a letter, which they open on the same phone.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { AppointmentView } from '../../src/contract/wire.js';
import { Links } from '../../src/platform/links.js';
import { ApplicationSystem } from '../support/application-system.js';
import { newKey } from '../support/api-client.js';
import { rowsOf } from '../support/table-rows.js';
import { accessibilityFaultsOf } from './accessibility-faults.js';
import { overflowOf } from './structure-faults.js';
import { viewports, TestBrowser } from './test-browser.js';

const small = { width: 320, height: 640 };
const ways: [way: string, options: BrowserContextOptions][] = [
  ['with a script, in English', { viewport: viewports.phone, locale: 'en-CA' }],
  ['without JavaScript, in English', { viewport: small, locale: 'en-CA', javaScriptEnabled: false }],
];

describe('a resident who confirms by a link', () => {
  let system: ApplicationSystem;
  let browser: TestBrowser;
  let hour = 14;
  beforeAll(async () => {
    system = await ApplicationSystem.open();
    browser = await TestBrowser.open('sqlite', { hub: 'office', settings: system.settings });
  });
  afterAll(async () => {
    await browser.close();
    await system.close();
  });

  const heading = (page: Page, name: RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

  async function book(): Promise<{ own: string; link: string }> {
    const start = `2027-03-16T${hour++}:00:00.000Z`;
    const contact = { name: 'Sam Rivera', email: `${newKey()}@example.org` };
    const wish = { hub: 'office', service: 'wedding-hall', start, language: 'en', contact };
    const { reference, manageToken } = await browser.hall.resident.post<AppointmentView>('/api/v1/appointments', wish);
    const [row] = await rowsOf<{ id: string }>(
      browser.hall.server.databaseUrl,
      `SELECT "id" FROM "appointment" WHERE "reference" = '${reference}'`,
    );
    const token = browser.hall.server.app.get(Links).confirmToken(row?.id ?? '');
    const own = `/appointments/${reference}?token=${encodeURIComponent(manageToken)}`;
    return { own, link: `/appointments/${reference}/confirm?token=${encodeURIComponent(token)}` };
  }

  it.each(ways)('presses one button and may open the link again, %s', async (_way, options) => {
    const { link } = await book();
    const page = await browser.visit(link, options);
    await page.getByRole('button', { name: 'Confirm the booking' }).click();
    await heading(page, /^Booked/);
    await page.goto(browser.hall.server.url + link);
    await page.getByText('was confirmed before').waitFor();
  });

  it.each(['en', 'fr'])('can use each of the pages in %s', async (language) => {
    const { own, link } = await book();
    const wrong = link.replace(/token=.*/, 'token=wrong');
    for (const path of [link, own, wrong]) {
      const page = await browser.visit(path, { viewport: small, locale: `${language}-CA` });
      expect([path, await overflowOf(page), await accessibilityFaultsOf(page)]).toEqual([path, 0, []]);
    }
  });

  it('causes no script error and no breach of the content policy', () => {
    expect(browser.pageErrors).toEqual([]);
  });
});
