import type { AppointmentView } from '../../src/contract/wire.js';
import { PurgeExpired } from '../../src/use-cases/access/purge-expired.js';
import { administrator } from '../support/boot.js';
import { signIn, withKey } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { aContact, StaffedHall } from '../support/staffed-hall.js';
import { smallCity } from '../support/test-cities.js';

const FIRST = '2027-03-16T15:00:00.000Z';
const LATER = '2027-03-23T15:00:00.000Z';
const wish = { hub: 'town-office', service: 'parking-permit' };

describe.each(databases)('the deletion of old data on %s', (database) => {
  let office: StaffedHall;
  const purge = () => office.server.app.get(PurgeExpired).run();
  const book = (start: string) =>
    office.resident.post<AppointmentView>('/api/v1/appointments', {
      ...wish,
      start,
      contact: aContact(),
      language: 'en',
    });
  const nameOn = async (date: string) => {
    const clerk = await signIn(office.server.url, administrator);
    const listed = await clerk.get<{ name?: string }[]>(`/api/v1/hubs/town-office/appointments?date=${date}`);
    return listed.map(({ name }) => name);
  };

  beforeAll(async () => {
    office = await StaffedHall.open({ database, hub: 'town-office', settings: smallCity });
  });
  afterAll(() => office.close());

  it('removes a contact 60 days after its visit, counted from the last time of a moved visit', async () => {
    await book(FIRST);
    const moving = await book('2027-03-16T16:00:00.000Z');
    const path = `/api/v1/appointments/${moving.reference}/reschedule`;
    await withKey(office.server.url, moving.manageToken).post(path, { start: LATER });
    await office.resident.post('/api/v1/holds', { ...wish, start: '2027-03-17T15:00:00.000Z' });
    expect(await purge()).toMatchObject({ contacts: 0, holds: 0 });

    office.server.clock.pass({ hours: 62 * 24 });
    expect(await purge()).toMatchObject({ contacts: 1, holds: 1 });
    expect([await nameOn('2027-03-16'), await nameOn('2027-03-23')]).toEqual([[undefined], [aContact().name]]);
    office.server.clock.pass({ hours: 7 * 24 });
    expect(await purge()).toMatchObject({ contacts: 1, holds: 0 });
    expect(await nameOn('2027-03-23')).toEqual([undefined]);
  });
});
