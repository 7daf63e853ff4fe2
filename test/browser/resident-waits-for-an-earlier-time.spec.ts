// One resident waits for an earlier time, is offered one and takes it. Another one does the same without JavaScript.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { AppointmentView } from '../../src/contract/wire.js';
import { newKey, withKey } from '../support/api-client.js';
import { accessibilityFaultsOf } from './accessibility-faults.js';
import { viewports, TestBrowser } from './test-browser.js';

const service = 'general-information';

describe('the waiting list', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await TestBrowser.open('sqlite');
  });
  afterAll(() => browser.close());

  const book = (start: string, email: string) =>
    browser.hall.resident.post<AppointmentView>(
      '/api/v1/appointments',
      { hub: browser.hall.hub, service, start, language: 'en', contact: { name: 'Sam Rivera', email } },
      newKey(),
    );
  const cancel = ({ reference, manageToken }: AppointmentView) =>
    withKey(browser.hall.server.url, manageToken).post(`/api/v1/appointments/${reference}/cancel`);
  const pathOf = ({ reference, manageToken }: AppointmentView) => `/appointments/${reference}?token=${manageToken}`;
  const look = async (page: Page) => {
    expect(await accessibilityFaultsOf(page)).toEqual([]);
    expect(await page.title()).not.toMatch(/Sam|Kim/);
    expect(page.url()).not.toContain('example.org');
  };

  it('moves a booking with its reference to the offered time', async () => {
    const early = await book('2027-03-16T15:00:00.000Z', 'early@example.org');
    const late = await book('2027-03-18T15:00:00.000Z', 'late@example.org');
    const page = await browser.visit(pathOf(late), { viewport: viewports.phone });
    await page.getByRole('link', { name: 'Tell me when an earlier time is free' }).click();
    await look(page);
    await page.fill('#to', '2027-03-14');
    await page.getByRole('button', { name: 'Join the waiting list' }).click();
    await page.locator('.error-summary').waitFor();
    await look(page);
    await page.locator('.error-summary a').click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('to');
    await page.fill('#to', '2027-03-17');
    await page.getByRole('button', { name: 'Join the waiting list' }).click();
    await page.getByRole('heading', { level: 1, name: 'You are on the waiting list' }).waitFor();
    await page.getByText('You are number 1 on the list').waitFor();
    await look(page);

    await cancel(early);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: /A time is free: Tuesday/ }).waitFor();
    await look(page);
    await page.getByRole('button', { name: 'Take this time' }).click();
    await page.getByText('Your booking is changed. The reference stays the same.').waitFor();
    expect(await page.locator('.join-number').first().textContent()).toBe(late.reference);
    await page.getByRole('heading', { level: 1, name: /Tuesday 16\s+March at 11:00/ }).waitFor();
  });

  it('can be joined, and an offer taken, in French and without JavaScript', async () => {
    const options = { viewport: { width: 320, height: 700 }, javaScriptEnabled: false, locale: 'fr-CA' };
    const page = await browser.visit(`/book/${service}/${browser.hall.hub}/waiting`, options);
    await page.getByRole('button', { name: 'S’inscrire sur la liste d’attente' }).click();
    await page.locator('.error-summary').waitFor();
    expect(await page.locator('.error-summary a').count()).toBe(2);
    await page.getByLabel('Le matin, avant midi').check();
    await page.fill('#name', 'Kim Okafor');
    await page.fill('#email', 'kim@example.org');
    await page.fill('#to', '2027-03-25');
    await page.getByRole('button', { name: 'S’inscrire sur la liste d’attente' }).click();
    await page.getByRole('heading', { level: 1, name: 'Vous êtes sur la liste d’attente' }).waitFor();
    const own = page.url();

    const offerAt = async (start: string) => {
      await cancel(await book(start, `${start.slice(8, 10)}@example.org`));
      await page.goto(own);
      await page.getByRole('heading', { level: 1, name: /Une heure est libre/ }).waitFor();
    };
    await offerAt('2027-03-22T14:00:00.000Z');
    await page.getByRole('button', { name: /Attendre encore/ }).click();
    await page.getByText('Vous gardez votre place.').waitFor();
    await offerAt('2027-03-23T14:00:00.000Z');
    await page.getByRole('button', { name: 'Prendre cette heure' }).click();
    await page.waitForURL(/\/appointments\//);
    const reference = await page.locator('.join-number').first().textContent();
    await page.goto(own);
    await page.getByRole('link', { name: /Ouvrir votre/ }).click();
    expect(await page.locator('.join-number').first().textContent()).toBe(reference);
  });

  const withAndWithout = [
    ['with scripts', true],
    ['without scripts', false],
  ] as const;
  it.each(withAndWithout)('shows a greeter its order, and lets them remove an entry, %s', async (_, scripts) => {
    const joined = await browser.hall.waitFor({ contact: { name: 'Ada Lovelace', email: 'ada@example.org' } });
    const page = await browser.staff(`/staff/hubs/${browser.hall.hub}/greeter`, { javaScriptEnabled: scripts });
    await page.getByRole('link', { name: 'Waiting list' }).click();
    await page.getByRole('rowheader', { name: 'Ada Lovelace' }).waitFor();
    if (scripts) expect(await accessibilityFaultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'Remove Ada Lovelace' }).click();
    if (scripts) expect(await accessibilityFaultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByText('Nobody is waiting for a time.').waitFor();
    const own = await browser.visit(`/waiting/${joined.entry}?token=${joined.token}`);
    await own.getByText('Staff have taken you off the list.').waitFor();
    await look(own);
  });

  it('causes no script error and no breach of the content policy', () => expect(browser.pageErrors).toEqual([]));
});
