// Every page and screen, in both languages: axe finds nothing, and nothing runs off the side of a small phone.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IssuedTicketView } from '../../src/contract/wire.js';
import { faultsOf, overflowOf, sizes, Stage } from './stage.js';

const languages = ['en', 'fr'];

const resident = [
  '/',
  '/hubs/training-hall',
  '/book',
  '/book?q=parking',
  '/book/marriage-licence',
  '/book/marriage-licence/right',
  '/book/marriage-licence/checklist',
  '/book/marriage-licence/hub',
  '/book/marriage-licence/any',
  '/book/marriage-licence/training-hall',
  '/book/marriage-licence/city-hall?view=month',
  '/book/marriage-licence/city-hall?day=2027-03-16',
  '/book/marriage-licence/training-hall/waiting',
  '/appointments',
  '/help',
  '/accessibility',
  '/privacy',
  '/no-such-page',
];
const staff = [
  '/staff',
  '/staff/hubs/training-hall',
  '/staff/hubs/training-hall/greeter',
  '/staff/hubs/training-hall/waiting-list',
  '/staff/hubs/training-hall/supervisor',
  '/staff/hubs/training-hall/why',
  '/staff/hubs/training-hall/what-if?more=training-hall-3&moreFrom=11:00',
  '/staff/hubs/training-hall/staffing',
  '/staff/hubs/training-hall/replay?day=2027-03-15&counters=1',
  '/staff/hubs/training-hall/hours',
  '/staff/hubs/training-hall/hours/plan/closure',
  '/staff/hubs/training-hall/hours/plan/exception',
  '/staff/hubs/training-hall/hours/plan/weekly',
  '/staff/accounts',
  '/staff/devices',
  '/staff/letters',
  '/staff/counters/training-hall-1',
  '/staff/counters/training-hall-2',
  '/staff/counters/training-hall-6',
];

describe('every face', () => {
  let stage: Stage;
  let ticket: IssuedTicketView;
  beforeAll(async () => {
    stage = await Stage.open('sqlite');
    const { hall } = stage;
    await hall.openCounter(1);
    await hall.openCounter(2);
    await hall.takeTicket('general-information', ['seat', 'interpreter']);
    ticket = await hall.takeTicket('property-tax', ['companion']);
    await hall.takeTicket('commissioning');
    await hall.callNext(2);
  });
  afterAll(() => stage.close());

  it.each(languages)('for residents is open to everybody, in %s', async (language) => {
    const page = await stage.visit('/', { viewport: { width: 320, height: 700 }, locale: `${language}-CA` });
    const found: string[] = [];
    for (const path of [...resident, `/t/${ticket.token}`]) {
      await page.goto(`${stage.hall.server.url}${path}`);
      found.push(...(await faultsOf(page)).map((fault) => `${path}: ${fault}`));
      if ((await overflowOf(page)) > 0) found.push(`${path} runs off the side`);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    }
    expect(found).toEqual([]);
  });

  it.each(languages)('for staff is open to everybody, in %s', async (language) => {
    const page = await stage.staff('/staff', { locale: `${language}-CA` });
    const found: string[] = [];
    for (const path of [...staff, `/staff/tickets/${ticket.id}`, `/staff/tickets/${ticket.id}/paper`]) {
      const answer = await page.goto(`${stage.hall.server.url}${path}`);
      if (answer?.status() !== 200) found.push(`${path} answers ${answer?.status()}`);
      found.push(...(await faultsOf(page)).map((fault) => `${path}: ${fault}`));
    }
    expect(found).toEqual([]);
  });

  it('at the door says how to be paired, in both languages', async () => {
    const kiosk = await stage.visit('/kiosk/', { viewport: sizes.kiosk });
    await kiosk.getByText('/staff/devices').first().waitFor();
    expect(await faultsOf(kiosk)).toEqual([]);
  });

  it('at the door says when it is closed, and comes alive by itself', async () => {
    const { hall } = stage;
    const supervisor = await stage.staff(`/staff/hubs/${hall.hub}/supervisor`, { javaScriptEnabled: false });
    const kiosk = await stage.kiosk();
    const screen = await stage.lobbyScreen();
    await supervisor.getByLabel('Reason in English').fill('Fire drill');
    await supervisor.getByLabel('Reason in French').fill('Exercice d’évacuation');
    await supervisor.getByRole('button', { name: 'Close the hub' }).click();
    await kiosk.getByText('Fire drill').first().waitFor();
    await kiosk.getByText('is open until 17:00').waitFor(); // another hub
    await screen.getByText('Exercice d’évacuation').waitFor();
    await screen.getByText('Tuesday, 0:00').waitFor();
    for (const page of [kiosk, screen]) expect(await faultsOf(page)).toEqual([]);
    await supervisor.getByRole('button', { name: /Open|Reopen/ }).click();
    await kiosk.getByRole('button', { name: 'English' }).waitFor();
    await screen.getByText('Exercice d’évacuation').waitFor({ state: 'detached' });
  });

  it('found nothing to complain of', () => expect(stage.complaints).toEqual([]));
});
