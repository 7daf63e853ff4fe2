// Who was hit by a change of hours keeps the booking until they answer: offers, answers, and the hours coming back.
import { databases } from '../support/databases.js';
import { PassOnOffers } from '../../src/use-cases/booking/pass-on-offers.js';
import { withKey } from '../support/api-client.js';
import { aContact, StaffedHall } from '../support/staffed-hall.js';
import {
  HoursSupervisor,
  linkOf,
  marksIn,
  acceptsHtml,
  tuesdayClosure,
  TUESDAY_ELEVEN,
  TUESDAY_TEN,
  WEDNESDAY_TEN,
  heatingWorks,
} from '../support/hours-supervisor.js';
import { smallCity } from '../support/test-cities.js';
import { rowsOf } from '../support/table-rows.js';

describe.each(databases)('answers to a change of hours on %s', (database) => {
  let hall: StaffedHall;
  let desk: HoursSupervisor;
  beforeEach(async () => {
    hall = await StaffedHall.open({ database, hub: 'town-office', settings: smallCity });
    desk = new HoursSupervisor(hall);
  });
  afterEach(() => hall.close());

  it('the resident reads it at the top of the booking, and moving is the answer', async () => {
    const ten = await desk.book(TUESDAY_TEN);
    const change = await desk.plan('closure', tuesdayClosure);
    expect(await desk.show(linkOf(ten))).toContain('Town office will be closed at your time: Heating works.');
    await desk.own(ten).post(`/api/v1/appointments/${ten.reference}/reschedule`, { start: WEDNESDAY_TEN });
    expect(await desk.show(linkOf(ten))).not.toContain('Heating works');
    expect(await desk.show(change)).toMatch(/Moved to Wednesday 17\u00a0March 2027, 10:00/);
  });

  it('a move to another hub and a cancellation are answers as well', async () => {
    const [away, off] = [await desk.book(TUESDAY_TEN), await desk.book(TUESDAY_ELEVEN)];
    const change = await desk.plan('closure', tuesdayClosure);
    const elsewhere = { start: WEDNESDAY_TEN, hub: 'long-hall' };
    await desk.own(away).post(`/api/v1/appointments/${away.reference}/reschedule`, elsewhere);
    await desk.own(off).post(`/api/v1/appointments/${off.reference}/cancel`);
    const list = await desk.show(change);
    expect(list).toMatch(/Moved to Wednesday 17\u00a0March 2027, 10:00, Long hall/);
    expect(list).toMatch(/1 moved[^]*1 cancelled/);
    expect(list).not.toContain('Send the');
  });

  it('offers go out when they are sent, once, and not to who has answered', async () => {
    const [ten, off] = [await desk.book(TUESDAY_TEN), await desk.book(TUESDAY_ELEVEN)];
    const change = await desk.plan('closure', tuesdayClosure);
    await desk.own(off).post(`/api/v1/appointments/${off.reference}/cancel`);
    for (const _ of [1, 2]) expect((await hall.clerk.send('POST', `${change}/send`, {}, acceptsHtml)).status).toBe(303);
    expect([await desk.lettersOf(ten), await desk.lettersOf(off)]).toEqual([['waiting'], ['draft']]);
    expect(await desk.show(change)).toContain('Offer kept: messages are not sent from here');
    const sent = `SELECT "reason" AS "reason" FROM "hub_event" WHERE "type" = 'offers-sent'`;
    expect(await rowsOf(hall.server.databaseUrl, sent)).toHaveLength(1);
  });

  it('who was offered a time from the waiting list waits on, and has let no offer lapse', async () => {
    const given = await desk.book(TUESDAY_TEN);
    const waiting = await hall.waitFor({ service: 'parking-permit', contact: aContact() });
    await desk.own(given).post(`/api/v1/appointments/${given.reference}/cancel`);
    const entries = 'SELECT "state", "lapses" FROM "waiting_list"';
    expect(await rowsOf(hall.server.databaseUrl, entries)).toEqual([{ state: 'offered', lapses: 0 }]);
    await desk.plan('closure', tuesdayClosure);
    hall.clock.pass({ minutes: 30 });
    await hall.server.app.get(PassOnOffers).run();
    expect(await rowsOf(hall.server.databaseUrl, entries)).toEqual([{ state: 'waiting', lapses: 0 }]);
    const own = withKey(hall.server.url, waiting.token);
    expect(await own.get(`/api/v1/waiting-list/${waiting.entry}`)).toMatchObject({ state: 'waiting', place: 1 });
  });

  it('who can be reached by nothing gets no letter, is called, and that is noted', async () => {
    const unreachable = await desk.book(TUESDAY_TEN, { name: 'Alex Nobody' });
    const change = await desk.plan('closure', tuesdayClosure);
    expect(await desk.lettersOf(unreachable)).toEqual([]);
    const list = await desk.show(change);
    expect(list).toContain('No message can reach them');
    const appointment = /name="appointment" value="([^"]+)"/.exec(list)?.[1] ?? '';
    expect((await hall.clerk.send('POST', `${change}/told`, { appointment }, acceptsHtml)).status).toBe(303);
    expect(await desk.show(change)).toMatch(/Told Monday 15\u00a0March 2027, 10:00/);
  });

  it('a closure that is taken back before it begins leaves nothing behind', async () => {
    const ten = await desk.book(TUESDAY_TEN);
    const change = await desk.plan('closure', tuesdayClosure);
    expect((await hall.clerk.send('POST', `${change}/withdraw`, {}, acceptsHtml)).status).toBe(303);
    expect(await desk.lettersOf(ten)).toEqual(['dropped']);
    expect(await desk.timesOn('2027-03-16')).not.toEqual([]);
    expect(await desk.show(linkOf(ten))).not.toContain('Heating works');
    expect(await desk.show(change)).toMatch(/Taken back[^]*the booking is valid/);
    await desk.plan('closure', tuesdayClosure);
    expect(await desk.lettersOf(ten)).toEqual(['draft']);
  });

  it('a closure that has begun is not taken back here', async () => {
    const change = await desk.plan('closure', { ...tuesdayClosure, fromTime: '9:00' });
    hall.clock.set('2027-03-16T13:00:00.000Z');
    await hall.renewSession();
    const answer = await hall.clerk.send<string>('POST', `${change}/withdraw`, {}, acceptsHtml);
    expect(answer.status).toBe(409);
    expect(answer.body).toMatch(/It has begun/);
  });

  it('reopening today restores who was hit by the closing', async () => {
    const noon = await desk.book('2027-03-15T16:00:00.000Z');
    const first = await hall.clerk.send<string>('POST', '/staff/hubs/town-office/close', heatingWorks, acceptsHtml);
    expect([first.status, marksIn(first.body)]).toEqual([200, `${noon.reference}.0`]);
    expect(await desk.lettersOf(noon)).toEqual([]);
    const form = { ...heatingWorks, seen: marksIn(first.body) };
    expect((await hall.clerk.send('POST', '/staff/hubs/town-office/close', form, acceptsHtml)).status).toBe(303);
    expect(await desk.lettersOf(noon)).toEqual(['draft']);
    await hall.clerk.send('POST', '/staff/hubs/town-office/reopen', {}, acceptsHtml);
    expect(await desk.lettersOf(noon)).toEqual(['dropped']);
  });
});
