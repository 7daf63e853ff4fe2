// Bookings of one visit with a quantity of a service or with several services, and the seats that they take.
import type { AppointmentView, FreeTimesView } from '../../src/contract/wire.js';
import type { QueueTicketView } from '../../src/contract/staff-wire.js';
import { bookingCity } from '../support/test-cities.js';
import { databases } from '../support/databases.js';
import { aContact, StaffedHall } from '../support/staffed-hall.js';

const NINE = '2027-03-16T13:00:00.000Z';
const TEN = '2027-03-16T14:00:00.000Z';
const HALF_PAST_TEN = '2027-03-16T14:30:00.000Z';

describe.each(databases)('booked visits on %s', (database) => {
  let hall: StaffedHall;

  beforeAll(async () => {
    hall = await StaffedHall.open({ database, hub: 'town-office', settings: bookingCity });
  });
  afterAll(() => hall.close());

  const wish = (start: string, more: object) => ({
    hub: 'town-office',
    start,
    language: 'en',
    contact: aContact(),
    ...more,
  });
  const book = (start: string, more: object) =>
    hall.resident.post<AppointmentView>('/api/v1/appointments', wish(start, more));
  const seatsAt = async (start: string, query: string) => {
    const path = `/api/v1/hubs/town-office/free-times?from=2027-03-16&to=2027-03-16&${query}`;
    const { days } = await hall.resident.get<FreeTimesView>(path);
    return days[0]?.times.find((time) => time.start === start)?.seats ?? 0;
  };

  it('for three of the same service last longer, and take their seat as long', async () => {
    const three = await book(NINE, { service: 'residential', quantity: 3 });
    expect(three).toMatchObject({ minutes: 40, parts: [{ service: 'residential', quantity: 3, minutes: 40 }] });
    expect(await seatsAt('2027-03-16T13:30:00.000Z', 'service=residential')).toBe(1);
    expect(await seatsAt('2027-03-16T13:45:00.000Z', 'service=residential')).toBe(2);
  });

  it('for a higher quantity than the service allows are refused with the allowed number', async () => {
    const refused = await hall.resident.refused('POST', '/api/v1/holds', {
      hub: 'town-office',
      service: 'residential',
      start: TEN,
      quantity: 4,
    });
    expect(refused).toMatchObject({ status: 400, code: 'quantity-too-large', errors: [{ field: 'quantity' }] });
    expect(refused.detail).toContain('3');
  });

  it('of several services take a seat of each pool as long as they need it', async () => {
    const both = await book(TEN, { service: 'residential', also: [{ service: 'licence' }] });
    expect(both).toMatchObject({ service: 'residential', minutes: 50 });
    expect(await seatsAt('2027-03-16T14:20:00.000Z', 'service=licence')).toBe(0);
    expect(await seatsAt('2027-03-16T15:00:00.000Z', 'service=licence')).toBe(1);
    expect(await seatsAt(HALF_PAST_TEN, 'service=residential')).toBe(2);
  });

  it('are offered only at times that are free for all of their parts', async () => {
    expect(await seatsAt(TEN, 'service=residential&also=licence')).toBe(0);
    expect(await seatsAt('2027-03-16T14:45:00.000Z', 'service=residential&also=licence')).toBe(1);
  });

  it('of services that cannot be combined are refused', async () => {
    const wrong = { hub: 'town-office', service: 'licence', start: TEN, also: [{ service: 'event' }] };
    expect(await hall.resident.refused('POST', '/api/v1/holds', wrong)).toMatchObject({
      status: 409,
      code: 'not-combinable',
    });
  });

  it('for a service with a limit leave the other seats of its pool free', async () => {
    const start = '2027-03-16T16:00:00.000Z';
    await book(start, { service: 'temporary' });
    expect([await seatsAt(start, 'service=temporary'), await seatsAt(start, 'service=residential')]).toEqual([0, 1]);
    const again = await hall.resident.refused('POST', '/api/v1/appointments', wish(start, { service: 'temporary' }));
    expect(again).toMatchObject({ status: 409, code: 'slot-taken' });
    await book(start, { service: 'residential' });
    expect(await seatsAt(start, 'service=residential')).toBe(0);
  });

  it('keep their parts and minutes when they are moved', async () => {
    const booked = await book('2027-03-16T18:00:00.000Z', {
      service: 'residential',
      quantity: 2,
      also: [{ service: 'licence' }],
    });
    const owner = hall.resident.with({ authorization: `Bearer ${booked.manageToken}` });
    const path = `/api/v1/appointments/${booked.reference}/reschedule`;
    const moved = await owner.post<AppointmentView>(path, { start: '2027-03-17T18:00:00.000Z', hub: 'town-office' });
    expect(moved).toMatchObject({
      parts: booked.parts,
      minutes: booked.minutes,
      reference: booked.reference,
      sequence: 1,
    });
    expect(await seatsAt('2027-03-16T18:00:00.000Z', 'service=residential&quantity=2&also=licence')).toBe(1);
  });

  it('become one ticket whose services are served one after the other', async () => {
    const start = '2027-03-15T15:00:00.000Z';
    const booked = await book(start, { service: 'residential', also: [{ service: 'temporary' }] });
    await hall.openCounter(1);
    const { ticket } = await hall.checkIn(booked.reference);
    const called = await hall.callNext(1);
    expect(called.ticket.ticket).toBe(ticket);
    await hall.move(called.ticket.id, 'start');
    const finished = (await hall.move(called.ticket.id, 'finish')) as QueueTicketView;
    expect(finished).toMatchObject({ ticket, service: 'temporary', state: 'waiting' });
  });
});
