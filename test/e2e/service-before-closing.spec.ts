// When the forecast of a newcomer ends after closing, the kiosk gives no more tickets for that service. It offers services
// that still fit, and staff may give a ticket all the same.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventView } from '../../src/contract/staff-wire.js';
import type { ElsewhereView, KioskView } from '../../src/contract/kiosk-wire.js';
import type { AppointmentView, IssuedTicketView, ServiceView } from '../../src/contract/wire.js';
import { closingCity } from '../support/test-cities.js';
import { withKey } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { StaffedHall } from '../support/staffed-hall.js';

/** The instant of a wall time on Monday at the hub, on summer time. */
const at = (clock: string) => new Date(`2027-03-15T${clock}-04:00`).toISOString();

describe.each(databases)('a service shortly before closing, on %s', (database) => {
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

  it('is offered at three o’clock, when a newcomer is still called before closing at half past four', async () => {
    expect((await atKiosk('parking-permit'))?.reason).toBeUndefined();
  });

  it('leaves no note in the log when a greeter gives a ticket that still fits', async () => {
    const wish = { ...permit, anyway: true };
    const given = await hall.clerk.post<IssuedTicketView>('/api/v1/hubs/main-office/tickets', wish);
    const [event] = await hall.clerk.get<EventView[]>(`/api/v1/tickets/${given.id}/history`);
    expect(event?.facts).not.toHaveProperty('beyondClosing');
  });

  it('is listed at twenty past four with the reason and the next time at which it is offered', async () => {
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

  it('is refused at the kiosk with the services that still fit', async () => {
    expect(await refusedAtKiosk()).toMatchObject({
      status: 409,
      code: 'too-late-today',
      title: 'We would not reach you before we close at 16:30',
      fits: ['tax-payment', 'commissioning'],
    });
    expect((await hall.takeTicket('tax-payment')).ticket).toBe('B001');
  });

  it('is offered while there is no forecast', async () => {
    await hall.closeCounter(2);
    const tax = await atKiosk('tax-payment');
    expect(tax).toMatchObject({ wait: null });
    expect(tax?.reason).toBeUndefined();
    await hall.takeTicket('tax-payment');
    expect((await refusedAtKiosk()).fits).toEqual([]);
    await hall.openCounter(2);
  });

  it('is refused with the name of another hub that offers it today and closes later', async () => {
    const found = await hall.kiosk.get<ElsewhereView[]>('/api/v1/kiosk/elsewhere?service=parking-permit');
    expect(found).toMatchObject([{ key: 'east-office', closesAt: at('18:00:00'), wait: { fromMinutes: 0 } }]);
    expect(found).toHaveLength(1);
  });

  it('still accepts the check-in of a booking', async () => {
    const checkedIn = await hall.checkIn(booked.reference);
    expect(checkedIn).toMatchObject({ service: 'parking-permit', appointment: { punctuality: 'on-time' } });
  });

  it('is given by a greeter who confirms it, which the log records', async () => {
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

  it('is refused to a kiosk that sends the same confirmation', async () => {
    const refusal = await hall.kiosk.refused('POST', '/api/v1/kiosk/tickets', { ...permit, anyway: true });
    expect(refusal.status).toBe(400);
    expect(
      (await hall.kiosk.refused('POST', '/api/v1/hubs/main-office/tickets', { ...permit, anyway: true })).status,
    ).toBe(401);
  });

  it('is always offered at a hall that never closes', async () => {
    const device = { hub: 'long-hall', kind: 'kiosk', label: 'By the gate' };
    const { key } = await hall.clerk.post<{ key: string }>('/api/v1/devices', device);
    const kiosk = withKey(hall.server.url, key);
    await hall.clerk.post('/api/v1/counters/long-hall-1/open');
    for (let people = 0; people < 12; people++) await kiosk.post('/api/v1/kiosk/tickets', permit);
    const { services } = await kiosk.get<KioskView>('/api/v1/kiosk');
    expect(services.every(({ reason }) => reason === undefined)).toBe(true);
  });
});
