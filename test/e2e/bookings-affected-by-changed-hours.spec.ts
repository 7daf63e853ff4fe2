// Residents whose bookings a change of hours affects keep them until they answer an offer of another time. A change that is
// taken back restores their bookings.
import { databases } from '../support/databases.js';
import { PassOnOffers } from '../../src/use-cases/booking/pass-on-offers.js';
import { acceptsHtml, withKey } from '../support/api-client.js';
import { HallPerTest } from '../support/hall-per-test.js';
import { aContact } from '../support/staffed-hall.js';
import {
  HoursSupervisor,
  linkOf,
  marksIn,
  tuesdayClosure,
  TUESDAY_ELEVEN,
  TUESDAY_TEN,
  WEDNESDAY_TEN,
  heatingWorks,
} from '../support/hours-supervisor.js';
import { smallCity } from '../support/test-cities.js';
import { rowsOf } from '../support/table-rows.js';

describe.each(databases)('bookings that a change of hours affects, on %s', (database) => {
  const story = new HallPerTest({ database, hub: 'town-office', settings: smallCity });
  const supervisor = new HoursSupervisor(story);

  it('say so at the top of their page, and moving one is an answer', async () => {
    const ten = await supervisor.book(TUESDAY_TEN);
    const change = await supervisor.plan('closure', tuesdayClosure);
    expect(await supervisor.show(linkOf(ten))).toContain('Town office will be closed at your time: Heating works.');
    await supervisor.own(ten).post(`/api/v1/appointments/${ten.reference}/reschedule`, { start: WEDNESDAY_TEN });
    expect(await supervisor.show(linkOf(ten))).not.toContain('Heating works');
    expect(await supervisor.show(change)).toMatch(/Moved to Wednesday 17\u00a0March 2027, 10:00/);
  });

  it('are answered by a move to another hub or a cancellation too', async () => {
    const [away, off] = [await supervisor.book(TUESDAY_TEN), await supervisor.book(TUESDAY_ELEVEN)];
    const change = await supervisor.plan('closure', tuesdayClosure);
    const elsewhere = { start: WEDNESDAY_TEN, hub: 'long-hall' };
    await supervisor.own(away).post(`/api/v1/appointments/${away.reference}/reschedule`, elsewhere);
    await supervisor.own(off).post(`/api/v1/appointments/${off.reference}/cancel`);
    const list = await supervisor.show(change);
    expect(list).toMatch(/Moved to Wednesday 17\u00a0March 2027, 10:00, Long hall/);
    expect(list).toMatch(/1 moved[^]*1 cancelled/);
    expect(list).not.toContain('Send the');
  });

  it('get an offer once, when staff send the offers, unless their resident has answered', async () => {
    const [ten, off] = [await supervisor.book(TUESDAY_TEN), await supervisor.book(TUESDAY_ELEVEN)];
    const change = await supervisor.plan('closure', tuesdayClosure);
    await supervisor.own(off).post(`/api/v1/appointments/${off.reference}/cancel`);
    for (const _ of [1, 2])
      expect((await story.hall.clerk.send('POST', `${change}/send`, {}, acceptsHtml)).status).toBe(303);
    expect([await supervisor.lettersOf(ten), await supervisor.lettersOf(off)]).toEqual([['waiting'], ['draft']]);
    expect(await supervisor.show(change)).toContain('Offer kept: messages are not sent from here');
    const sent = `SELECT "reason" AS "reason" FROM "hub_event" WHERE "type" = 'offers-sent'`;
    expect(await rowsOf(story.hall.server.databaseUrl, sent)).toHaveLength(1);
  });

  it('keep the resident’s place on the waiting list, and count no lapse of an offer there', async () => {
    const given = await supervisor.book(TUESDAY_TEN);
    const waiting = await story.hall.waitFor({ service: 'parking-permit', contact: aContact() });
    await supervisor.own(given).post(`/api/v1/appointments/${given.reference}/cancel`);
    const entries = 'SELECT "state", "lapses" FROM "waiting_list"';
    expect(await rowsOf(story.hall.server.databaseUrl, entries)).toEqual([{ state: 'offered', lapses: 0 }]);
    await supervisor.plan('closure', tuesdayClosure);
    story.hall.clock.pass({ minutes: 30 });
    await story.hall.server.app.get(PassOnOffers).run();
    expect(await rowsOf(story.hall.server.databaseUrl, entries)).toEqual([{ state: 'waiting', lapses: 0 }]);
    const own = withKey(story.hall.server.url, waiting.token);
    expect(await own.get(`/api/v1/waiting-list/${waiting.entry}`)).toMatchObject({ state: 'waiting', place: 1 });
  });

  it('without an address for letters are listed for a telephone call, which staff record', async () => {
    const unreachable = await supervisor.book(TUESDAY_TEN, { name: 'Alex Nobody' });
    const change = await supervisor.plan('closure', tuesdayClosure);
    expect(await supervisor.lettersOf(unreachable)).toEqual([]);
    const list = await supervisor.show(change);
    expect(list).toContain('No message can reach them');
    const appointment = /name="appointment" value="([^"]+)"/.exec(list)?.[1] ?? '';
    expect((await story.hall.clerk.send('POST', `${change}/told`, { appointment }, acceptsHtml)).status).toBe(303);
    expect(await supervisor.show(change)).toMatch(/Told Monday 15\u00a0March 2027, 10:00/);
  });

  it('are as before when a closure is taken back before it begins', async () => {
    const ten = await supervisor.book(TUESDAY_TEN);
    const change = await supervisor.plan('closure', tuesdayClosure);
    expect((await story.hall.clerk.send('POST', `${change}/withdraw`, {}, acceptsHtml)).status).toBe(303);
    expect(await supervisor.lettersOf(ten)).toEqual(['dropped']);
    expect(await supervisor.timesOn('2027-03-16')).not.toEqual([]);
    expect(await supervisor.show(linkOf(ten))).not.toContain('Heating works');
    expect(await supervisor.show(change)).toMatch(/Taken back[^]*the booking is valid/);
    await supervisor.plan('closure', tuesdayClosure);
    expect(await supervisor.lettersOf(ten)).toEqual(['draft']);
  });

  it('stay affected by a closure that has begun, which cannot be taken back', async () => {
    const change = await supervisor.plan('closure', { ...tuesdayClosure, fromTime: '9:00' });
    story.hall.clock.set('2027-03-16T13:00:00.000Z');
    await story.hall.renewSession();
    const answer = await story.hall.clerk.send<string>('POST', `${change}/withdraw`, {}, acceptsHtml);
    expect(answer.status).toBe(409);
    expect(answer.body).toMatch(/It has begun/);
  });

  it('are as before when a hub that was closed for today reopens', async () => {
    const noon = await supervisor.book('2027-03-15T16:00:00.000Z');
    const first = await story.hall.clerk.send<string>(
      'POST',
      '/staff/hubs/town-office/close',
      heatingWorks,
      acceptsHtml,
    );
    expect([first.status, marksIn(first.body)]).toEqual([200, `${noon.reference}.0`]);
    expect(await supervisor.lettersOf(noon)).toEqual([]);
    const form = { ...heatingWorks, seen: marksIn(first.body) };
    expect((await story.hall.clerk.send('POST', '/staff/hubs/town-office/close', form, acceptsHtml)).status).toBe(303);
    expect(await supervisor.lettersOf(noon)).toEqual(['draft']);
    await story.hall.clerk.send('POST', '/staff/hubs/town-office/reopen', {}, acceptsHtml);
    expect(await supervisor.lettersOf(noon)).toEqual(['dropped']);
  });
});
