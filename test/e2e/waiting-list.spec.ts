// A freed time is offered to the people on the waiting list, in their order, before the public sees it.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { AppointmentView, JoinedView, WaitingView } from '../../src/contract/wire.js';
import { PassOnOffers } from '../../src/use-cases/booking/pass-on-offers.js';
import { newKey, withKey } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { aContact, StaffedHall } from '../support/staffed-hall.js';
import { smallCity } from '../support/test-cities.js';
import { rowsOf } from '../support/table-rows.js';

const service = 'parking-permit';
const day = (date: number, hour = 15) => `2027-03-${date}T${hour}:00:00.000Z`;

describe.each(databases)('the waiting list on %s', (database) => {
  let office: StaffedHall;
  let people = 0;
  const tick = () => office.server.app.get(PassOnOffers).run();
  const anybody = () => aContact({ name: `Resident ${++people}`, email: `resident-${people}@example.org` });
  /** The entries and bookings of a case, which are removed after it. */
  let waiting: JoinedView[] = [];
  let bookings: AppointmentView[] = [];
  const wait = async (wish: object = {}) => {
    const joined = await office.waitFor({ service, contact: anybody(), ...wish });
    waiting.push(joined);
    return joined;
  };
  const book = async (start: string) => {
    const booked = await office.book({ service, start });
    bookings.push(booked);
    return booked;
  };
  const owner = ({ manageToken }: AppointmentView) => withKey(office.server.url, manageToken);
  const cancel = (booked: AppointmentView) => owner(booked).post(`/api/v1/appointments/${booked.reference}/cancel`);
  const as = ({ token }: JoinedView) => withKey(office.server.url, token);
  const stateOf = (joined: JoinedView) => as(joined).get<WaitingView>(`/api/v1/waiting-list/${joined.entry}`);
  const take = async (joined: JoinedView, key?: string) => {
    const taken = await as(joined).post<AppointmentView>(`/api/v1/waiting-list/${joined.entry}/take`, {}, key);
    bookings.push(taken);
    return taken;
  };
  const decline = (joined: JoinedView) => as(joined).post(`/api/v1/waiting-list/${joined.entry}/decline`);
  const leave = (joined: JoinedView) => as(joined).delete(`/api/v1/waiting-list/${joined.entry}`);
  const bookingRefused = (start: string) =>
    office.resident.refused('POST', '/api/v1/holds', { hub: office.hub, service, start });

  beforeAll(async () => {
    office = await StaffedHall.open({ database, hub: 'town-office', settings: smallCity });
  });
  afterEach(async () => {
    for (const joined of waiting) await as(joined).send('DELETE', `/api/v1/waiting-list/${joined.entry}`);
    for (const booked of bookings) {
      await owner(booked).send('POST', `/api/v1/appointments/${booked.reference}/cancel`, {});
    }
    [waiting, bookings] = [[], []];
  });
  afterAll(() => office.close());

  it('offers a cancelled time to the first entry, and the public does not see it', async () => {
    const booked = await book(day(16));
    const first = await wait();
    const second = await wait();
    expect([first.place, second.place]).toEqual([1, 2]);
    await cancel(booked);
    expect(await stateOf(first)).toEqual({
      entry: first.entry,
      hub: 'town-office',
      service,
      state: 'offered',
      place: 1,
      offer: { start: day(16), expiresAt: '2027-03-15T14:20:00.000Z' },
    });
    expect(await stateOf(second)).toMatchObject({ state: 'waiting', place: 2 });
    expect(await bookingRefused(day(16))).toMatchObject({ code: 'slot-taken' });
    const taken = await take(first);
    expect(taken).toMatchObject({ start: day(16), state: 'booked', sequence: 0, partySize: 1 });
    expect(await stateOf(first)).toMatchObject({ state: 'taken', place: null });
    expect(await stateOf(second)).toMatchObject({ state: 'waiting', place: 1 });
    const listed = await office.clerk.get<{ reference: string }[]>(
      '/api/v1/hubs/town-office/appointments?date=2027-03-16',
    );
    const own = listed.find(({ reference }) => reference === taken.reference);
    expect(own).toMatchObject({ name: 'Resident 1', state: 'booked' });
  });

  it('offers a declined time to the next entry at once, and not again to the one that declined', async () => {
    const booked = await book(day(16));
    const [first, second] = [await wait(), await wait()];
    await cancel(booked);
    await decline(first);
    expect(await stateOf(first)).toMatchObject({ state: 'waiting', place: 1 });
    expect(await stateOf(second)).toMatchObject({ state: 'offered', offer: { start: day(16) } });
    await decline(second);
    expect(await stateOf(first)).toMatchObject({ state: 'waiting' });
    expect(await stateOf(second)).toMatchObject({ state: 'waiting' });
    await cancel(await book(day(16)));
    expect(await stateOf(first)).toMatchObject({ state: 'waiting' });
    await cancel(await book(day(17)));
    expect(await stateOf(first)).toMatchObject({ state: 'offered', offer: { start: day(17) } });
  });

  it('holds an offered time for twenty minutes by the clock, then offers it to the next entry before the public', async () => {
    const booked = await book(day(18));
    const [first, second] = [await wait(), await wait()];
    await cancel(booked);
    office.clock.pass({ minutes: 19, seconds: 59 });
    expect(await tick()).toBe(0);
    expect(await stateOf(first)).toMatchObject({ state: 'offered' });
    office.clock.pass({ seconds: 1 });
    expect(await stateOf(first)).toMatchObject({ state: 'waiting' });
    expect(await as(first).refused('POST', `/api/v1/waiting-list/${first.entry}/take`)).toMatchObject({
      status: 410,
      code: 'hold-expired',
    });
    expect(await bookingRefused(day(18))).toMatchObject({ code: 'slot-taken' });
    expect(await tick()).toBe(1);
    expect(await stateOf(second)).toMatchObject({ state: 'offered', offer: { start: day(18) } });
    office.clock.pass({ minutes: 20 });
    await tick();
    expect(await stateOf(second)).toMatchObject({ state: 'waiting' });
  });

  it('ends an entry after three lapsed offers, and deletes its contact', async () => {
    const lazy = await wait();
    for (const date of [22, 23, 24]) {
      await cancel(await book(day(date)));
      expect(await stateOf(lazy)).toMatchObject({ state: 'offered', offer: { start: day(date) } });
      office.clock.pass({ minutes: 20 });
      await tick();
    }
    expect(await stateOf(lazy)).toMatchObject({ state: 'ended', place: null });
    const kept = `SELECT * FROM "contact" WHERE "appointment" = '${lazy.entry}'`;
    expect(await rowsOf(office.server.databaseUrl, kept)).toEqual([]);
  });

  it('moves a booking to the earlier time with its reference, and offers the old time to the next entry', async () => {
    const earlier = await book(day(16));
    const late = await book(day(25));
    const joined = await owner(late).post<JoinedView>(`/api/v1/appointments/${late.reference}/waiting-list`);
    const next = await wait({ from: '2027-03-25' });
    await cancel(earlier);
    expect(await stateOf(joined)).toMatchObject({ state: 'offered', reference: late.reference });
    const key = newKey();
    const moved = await take(joined, key);
    expect(moved).toEqual({ ...late, start: day(16), sequence: 1 });
    expect(await take(joined, key)).toEqual(moved);
    expect(await stateOf(next)).toMatchObject({ state: 'offered', offer: { start: day(25) } });
    const letters = await rowsOf<{ kind: string; appointment: string; facts: string }>(
      office.server.databaseUrl,
      `SELECT "kind", "appointment", "facts" FROM "letter" WHERE "appointment" = '${next.entry}'`,
    );
    expect(letters).toEqual([expect.objectContaining({ kind: 'time-offer' })]);
    const facts = JSON.parse(letters[0]?.facts ?? '') as object;
    expect(facts).toMatchObject({ hub: 'town-office', service, last: false, path: `/waiting/${next.entry}` });
    expect(letters[0]?.facts).not.toContain(next.token);
  });

  it('offers a booking no later time, and ends its entry with the booking', async () => {
    const late = await book(day(17));
    const joined = await owner(late).post<JoinedView>(`/api/v1/appointments/${late.reference}/waiting-list`);
    await cancel(await book(day(18)));
    expect(await stateOf(joined)).toMatchObject({ state: 'waiting' });
    const early = await book(day(16));
    await cancel(early);
    expect(await stateOf(joined)).toMatchObject({ state: 'offered' });
    await cancel(late);
    expect(await stateOf(joined)).toMatchObject({ state: 'ended' });
    await cancel(await book(day(16)));
  });

  it('offers one time to a person who joins twice, and does not reveal that they wait already', async () => {
    const sam = (contact: object) => wait({ contact: { name: 'Sam Rivera', ...contact } });
    const first = await sam({ email: 'sam@example.org', phone: '416 555 0134' });
    const again = await sam({ email: 'SAM@example.org' });
    const third = await sam({ email: 'sam@example.org', phone: '+1 (416) 555-0134' });
    const next = await wait();
    expect([first, again, third, next].map(({ place }) => place)).toEqual([1, 2, 3, 4]);
    const states = () => Promise.all([first, again, third, next].map(async (one) => (await stateOf(one)).state));
    await cancel(await book(day(16)));
    await cancel(await book(day(17)));
    expect(await states()).toEqual(['offered', 'waiting', 'waiting', 'offered']);
    await leave(first);
    expect(await states()).toEqual(['ended', 'offered', 'waiting', 'offered']);
    await take(again);
    await cancel(await book(day(18)));
    expect(await states()).toEqual(['ended', 'taken', 'waiting', 'offered']);
  });

  it('has one entry for each booking', async () => {
    const late = await book(day(25));
    const path = `/api/v1/appointments/${late.reference}/waiting-list`;
    await owner(late).post(path);
    expect(await owner(late).refused('POST', path)).toMatchObject({ status: 409, code: 'already-waiting' });
  });

  it('gives no time twice when twenty residents cancel, take and hold at once', async () => {
    const starts = Array.from({ length: 4 }, (_, index) => day(29, 14 + index));
    const given = await Promise.all(starts.map((start) => book(start)));
    for (let index = 0; index < 8; index++) await wait({ from: '2027-03-29', to: '2027-03-29' });
    const takeIfOffered = async (joined: JoinedView) => {
      const path = `/api/v1/waiting-list/${joined.entry}/take`;
      for (let tries = 0; tries < 3; tries++) await as(joined).send('POST', path, {});
    };
    await Promise.all([
      ...given.map((booked) => cancel(booked)),
      ...waiting.map(takeIfOffered),
      ...starts
        .flatMap((start) => [start, start])
        .map((start) => office.resident.send('POST', '/api/v1/holds', { hub: office.hub, service, start })),
    ]);
    const states = await Promise.all(waiting.map(stateOf));
    expect(states.filter(({ state }) => state === 'taken' || state === 'offered')).toHaveLength(4);
    const kept = await rowsOf<{ start: string; count: number }>(
      office.server.databaseUrl,
      `SELECT "start", COUNT(*) AS "count" FROM "appointment" WHERE "start" LIKE '2027-03-29%'
       AND "state" IN ('held', 'booked') GROUP BY "start"`,
    );
    expect(kept.map(({ count }) => Number(count))).toEqual([1, 1, 1, 1]);
  });
});
