// Without a mail server, letters are not sent. Administrators find them on a page and read them as they would look.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AppointmentView } from '../../src/contract/wire.js';
import { accessibilityFaultsOf } from './accessibility-faults.js';
import { TestBrowser } from './test-browser.js';

describe('the letters that administrators read', () => {
  let browser: TestBrowser;
  let booked: AppointmentView;
  beforeAll(async () => {
    browser = await TestBrowser.open('sqlite');
    booked = await browser.hall.book({ start: '2027-03-16T15:00:00.000Z' });
  });
  afterAll(() => browser.close());

  it('are reached from the start page and shown as HTML and text, without JavaScript too', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await browser.staff('/staff', { javaScriptEnabled });
      await page.getByRole('link', { name: 'Letters', exact: true }).click();
      await page.getByText('No mail server is set').waitFor();
      const row = page.getByRole('row', { name: booked.reference });
      expect(await row.textContent()).toMatch(/Confirmation[^]*Kept/);
      expect(await page.textContent('main')).not.toContain('Rivera');
      await row.getByRole('link').click();
      await page.getByRole('heading', { level: 1, name: `Confirmation, ${booked.reference}` }).waitFor();
      const letter = page.frameLocator('iframe');
      await letter.getByRole('heading', { name: 'Your booking is made' }).waitFor();
      await letter.getByText('Hello Sam Rivera,').waitFor();
      expect(await page.textContent('pre')).toContain(`Reference: ${booked.reference}`);
    }
  });

  it.each(['en', 'fr'])('are accessible in %s, on a small phone too', async (language) => {
    const page = await browser.staff('/staff/letters', {
      locale: `${language}-CA`,
      viewport: { width: 320, height: 700 },
    });
    const look = async () => [
      await accessibilityFaultsOf(page),
      await page.evaluate(() => document.documentElement.scrollWidth),
    ];
    expect(await look()).toEqual([[], 320]);
    await page.locator('tbody a').first().click();
    await page.frameLocator('iframe').locator('h1').waitFor();
    const form = await browser.hall.clerk.send<string>('GET', `${new URL(page.url()).pathname}/form`);
    // axe cannot run in a frame without scripts, so it examines the frame's page on its own.
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    expect(await look()).toEqual([[], 320]);
    const letter = await browser.visit('about:blank', { viewport: { width: 320, height: 700 } }, '');
    await letter.setContent(form.body);
    expect(await accessibilityFaultsOf(letter)).toEqual([]);
    expect(await letter.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it('are shown to no other member of staff', async () => {
    const { hall } = browser;
    const agent = { name: 'Kim', email: 'kim@city.example', password: 'a-long-password', roles: ['agent'] };
    await hall.clerk.post('/api/v1/staff', { ...agent, hubs: [hall.hub] });
    const page = await browser.staff('/staff');
    await page.goto(`${hall.server.url}/staff/letters`);
    const path = await page.locator('tbody a').first().getAttribute('href');
    const session = await hall.clerk.send('POST', '/api/v1/session', { email: agent.email, password: agent.password });
    const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
    for (const address of ['/staff/letters', `${path}`, `${path}/form`]) {
      const answer = await hall.resident.send('GET', address, undefined, { cookie, accept: 'text/html' });
      expect([address, answer.status]).toEqual([address, 403]);
    }
  });

  it('causes no script error and no breach of the content policy', () => expect(browser.pageErrors).toEqual([]));
});
