import type { AppointmentView, FreeTimesView } from '../../src/contract/wire.js';
import { withKey } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { aContact, StaffedHall } from '../support/staffed-hall.js';
import { smallCity } from '../support/test-cities.js';

const TUESDAY_ELEVEN = '2027-03-16T15:00:00.000Z';
const TUESDAY_NOON = '2027-03-16T16:00:00.000Z';

describe.each(databases)('booking on %s', (database) => {
  let office: StaffedHall;
  const wish = { hub: 'town-office', service: 'parking-permit', start: TUESDAY_ELEVEN };
  const details = { contact: aContact(), language: 'en' };
  const freeOn = async (date: string, hub = wish.hub, service = wish.service) => {
    const query = new URLSearchParams({ service, from: date, to: date });
    const found = await office.resident.get<FreeTimesView>(`/api/v1/hubs/${hub}/free-times?${query}`);
    return found.days[0]?.times ?? [];
  };
  const isFree = async (start: string, hub?: string) =>
    (await freeOn(start.slice(0, 10), hub)).some((time) => time.start === start);
  const hold = (more: object = {}) =>
    office.resident.post<{ hold: string; expiresAt: string }>('/api/v1/holds', { ...wish, ...more });
  const bookHeld = (held: string) =>
    office.resident.post<AppointmentView>('/api/v1/appointments', { hold: held, ...details });
  const manage = ({ manageToken }: AppointmentView) => withKey(office.server.url, manageToken);
  const pathOf = ({ reference }: AppointmentView) => `/api/v1/appointments/${reference}`;

  beforeAll(async () => {
    office = await StaffedHall.open({ database, hub: 'town-office', settings: smallCity });
  });
  afterAll(() => office.close());

  it('offers the free times from now on within the opening hours, on the hub’s clock', async () => {
    const today = await freeOn('2027-03-15');
    expect(today).toHaveLength(28);
    expect(today[0]).toEqual({ start: '2027-03-15T14:00:00.000Z', local: '10:00', seats: 1 });
    expect(today.at(-1)?.local).toBe('16:45');
    const licence = await freeOn('2027-03-16', wish.hub, 'marriage-licence');
    expect(licence.at(-1)?.local).toBe('16:45');
    const path = `/api/v1/hubs/town-office/free-times?service=parking-permit&from=2027-03-20&to=2027-03-21`;
    const weekend = await office.resident.get<FreeTimesView>(path);
    expect(weekend.days.map(({ open, times }) => [open, times])).toEqual([
      [false, []],
      [false, []],
    ]);
    expect(weekend.days[0]?.reason?.text.fr).toEqual(expect.any(String));
  });

  it('leads from a held time to a booking, which can be moved to another time or hub and cancelled', async () => {
    const { hold: held, expiresAt } = await hold();
    expect(expiresAt).toBe('2027-03-15T14:10:00.000Z');
    expect(await isFree(TUESDAY_ELEVEN)).toBe(false);
    office.clock.pass({ minutes: 5 });
    const booked = await bookHeld(held);
    expect(booked).toMatchObject({ ...wish, minutes: 10, state: 'booked', sequence: 0 });
    expect(booked.reference).toMatch(/^[2-9A-Z]{3}-[2-9A-Z]{4}$/);

    const moved = await manage(booked).post<AppointmentView>(`${pathOf(booked)}/reschedule`, { start: TUESDAY_NOON });
    expect(moved).toEqual({ ...booked, start: TUESDAY_NOON, sequence: 1 });
    expect(await manage(booked).post(`${pathOf(booked)}/reschedule`, { start: TUESDAY_NOON })).toEqual(moved);
    expect([await isFree(TUESDAY_ELEVEN), await isFree(TUESDAY_NOON)]).toEqual([true, false]);

    const elsewhere = { start: TUESDAY_ELEVEN, hub: 'long-hall' };
    const far = await manage(booked).post<AppointmentView>(`${pathOf(booked)}/reschedule`, elsewhere);
    expect(far).toEqual({ ...booked, ...elsewhere, sequence: 2 });
    expect([await isFree(TUESDAY_NOON), await isFree(TUESDAY_ELEVEN, 'long-hall')]).toEqual([true, false]);
    const listed = await office.clerk.get<{ reference: string; name: string }[]>(
      '/api/v1/hubs/long-hall/appointments?date=2027-03-16',
    );
    expect(listed).toEqual([expect.objectContaining({ reference: booked.reference, name: 'Sam Rivera' })]);
    expect(await office.clerk.get('/api/v1/hubs/town-office/appointments?date=2027-03-16')).toEqual([]);

    expect(await manage(booked).post(`${pathOf(booked)}/cancel`)).toMatchObject({ state: 'cancelled' });
    expect(await isFree(TUESDAY_ELEVEN, 'long-hall')).toBe(true);
    expect(await manage(booked).get(pathOf(booked))).toMatchObject({ state: 'cancelled' });
    expect(await manage(booked).refused('POST', `${pathOf(booked)}/cancel`)).toMatchObject({ code: 'not-allowed-now' });
  });

  it('keeps the old time if the new one is taken', async () => {
    const first = await office.book({ ...wish, start: TUESDAY_NOON });
    const second = await office.book(wish);
    const refusal = await manage(second).refused('POST', `${pathOf(second)}/reschedule`, { start: TUESDAY_NOON });
    expect(refusal).toMatchObject({ status: 409, code: 'slot-taken' });
    expect(await manage(second).get(pathOf(second))).toMatchObject({ start: TUESDAY_ELEVEN, sequence: 0 });
    expect(await isFree(TUESDAY_ELEVEN)).toBe(false);
    for (const booked of [first, second]) await manage(booked).post(`${pathOf(booked)}/cancel`);
  });

  it('refuses an expired hold, whose time is free again by the clock', async () => {
    const { hold: held } = await hold();
    office.clock.pass({ minutes: 10 });
    const late = await office.resident.refused('POST', '/api/v1/appointments', { hold: held, ...details });
    expect(late).toMatchObject({ status: 410, code: 'hold-expired' });
    expect(await isFree(TUESDAY_ELEVEN)).toBe(true);
    const next = await hold();
    expect(await office.resident.refused('POST', '/api/v1/holds', wish)).toMatchObject({ code: 'slot-taken' });
    await office.resident.delete(`/api/v1/holds/${next.hold}`);
    expect(await isFree(TUESDAY_ELEVEN)).toBe(true);
    expect(await office.resident.refused('DELETE', `/api/v1/holds/${next.hold}`)).toMatchObject({ status: 404 });
  });

  it('allows one booking for a hold', async () => {
    const { hold: held } = await hold();
    const booked = await bookHeld(held);
    const again = { hold: held, ...details };
    expect(await office.resident.refused('POST', '/api/v1/appointments', again)).toMatchObject({ status: 410 });
    await manage(booked).post(`${pathOf(booked)}/cancel`);
  });

  it.each([
    ['while the hub is closed', { start: '2027-03-16T22:00:00.000Z' }, 409, 'hub-closed'],
    ['off the quarter hours', { start: '2027-03-16T15:05:00.000Z' }, 409, 'no-such-time'],
    ['that is past', { start: '2027-03-15T13:30:00.000Z' }, 409, 'too-late'],
    ['too far ahead', { start: '2027-04-20T15:00:00.000Z' }, 409, 'too-far'],
    ['for a service that is not there', { service: 'passports' }, 404, 'unknown-service'],
    ['at a hub that is not there', { hub: 'nowhere' }, 404, 'unknown-hub'],
    ['for too many people', { partySize: 5 }, 400, 'party-too-large'],
    ['without its application number', { service: 'marriage-licence' }, 400, 'application-number-required'],
  ])('refuses a time %s', async (_what, more, status, code) => {
    const refusal = await office.resident.refused('POST', '/api/v1/appointments', { ...wish, ...details, ...more });
    expect(refusal).toMatchObject({ status, code });
  });

  it('refuses a wrong application number and accepts a right one', async () => {
    const licence = { ...wish, ...details, service: 'marriage-licence' };
    const wrong = await office.resident.refused('POST', '/api/v1/appointments', {
      ...licence,
      applicationNumber: '12',
    });
    expect(wrong).toMatchObject({ status: 400, code: 'application-number-wrong' });
    const booked = await office.resident.post<AppointmentView>('/api/v1/appointments', {
      ...licence,
      applicationNumber: '40718265',
    });
    expect(booked).toMatchObject({ minutes: 15, state: 'booked' });
  });

  it('gives a calendar file in UTC that keeps its UID when the booking is moved and holds no name', async () => {
    const booked = await office.book(wish);
    const file = () => manage(booked).get<string>(`${pathOf(booked)}/calendar.ics`);
    const before = await file();
    expect(before).toContain('DTSTART:20270316T150000Z');
    expect(before).toContain('DTEND:20270316T151000Z');
    await manage(booked).post(`${pathOf(booked)}/reschedule`, { start: TUESDAY_NOON });
    const after = await file();
    expect(after).toContain('DTSTART:20270316T160000Z');
    expect(after).toMatch(/\r\nSEQUENCE:1\r\n/);
    const uid = /\r\nUID:(.+)\r\n/;
    expect(uid.exec(after)?.[1]).toBe(uid.exec(before)?.[1]);
    expect(after).not.toMatch(/Rivera|sam@example/);
    await manage(booked).post(`${pathOf(booked)}/cancel`);
    expect(await file()).toContain('STATUS:CANCELLED');
  });

  it('lets nobody manage a booking without its token', async () => {
    const booked = await office.book(wish);
    expect(await office.resident.refused('GET', pathOf(booked))).toMatchObject({ status: 401 });
    const other = withKey(office.server.url, `${booked.manageToken.slice(0, -2)}__`);
    for (const action of ['reschedule', 'cancel']) {
      const body = action === 'cancel' ? {} : { start: TUESDAY_NOON };
      expect(await other.refused('POST', `${pathOf(booked)}/${action}`, body)).toMatchObject({
        status: 404,
        code: 'not-found',
      });
    }
    await manage(booked).post(`${pathOf(booked)}/cancel`);
  });

  it('accepts requests for free times of at most 92 existing days', async () => {
    const ask = (from: string, to: string) =>
      office.resident.send('GET', `/api/v1/hubs/town-office/free-times?service=parking-permit&from=${from}&to=${to}`);
    expect((await ask('2027-03-15', '2027-06-14')).status).toBe(200);
    expect((await ask('2027-03-15', '2027-06-15')).status).toBe(400);
    expect((await ask('2027-02-30', '2027-03-15')).status).toBe(400);
    expect((await ask('2027-03-15', '2027-03-14')).status).toBe(400);
  });

  it('offers 25 hours of times on the day when the clocks go back, each bookable once', async () => {
    office.clock.set('2027-11-06T16:00:00.000Z');
    const night = await freeOn('2027-11-07', 'long-hall');
    expect(night).toHaveLength(100);
    const half = night.filter(({ local }) => local === '01:30').map(({ start }) => start);
    expect(half).toEqual(['2027-11-07T05:30:00.000Z', '2027-11-07T06:30:00.000Z']);
    for (const start of half) await office.book({ ...wish, hub: 'long-hall', start });
    expect(await freeOn('2027-11-07', 'long-hall')).toHaveLength(98);
  });
});
