// The seats of a freed time may make several starts possible. The waiting list offers only those that were not free before.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AppointmentView, JoinedView, WaitingView } from '../../src/contract/wire.js';
import { bookingCity } from '../support/test-cities.js';
import { withKey } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { aContact, StaffedHall } from '../support/staffed-hall.js';

/** A service of twenty minutes, which takes two cells of a quarter of an hour. Each cell has two seats. */
const service = 'residential';
const start = '2027-03-16T15:00:00.000Z';

describe.each(databases)('the offer of a freed time on %s', (database) => {
  let office: StaffedHall;
  const cancel = ({ reference, manageToken }: AppointmentView) =>
    withKey(office.server.url, manageToken).post(`/api/v1/appointments/${reference}/cancel`);
  const wait = (email: string) =>
    office.waitFor({ service, from: '2027-03-16', to: '2027-03-16', contact: aContact({ email }) });
  const as = ({ token }: JoinedView) => withKey(office.server.url, token);
  const stateOf = (joined: JoinedView) => as(joined).get<WaitingView>(`/api/v1/waiting-list/${joined.entry}`);

  beforeAll(async () => {
    office = await StaffedHall.open({ database, hub: 'town-office', settings: bookingCity });
  });
  afterAll(() => office.close());

  it('is that time itself, and not another one that was free before', async () => {
    const booked = await office.book({ service, start });
    const [first, second] = [await wait('first@example.org'), await wait('second@example.org')];
    await cancel(booked);
    expect(await stateOf(first)).toMatchObject({ state: 'offered', offer: { start } });
    expect(await stateOf(second)).toMatchObject({ state: 'waiting' });
    await as(first).post(`/api/v1/waiting-list/${first.entry}/decline`);
    expect(await stateOf(first)).toMatchObject({ state: 'waiting' });
    expect(await stateOf(second)).toMatchObject({ state: 'offered', offer: { start } });
  });
});
