// The privacy page says how long what could tell who somebody was is kept. This story reads the whole database to see
// that it is true.
import type { AppointmentView } from '../../src/contract/wire.js';
import { PurgeExpired } from '../../src/use-cases/access/purge-expired.js';
import { acceptsHtml, withKey } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { HallPerTest } from '../support/hall-per-test.js';
import { aContact } from '../support/staffed-hall.js';
import { everyRowOf, rowsOf } from '../support/table-rows.js';

const MARK = 'Zyxwvutsrqponm';
const NUMBER = '58203174';
const START = '2027-03-15T15:00:00.000Z';
const contact = { name: `${MARK} O’Neil`, email: `${MARK.toLowerCase()}@example.org`, phone: '+1 416 555 0199' };
const tells = new RegExp(`${MARK}|${NUMBER}|555.?0199|hearing-help`, 'i');

describe.each(databases)('what could tell who a resident was, on %s', (database) => {
  const place = new HallPerTest({ database });
  const purge = () => place.hall.server.app.get(PurgeExpired).run();
  const stored = async () =>
    (await everyRowOf(place.hall.server.databaseUrl)).filter((row) => tells.test(JSON.stringify(row)));
  const wish = (start: string) => ({ hub: place.hall.hub, service: 'marriage-licence', start, language: 'en' });
  const told = { contact, applicationNumber: NUMBER, needs: ['hearing-help'] };
  const privacyPage = async () => (await place.hall.resident.with(acceptsHtml).get<string>('/privacy')) as string;

  /** Passes these days, and checks that the traces are there until an hour before and gone an hour after. */
  async function expectKeptFor(days: number): Promise<void> {
    place.hall.clock.pass({ hours: days * 24 - 1 });
    await purge();
    expect(await stored()).not.toEqual([]);
    place.hall.clock.pass({ hours: 2 });
    await purge();
    expect(await stored()).toEqual([]);
  }

  it('is deleted sixty days after the visit, as the privacy page says, and the visit still counts', async () => {
    const { hall } = place;
    await hall.openCounter(1);
    const more = { interpreterLanguage: MARK, note: `${MARK} calls back` };
    const booked = await hall.clerk.post<{ reference: string }>(`/api/v1/hubs/${hall.hub}/appointments`, {
      ...told,
      ...more,
      service: 'marriage-licence',
      start: START,
      language: 'en',
    });
    const { id } = await hall.checkIn(booked.reference);
    await hall.move(id, 'hold', { reason: `${MARK} fetches a form` });
    await hall.move(id, 'call', { counter: hall.counter(1) });
    await hall.serve(id);
    const days = Number(/(\d+) days after your visit/.exec(await privacyPage())?.[1]);
    hall.clock.set(START);
    await expectKeptFor(days);
    const kept = `SELECT "service", "state", "bookedBy" FROM "appointment" WHERE "reference" = '${booked.reference}'`;
    expect(await rowsOf(hall.server.databaseUrl, kept)).toEqual([
      { service: 'marriage-licence', state: 'completed', bookedBy: null },
    ]);
  });

  it('is deleted a week after a cancellation, as the privacy page says', async () => {
    const { hall } = place;
    const booked = await hall.resident.post<AppointmentView>('/api/v1/appointments', {
      ...wish('2027-04-12T15:00:00.000Z'),
      ...told,
    });
    await withKey(hall.server.url, booked.manageToken).post(`/api/v1/appointments/${booked.reference}/cancel`);
    const days = Number(/If you cancel, we do so (\d+) days after/.exec(await privacyPage())?.[1]);
    expect(days).toBe(7);
    await expectKeptFor(days);
  });

  it('is deleted when somebody leaves the waiting list, or when their last day has passed', async () => {
    const { hall } = place;
    const days = { from: '2027-03-16', to: '2027-03-18' };
    const waiting = { ...told, service: 'marriage-licence', ...days };
    const first = await hall.waitFor(waiting);
    await withKey(hall.server.url, first.token).delete(`/api/v1/waiting-list/${first.entry}`);
    hall.clock.pass({ hours: 25 });
    await purge();
    expect(await stored()).toEqual([]);
    await hall.waitFor({ ...waiting, contact: aContact({ name: MARK }) });
    hall.clock.pass({ hours: 5 * 24 });
    await purge();
    expect(await stored()).toEqual([]);
  });
});
