import type { AppointmentView, CheckedInView } from '../../src/contract/wire.js';
import { withKey } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { StaffedHall } from '../support/staffed-hall.js';
import { smallCity } from '../support/test-cities.js';

/** The instant of a wall time at the hub in Toronto, on summer time. */
const local = (time: string, date = '2027-03-16'): string => new Date(`${date}T${time}:00-04:00`).toISOString();

describe.each(databases)('checking in on %s', (database) => {
  let office: StaffedHall;
  const service = 'parking-permit';
  const bookFor = (time: string) => office.book({ start: local(time), service });
  const refusedAt = (client: StaffedHall['kiosk'], reference: string) =>
    client.refused('POST', '/api/v1/kiosk/check-ins', { reference });
  const stateOf = async ({ reference, manageToken }: AppointmentView) => {
    const own = withKey(office.server.url, manageToken);
    return (await own.get<AppointmentView>(`/api/v1/appointments/${reference}`)).state;
  };

  beforeAll(async () => {
    office = await StaffedHall.open({ database, hub: 'town-office', settings: smallCity, at: local('09:00') });
    await office.openCounter(1);
  });
  afterEach(async () => {
    const { waiting } = await office.queue();
    for (const { id } of waiting) await office.move(id, 'leave');
  });
  afterAll(() => office.close());

  it('opens four hours before the start', async () => {
    const booked = await bookFor('14:00');
    office.clock.set(local('09:59'));
    expect(await refusedAt(office.kiosk, booked.reference)).toMatchObject({ status: 409, code: 'too-early' });
    office.clock.set(local('10:00'));
    const here = await office.checkIn(booked.reference);
    expect(here.appointment).toEqual({ reference: booked.reference, start: local('14:00'), punctuality: 'early' });
  });

  it('gives the same ticket when it is repeated, however the reference is typed', async () => {
    const booked = await bookFor('10:30');
    const first = await office.checkIn(booked.reference);
    const again = await office.checkIn(` ${booked.reference.toLowerCase().replace('-', ' ')}`);
    expect([again.id, again.ticket, again.token]).toEqual([first.id, first.ticket, first.token]);
    expect((await office.queue()).waiting).toHaveLength(1);
    expect(await stateOf(booked)).toBe('checked-in');
  });

  it('counts as on time until ten minutes after the start', async () => {
    const booked = await bookFor('10:15');
    office.clock.set(local('10:25'));
    expect((await office.checkIn(booked.reference)).appointment.punctuality).toBe('on-time');
  });

  it('at a wrong hub is refused with the name of the right one', async () => {
    const booked = await bookFor('11:00');
    const { key } = await office.clerk.post<{ key: string }>('/api/v1/devices', {
      hub: 'long-hall',
      kind: 'kiosk',
      label: 'Elsewhere',
    });
    const elsewhere = withKey(office.server.url, key);
    const refusal = await refusedAt(elsewhere, booked.reference);
    expect(refusal).toMatchObject({ status: 409, code: 'wrong-hub' });
    expect(`${refusal.title} ${refusal.detail}`).toContain('Town office');
  });

  it('refuses unknown, cancelled and malformed references', async () => {
    const booked = await bookFor('11:15');
    const own = withKey(office.server.url, booked.manageToken);
    await own.post(`/api/v1/appointments/${booked.reference}/cancel`);
    expect(await refusedAt(office.kiosk, booked.reference)).toMatchObject({ code: 'not-allowed-now' });
    expect(await refusedAt(office.kiosk, '222-2222')).toMatchObject({ status: 404, code: 'not-found' });
    expect(await refusedAt(office.kiosk, 'hello')).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('after the no-show time still gives a ticket, though the seat is free again by the clock', async () => {
    const booked = await bookFor('11:30');
    const freeAt = async () => {
      const path = `/api/v1/hubs/town-office/free-times?service=${service}&from=2027-03-16&to=2027-03-16`;
      const found = await office.resident.get<{ days: { times: { start: string }[] }[] }>(path);
      return found.days[0]?.times.map(({ start }) => start) ?? [];
    };
    office.clock.set(local('11:44'));
    expect(await stateOf(booked)).toBe('booked');
    office.clock.set(local('11:45'));
    expect(await stateOf(booked)).toBe('no-show');
    const listed = await office.clerk.get<{ reference: string; state: string }[]>(
      '/api/v1/hubs/town-office/appointments',
    );
    expect(listed.find(({ reference }) => reference === booked.reference)?.state).toBe('no-show');
    expect(await freeAt()).toContain(local('11:45'));
    const late: CheckedInView = await office.checkIn(booked.reference);
    expect(late.appointment.punctuality).toBe('late');
    const [ticket] = (await office.queue()).waiting;
    expect(ticket).toMatchObject({
      id: late.id,
      dueAt: office.clock.iso(),
      appointment: { reference: booked.reference },
    });
  });

  it('leads to a completed appointment, which is checked in again when the finish is undone', async () => {
    const booked = await bookFor('12:15');
    const { id } = await office.checkIn(booked.reference);
    await office.callNext(1);
    await office.serve(id);
    expect(await stateOf(booked)).toBe('completed');
    await office.move(id, 'undo-finish');
    expect(await stateOf(booked)).toBe('checked-in');
    await office.move(id, 'finish');
    expect(await refusedAt(office.kiosk, booked.reference)).toMatchObject({ status: 409 });
  });

  it('by a greeter gives the same as at the kiosk', async () => {
    const { reference } = await bookFor('12:30');
    const given = await office.clerk.post<CheckedInView>('/api/v1/hubs/town-office/check-ins', { reference });
    expect(given).toMatchObject({ ahead: 0, appointment: { reference, punctuality: 'early' } });
    const listed = await office.clerk.get<{ reference: string; ticket?: string }[]>(
      '/api/v1/hubs/town-office/appointments',
    );
    expect(listed.find((one) => one.reference === reference)?.ticket).toBe(given.ticket);
  });

  it('ends when the hub closes that day', async () => {
    const booked = await bookFor('16:45');
    office.clock.set(local('17:00'));
    expect(await refusedAt(office.kiosk, booked.reference)).toMatchObject({ status: 409, code: 'hub-closed' });
    office.clock.set(local('09:00', '2027-03-17'));
    await office.renewSession();
    expect(await refusedAt(office.kiosk, booked.reference)).toMatchObject({ status: 409, code: 'not-allowed-now' });
  });
});
