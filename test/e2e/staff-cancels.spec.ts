// Residents who have lost their link ask at the hub, where staff cancel the booking on a page that asks first.
import type { ListedAppointmentView } from '../../src/contract/staff-wire.js';
import type { AppointmentView } from '../../src/contract/wire.js';
import { type ApiClient, newKey, acceptsHtml } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { StaffedHall } from '../support/staffed-hall.js';
import { rowsOf } from '../support/table-rows.js';

const HALF_PAST = '2027-03-15T14:30:00.000Z';
const NEXT_DAY = '2027-03-16T15:00:00.000Z';

describe.each(databases)('staff who cancel bookings, on %s,', (database) => {
  let hall: StaffedHall;
  let greeter: ApiClient;
  const pathOf = ({ reference }: AppointmentView, hub = hall.hub) => `/staff/hubs/${hub}/bookings/${reference}/cancel`;
  beforeAll(async () => {
    hall = await StaffedHall.open({ database });
    greeter = await hall.hire('greeter', hall.hub);
  });
  afterAll(() => hall.close());

  it('cancel a booking of today after a question, and its seat is free', async () => {
    const before = await hall.publicSeatsAt(HALF_PAST);
    const booked = await hall.book({ start: HALF_PAST });
    expect(await hall.publicSeatsAt(HALF_PAST)).toBe(before - 1);
    const asked = await greeter.send<string>('GET', pathOf(booked), undefined, acceptsHtml);
    expect(asked.body).toMatch(/Cancel this booking\?[^]*Sam Rivera/);
    expect(asked.headers.get('cache-control')).toBe('no-store');
    const done = await greeter.send('POST', pathOf(booked), {}, acceptsHtml);
    expect([done.status, done.headers.get('location')]).toEqual([303, pathOf(booked)]);
    expect((await greeter.send<string>('GET', pathOf(booked), undefined, acceptsHtml)).body).toMatch(
      /booking is cancelled/,
    );
    expect(await hall.publicSeatsAt(HALF_PAST)).toBe(before);
    const listed = await greeter.get<ListedAppointmentView[]>(`/api/v1/hubs/${hall.hub}/appointments`);
    expect(listed.find(({ reference }) => reference === booked.reference)?.state).toBe('cancelled');
    const events = await rowsOf<{ actor: string }>(
      hall.server.databaseUrl,
      `SELECT "actor" FROM "hub_event" WHERE "type" = 'cancelled'`,
    );
    expect(events.map(({ actor }) => actor)).toEqual([expect.stringMatching(/^staff:./)]);
  });

  it('cancel a booking of another day by its reference, however it is typed and however often they press', async () => {
    const booked = await hall.book({ start: NEXT_DAY });
    const typed = { ...booked, reference: booked.reference.replace('-', '').toLowerCase() };
    const key = newKey();
    for (const attempt of [1, 2]) {
      const answer = await greeter.send('POST', pathOf(typed), { idempotencyKey: key }, acceptsHtml);
      expect([attempt, answer.status]).toEqual([attempt, 303]);
    }
    const again = await greeter.send<string>('POST', pathOf(booked), {}, acceptsHtml);
    expect(again.status).toBe(409);
    expect(again.body).toMatch(/cancelled or already checked in/);
  });

  it('cannot cancel a booking that is checked in or has begun', async () => {
    const [here, late] = [await hall.book({ start: HALF_PAST }), await hall.book({ start: HALF_PAST })];
    await hall.checkIn(here.reference);
    expect((await greeter.send('POST', pathOf(here), {}, acceptsHtml)).status).toBe(409);
    hall.clock.pass({ minutes: 30 });
    const answer = await greeter.send<string>('POST', pathOf(late), {}, acceptsHtml);
    expect(answer.status).toBe(409);
    expect(answer.body).toMatch(/It can still be checked in/);
  });

  it('cannot cancel a booking of another hub, and see no name of it', async () => {
    const booked = await hall.book({ start: NEXT_DAY });
    const elsewhere = await hall.hire('greeter', 'city-hall');
    for (const method of ['GET', 'POST']) {
      const body = method === 'POST' ? {} : undefined;
      expect((await elsewhere.send(method, pathOf(booked), body, acceptsHtml)).status).toBe(403);
      const there = await elsewhere.send<string>(method, pathOf(booked, 'city-hall'), body, acceptsHtml);
      expect(there.status).toBe(409);
      expect(there.body).toMatch(/another hub/);
      expect(there.body).not.toMatch(/Sam Rivera/);
    }
    expect((await greeter.send('POST', pathOf({ ...booked, reference: 'K7M-4QPM' }), {}, acceptsHtml)).status).toBe(
      404,
    );
    const nobody = await hall.resident.send('POST', pathOf(booked), {}, acceptsHtml);
    expect([nobody.status, nobody.headers.get('location')]).toEqual([303, '/staff/sign-in']);
  });

  it.each([
    ['counters/training-hall-1/call-next', 'counters/training-hall-1'],
    ['counters/training-hall-1/call', 'counters/training-hall-1'],
    ['counters/training-hall-1/tickets/training-hall.x/start', 'counters/training-hall-1'],
    ['hubs/training-hall/check-ins', 'hubs/training-hall/greeter'],
    ['hubs/training-hall/tickets/training-hall.x/leave', 'hubs/training-hall/greeter'],
    ['hubs/training-hall/close', 'hubs/training-hall/supervisor'],
    ['tickets/training-hall.x/leave', 'tickets/training-hall.x'],
    ['accounts/x/close', 'accounts'],
    ['devices/x/revoke', 'devices'],
  ])('are led from the address of the form /staff/%s back to its page', async (form, back) => {
    const answer = await greeter.send('GET', `/staff/${form}`, undefined, acceptsHtml);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/staff/${back}`]);
  });

  it('are led nowhere from an address that no form has', async () => {
    expect((await greeter.send('GET', '/staff/tickets/training-hall.x/dance', undefined, acceptsHtml)).status).toBe(
      404,
    );
  });
});
