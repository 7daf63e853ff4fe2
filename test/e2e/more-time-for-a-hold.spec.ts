// A resident may extend the hold of a time once while it lasts; its seats are kept as long.
import { newKey } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { aContact, StaffedHall } from '../support/staffed-hall.js';
import { smallCity } from '../support/test-cities.js';
import { rowsOf } from '../support/table-rows.js';

const wish = { hub: 'town-office', service: 'parking-permit', start: '2027-03-16T15:00:00.000Z' };

describe.each(databases)('more time for a hold on %s', (database) => {
  let office: StaffedHall;
  const hold = () => office.resident.post<{ hold: string; expiresAt: string }>('/api/v1/holds', wish);
  const pathOf = (held: string) => `/api/v1/holds/${held}/extend`;
  const details = { contact: aContact(), language: 'en' };

  beforeAll(async () => {
    office = await StaffedHall.open({ database, hub: 'town-office', settings: smallCity });
  });
  afterAll(() => office.close());

  it('is given once, and nobody else gets the time until then', async () => {
    const { hold: held } = await hold();
    office.clock.pass({ minutes: 9 });
    expect(await office.resident.post(pathOf(held))).toEqual({ hold: held, expiresAt: '2027-03-15T14:20:00.000Z' });
    expect(await office.resident.refused('POST', pathOf(held))).toMatchObject({
      status: 409,
      code: 'already-extended',
    });
    office.clock.pass({ minutes: 10 });
    expect(await office.resident.refused('POST', '/api/v1/holds', wish)).toMatchObject({ code: 'slot-taken' });
    office.clock.pass({ minutes: 1 });
    const late = await office.resident.refused('POST', '/api/v1/appointments', { hold: held, ...details });
    expect(late).toMatchObject({ status: 410, code: 'hold-expired' });
    const { hold: next } = await hold();
    await office.resident.delete(`/api/v1/holds/${next}`);
  });

  it('is refused for holds that have ended, were booked or never existed', async () => {
    const { hold: held } = await hold();
    office.clock.pass({ minutes: 10 });
    expect(await office.resident.refused('POST', pathOf(held))).toMatchObject({ status: 410, code: 'hold-expired' });
    const { hold: next } = await hold();
    await office.resident.post('/api/v1/appointments', { hold: next, ...details });
    expect(await office.resident.refused('POST', pathOf(next))).toMatchObject({ status: 410 });
    expect(await office.resident.refused('POST', pathOf('town-office.nothing'))).toMatchObject({ status: 410 });
  });

  it('is given once when twenty requests come at once, and the same Idempotency-Key gets the same answer', async () => {
    const time = { ...wish, start: '2027-03-17T15:00:00.000Z' };
    const { hold: held, expiresAt } = await office.resident.post<{ hold: string; expiresAt: string }>(
      '/api/v1/holds',
      time,
    );
    const key = newKey();
    const asked = Array.from({ length: 20 }, (_, index) =>
      office.resident.send<{ expiresAt: string }>(
        'POST',
        pathOf(held),
        {},
        index < 2 ? { 'idempotency-key': key } : {},
      ),
    );
    const given = (await Promise.all(asked)).filter(({ status }) => status === 200);
    const ends = new Set(given.map(({ body }) => Date.parse(body.expiresAt) - Date.parse(expiresAt)));
    expect([...ends]).toEqual([600_000]);
    expect([1, 2]).toContain(given.length);
    const events = await rowsOf<{ appointment: string }>(
      office.server.databaseUrl,
      `SELECT "appointment" FROM "hub_event" WHERE "type" = 'hold-extended' AND "appointment" = '${held}'`,
    );
    expect(events).toHaveLength(1);
  });
});
