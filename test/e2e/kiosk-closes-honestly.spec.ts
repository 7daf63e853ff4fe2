// When the forecast runs past closing time no more tickets are given: what still fits is offered, and staff may override.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventView } from '../../src/contract/staff-wire.js';
import type { ElsewhereView, KioskView } from '../../src/contract/kiosk-wire.js';
import type { AppointmentView, IssuedTicketView, ServiceView } from '../../src/contract/wire.js';
import { closingCity } from '../support/test-cities.js';
import { withKey } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { StaffedHall } from '../support/staffed-hall.js';

/** Monday at the hub, which is on summer time. */
const at = (clock: string) => new Date(`2027-03-15T${clock}-04:00`).toISOString();

describe.each(databases)('the last hour on %s', (database) => {
  let hall: StaffedHall;
  let booked: AppointmentView;
  const permit = { service: 'parking-permit', language: 'en' };
  const refusedAtKiosk = () => hall.kiosk.refused('POST', '/api/v1/kiosk/tickets', permit);
  const serviceOf = ({ services }: { services: ServiceView[] }, key: string) => services.find((one) => one.key === key);
  const atKiosk = async (key: string) => serviceOf(await hall.kiosk.get<KioskView>('/api/v1/kiosk'), key);

  beforeAll(async () => {
    hall = await StaffedHall.open({ database, hub: 'main-office', settings: closingCity, at: at('15:00:00') });
    for (const label of [1, 2]) await hall.openCounter(label);
    await hall.clerk.post('/api/v1/counters/east-office-1/open');
    booked = await hall.book({ service: 'parking-permit', start: at('16:15:00') });
    for (let people = 0; people < 3; people++) await hall.takeTicket('parking-permit');
  });
  afterAll(() => hall.close());

  it('has not come at three: who joins a line of an hour is called before half past four', async () => {
    expect((await atKiosk('parking-permit'))?.reason).toBeUndefined();
  });

  it('has not come for a greeter either: what fits anyway is not noted as beyond closing', async () => {
    const wish = { ...permit, anyway: true };
    const given = await hall.clerk.post<IssuedTicketView>('/api/v1/hubs/main-office/tickets', wish);
    const [event] = await hall.clerk.get<EventView[]>(`/api/v1/tickets/${given.id}/history`);
    expect(event?.facts).not.toHaveProperty('beyondClosing');
  });

  it('has come at twenty past four: the kiosk lists the service with the reason, and when it is taken again', async () => {
    hall.clock.set(at('16:20:00'));
    expect(await atKiosk('parking-permit')).toMatchObject({
      walkIn: true,
      reason: {
        code: 'too-late-today',
        text: {
          en: 'We would not reach you before we close at 16:30',
          fr: expect.stringMatching(/avant la fermeture à 16.h.30$/),
        },
      },
      nextAt: '2027-03-16T12:30:00.000Z',
    });
    const listed = await hall.resident.get<ServiceView[]>('/api/v1/hubs/main-office/services');
    expect(serviceOf({ services: listed }, 'parking-permit')?.reason?.code).toBe('too-late-today');
    const shown = (await hall.board()).services.map(({ key, tooLateToday = false }) => [key, tooLateToday]);
    expect(Object.fromEntries(shown)).toMatchObject({ 'parking-permit': true, 'tax-payment': false });
  });

  it('gives no ticket for it, and says what still fits', async () => {
    expect(await refusedAtKiosk()).toMatchObject({
      status: 409,
      code: 'too-late-today',
      title: 'We would not reach you before we close at 16:30',
      fits: ['tax-payment', 'commissioning'],
    });
    expect((await hall.takeTicket('tax-payment')).ticket).toBe('B001');
  });

  it('refuses nobody where nobody can say how long it takes', async () => {
    await hall.closeCounter(2);
    const tax = await atKiosk('tax-payment');
    expect(tax).toMatchObject({ wait: null });
    expect(tax?.reason).toBeUndefined();
    await hall.takeTicket('tax-payment');
    expect((await refusedAtKiosk()).fits).toEqual([]);
    await hall.openCounter(2);
  });

  it('names another hub where it is still to be had today, and none that never closes', async () => {
    const found = await hall.kiosk.get<ElsewhereView[]>('/api/v1/kiosk/elsewhere?service=parking-permit');
    expect(found).toMatchObject([{ key: 'east-office', closesAt: at('18:00:00'), wait: { fromMinutes: 0 } }]);
    expect(found).toHaveLength(1);
  });

  it('still checks in who booked', async () => {
    const checkedIn = await hall.checkIn(booked.reference);
    expect(checkedIn).toMatchObject({ service: 'parking-permit', appointment: { punctuality: 'on-time' } });
  });

  it('lets a greeter give one all the same, who says so, and the log keeps it', async () => {
    const path = '/api/v1/hubs/main-office/tickets';
    const greeter = await hall.hire('greeter');
    expect(await greeter.refused('POST', path, permit)).toMatchObject({ status: 409, code: 'too-late-today' });
    const given = await greeter.post<IssuedTicketView>(path, { ...permit, anyway: true });
    const [event] = await hall.clerk.get<EventView[]>(`/api/v1/tickets/${given.id}/history`);
    expect(event).toMatchObject({
      type: 'ticket-issued',
      actor: expect.stringMatching(/^staff:/),
      facts: { beyondClosing: true },
    });
  });

  it('lets no kiosk do so', async () => {
    const refusal = await hall.kiosk.refused('POST', '/api/v1/kiosk/tickets', { ...permit, anyway: true });
    expect(refusal.status).toBe(400);
    expect(
      (await hall.kiosk.refused('POST', '/api/v1/hubs/main-office/tickets', { ...permit, anyway: true })).status,
    ).toBe(401);
  });

  it('never comes at a hall that never closes', async () => {
    const device = { hub: 'long-hall', kind: 'kiosk', label: 'By the gate' };
    const { key } = await hall.clerk.post<{ key: string }>('/api/v1/devices', device);
    const kiosk = withKey(hall.server.url, key);
    await hall.clerk.post('/api/v1/counters/long-hall-1/open');
    for (let people = 0; people < 12; people++) await kiosk.post('/api/v1/kiosk/tickets', permit);
    const { services } = await kiosk.get<KioskView>('/api/v1/kiosk');
    expect(services.every(({ reason }) => reason === undefined)).toBe(true);
  });
});
