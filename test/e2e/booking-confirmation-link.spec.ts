// A service may ask residents to confirm their booking by a link in a letter. The link's page confirms only when its button
// is pressed, and the time is free again if nobody confirms it in time.
import type { AppointmentView } from '../../src/contract/wire.js';
import { Links } from '../../src/platform/links.js';
import { PurgeExpired } from '../../src/use-cases/access/purge-expired.js';
import { openOffice } from '../support/application-system.js';
import { newKey, withKey, acceptsHtml } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { aContact, StaffedHall } from '../support/staffed-hall.js';
import { rowsOf } from '../support/table-rows.js';

const start = '2027-03-15T15:00:00.000Z';
const wish = { hub: 'office', service: 'wedding-hall', language: 'en' };

describe.each(databases)('a booking that must be confirmed, on %s', (database) => {
  let office: StaffedHall;
  let close: () => Promise<void>;
  const book = (at: string, more: object = {}) =>
    office.resident.post<AppointmentView>('/api/v1/appointments', {
      ...wish,
      start: at,
      contact: aContact({ email: `${newKey()}@example.org` }),
      ...more,
    });
  const rows = (table: string, id: string) =>
    rowsOf<Record<string, unknown>>(
      office.server.databaseUrl,
      `SELECT * FROM "${table}" WHERE "appointment" = '${id}'`,
    );
  const idOf = async ({ reference }: AppointmentView) => {
    const [row] = await rowsOf<{ id: string }>(
      office.server.databaseUrl,
      `SELECT "id" FROM "appointment" WHERE "reference" = '${reference}'`,
    );
    return row?.id ?? '';
  };
  const lettersOf = async (id: string) => (await rows('letter', id)).map(({ kind }) => kind).sort();
  const eventsOf = async (id: string) => (await rows('hub_event', id)).map(({ type }) => type);
  /** The address in the letter that asks for the confirmation. */
  const link = async (booked: AppointmentView) => {
    const token = office.server.app.get(Links).confirmToken(await idOf(booked));
    return `/appointments/${booked.reference}/confirm?token=${token}`;
  };
  const page = (method: string, path: string) => office.resident.send<string>(method, path, undefined, acceptsHtml);
  const manage = ({ manageToken }: AppointmentView) => withKey(office.server.url, manageToken);
  const pathOf = ({ reference }: AppointmentView) => `/api/v1/appointments/${reference}`;
  const listed = () => office.clerk.get<{ reference: string }[]>('/api/v1/hubs/office/appointments?date=2027-03-15');

  beforeAll(async () => {
    ({ office, close } = await openOffice(database));
  });
  afterAll(() => close());

  it('keeps its time, is shown to greeters as unconfirmed and cannot be checked in', async () => {
    const booked = await book(start);
    expect(booked).toMatchObject({ state: 'held', reference: expect.stringMatching(/^.{3}-.{4}$/) });
    const id = await idOf(booked);
    expect([await lettersOf(id), await eventsOf(id)]).toEqual([['please-confirm'], ['confirmation-asked']]);
    expect(await listed()).toEqual([expect.objectContaining({ state: 'held' })]);
    const checkIn = { reference: booked.reference };
    expect(await office.kiosk.refused('POST', '/api/v1/kiosk/check-ins', checkIn)).toMatchObject({ status: 409 });
    expect(
      await office.resident.refused('POST', '/api/v1/holds', { ...wish, start, language: undefined }),
    ).toMatchObject({ code: 'slot-taken' });
    const own = await page('GET', `/appointments/${booked.reference}?token=${booked.manageToken}&new=1`);
    expect(own.body).toContain('One more step');
    expect(own.body).not.toContain('/confirm?');
    for (const [method, path] of [
      ['DELETE', `/api/v1/holds/${id}`],
      ['POST', `/api/v1/holds/${id}/extend`],
    ] as const)
      expect((await office.resident.refused(method, path)).status).toBeGreaterThanOrEqual(404);
    expect(await manage(booked).refused('POST', `${pathOf(booked)}/cancel`)).toMatchObject({ code: 'not-allowed-now' });
  });

  it('is confirmed once by the button of its link, however often the page is opened or the button pressed', async () => {
    const booked = await book('2027-03-15T16:00:00.000Z');
    const id = await idOf(booked);
    const url = await link(booked);
    for (let look = 0; look < 3; look += 1) {
      const shown = await page('GET', url);
      expect([shown.status, shown.body.includes('Confirm the booking')]).toEqual([200, true]);
    }
    expect(await manage(booked).get(pathOf(booked))).toMatchObject({ state: 'held' });
    const pressed = await Promise.all(Array.from({ length: 5 }, () => page('POST', url)));
    expect(pressed.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303]);
    expect(await manage(booked).get(pathOf(booked))).toMatchObject({ state: 'booked', sequence: 0 });
    expect(await lettersOf(id)).toEqual(['confirmation', 'please-confirm']);
    expect(await eventsOf(id)).toEqual(['confirmation-asked', 'booked']);
    const again = await page('GET', url);
    expect([again.status, again.headers.get('location')]).toEqual([303, expect.stringContaining('confirmed=before')]);
    expect((await page('GET', again.headers.get('location') ?? '')).body).toContain('was confirmed before');
    expect(await listed()).toContainEqual(expect.objectContaining({ reference: booked.reference, state: 'booked' }));
    office.clock.pass({ hours: 1 });
    expect(await office.checkIn(booked.reference)).toMatchObject({ ticket: expect.any(String) });
  });

  it('cannot be confirmed with the token that changes it, which is known without any letter', async () => {
    const booked = await book('2027-03-16T15:00:00.000Z');
    const path = `/appointments/${booked.reference}/confirm?token=${booked.manageToken}`;
    for (const method of ['GET', 'POST']) expect((await page(method, path)).status).toBe(404);
  });

  it('loses its time and is deleted with its contact if nobody confirms it', async () => {
    const booked = await book('2027-03-16T17:00:00.000Z');
    const id = await idOf(booked);
    office.clock.pass({ minutes: 30 });
    for (const method of ['GET', 'POST']) {
      const late = await page(method, await link(booked));
      expect([late.status, late.body.includes('too late'), late.body.includes('/book/wedding-hall')]).toEqual([
        410,
        true,
        true,
      ]);
    }
    const own = await page('GET', `/appointments/${booked.reference}?token=${booked.manageToken}`);
    expect(own.body).toContain('This time was not confirmed');
    await book('2027-03-16T17:00:00.000Z');
    office.clock.pass({ hours: 25 });
    await office.server.app.get(PurgeExpired).run();
    expect([await rows('contact', id), await rows('seat', id), await idOf(booked)]).toEqual([[], [], '']);
  });

  it('needs no confirmation if the contact has no address for a letter', async () => {
    const booked = await book('2027-03-18T15:00:00.000Z', { service: 'advice', contact: { name: 'Sam' } });
    expect(booked).toMatchObject({ state: 'booked' });
    expect(await eventsOf(await idOf(booked))).toEqual(['booked']);
  });
});
