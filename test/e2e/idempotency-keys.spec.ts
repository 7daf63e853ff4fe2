import type { AppointmentView, IssuedTicketView, Problem } from '../../src/contract/wire.js';
import { type ApiClient, newKey, withKey } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { aContact, type CalledNext, StaffedHall } from '../support/staffed-hall.js';

const withIdempotency = (key: string) => ({ 'idempotency-key': key });

describe.each(databases)('calls with an Idempotency-Key on %s', (database) => {
  let hall: StaffedHall;
  let quarter = 0;
  const aTicket = { service: 'general-information', language: 'en' };
  /** The next free time; each booking takes another one. */
  const aTime = () => new Date(Date.UTC(2027, 2, 15, 16, 15 * quarter++)).toISOString();
  const aBooking = () => ({
    hub: 'training-hall',
    service: 'general-information',
    start: aTime(),
    contact: aContact(),
    language: 'en',
  });

  beforeAll(async () => {
    hall = await StaffedHall.open({ database });
    for (const label of [1, 2]) await hall.openCounter(label);
  });
  afterAll(() => hall.close());

  /** The client, path and body of each call that takes the key, and a different body. */
  const calls: Record<string, () => Promise<[ApiClient, string, object, object]>> = {
    'a kiosk’s ticket': async () => [hall.kiosk, '/api/v1/kiosk/tickets', aTicket, { ...aTicket, language: 'fr' }],
    'a greeter’s ticket': async () => {
      return [hall.clerk, '/api/v1/hubs/training-hall/tickets', aTicket, { ...aTicket, service: 'property-tax' }];
    },
    'a kiosk’s check-in': async () => {
      const [first, second] = [await hall.book({ start: aTime() }), await hall.book({ start: aTime() })];
      return [hall.kiosk, '/api/v1/kiosk/check-ins', { reference: first.reference }, { reference: second.reference }];
    },
    'a greeter’s check-in': async () => {
      const [first, second] = [await hall.book({ start: aTime() }), await hall.book({ start: aTime() })];
      const path = '/api/v1/hubs/training-hall/check-ins';
      return [hall.clerk, path, { reference: first.reference }, { reference: second.reference }];
    },
    'a hold': async () => {
      const wish = { hub: 'training-hall', service: 'general-information', start: aTime() };
      return [hall.resident, '/api/v1/holds', wish, { ...wish, partySize: 2 }];
    },
    'a booking': async () => {
      const booking = aBooking();
      return [hall.resident, '/api/v1/appointments', booking, { ...booking, contact: aContact({ name: 'Kim' }) }];
    },
    'a rescheduling': async () => {
      const { reference, manageToken } = await hall.book({ start: aTime() });
      const path = `/api/v1/appointments/${reference}/reschedule`;
      return [withKey(hall.server.url, manageToken), path, { start: aTime() }, { start: aTime() }];
    },
  };

  it.each(Object.keys(calls))('%s answers a repeated request the same, and refuses another body', async (name) => {
    const [client, path, body, other] = (await calls[name]?.()) ?? [];
    if (!client || !path) throw new Error(name);
    const key = newKey();
    const before = (await hall.board()).sequence;
    const first = await client.send('POST', path, body as never, withIdempotency(key));
    const again = await client.send('POST', path, body as never, withIdempotency(key));
    expect(first.status).toBeLessThan(300);
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect((await hall.board()).sequence).toBe(before + 1);
    const reused = await client.send<Problem>('POST', path, other as never, withIdempotency(key));
    expect(reused).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    expect((await hall.board()).sequence).toBe(before + 1);
  });

  it('cancel once, and answer the repeated request the same', async () => {
    const { reference, manageToken } = await hall.book({ start: aTime() });
    const own = withKey(hall.server.url, manageToken);
    const key = newKey();
    const cancel = () =>
      own.send<AppointmentView>('POST', `/api/v1/appointments/${reference}/cancel`, {}, withIdempotency(key));
    const [first, again] = [await cancel(), await cancel()];
    expect(first.body).toMatchObject({ state: 'cancelled', sequence: 1 });
    expect([again.body, again.headers.get('idempotent-replayed')]).toEqual([first.body, 'true']);
  });

  it('call one ticket for a double tap, and may try again after nobody was waiting', async () => {
    const empty = await hall.queue();
    for (const { id } of empty.waiting) await hall.move(id, 'leave');
    const path = `/api/v1/counters/${hall.counter(1)}/call-next`;
    const call = (key: string) => hall.clerk.send<CalledNext>('POST', path, {}, withIdempotency(key));
    const key = newKey();
    expect((await call(key)).status).toBe(404);
    await hall.takeTicket();
    await hall.takeTicket();
    const [first, again] = [await call(key), await call(key)];
    expect(first.status).toBe(200);
    expect([again.body, again.headers.get('idempotent-replayed')]).toEqual([first.body, 'true']);
    expect((await call(newKey())).status).toBe(409);
    const elsewhere = `/api/v1/counters/${hall.counter(2)}/call-next`;
    expect((await hall.clerk.send('POST', elsewhere, {}, withIdempotency(key))).status).toBe(422);
  });

  it('count as the same request whatever the order of the properties in the body', async () => {
    const key = newKey();
    const given = await hall.kiosk.post<IssuedTicketView>('/api/v1/kiosk/tickets', aTicket, key);
    const turned = { language: aTicket.language, service: aTicket.service };
    expect(await hall.kiosk.post('/api/v1/kiosk/tickets', turned, key)).toEqual(given);
  });

  it('are told apart by client: two kiosks with the same key each get a ticket', async () => {
    const device = { hub: 'training-hall', kind: 'kiosk', label: 'The other' };
    const { key } = await hall.clerk.post<{ key: string }>('/api/v1/devices', device);
    const take = (kiosk: ApiClient) => kiosk.post<IssuedTicketView>('/api/v1/kiosk/tickets', aTicket, 'tap-1');
    const [one, two] = [await take(hall.kiosk), await take(withKey(hall.server.url, key))];
    expect(one.id).not.toBe(two.id);
  });

  it('need keys of 16 to 64 characters from the public and of 1 to 64 from a kiosk', async () => {
    const wish = { hub: 'training-hall', service: 'general-information' };
    const hold = (key: string) =>
      hall.resident.send<Problem>('POST', '/api/v1/holds', { ...wish, start: aTime() }, withIdempotency(key));
    const take = (key: string) => hall.kiosk.send('POST', '/api/v1/kiosk/tickets', aTicket, withIdempotency(key));
    expect((await hold('x'.repeat(15))).body.errors).toEqual([expect.objectContaining({ field: 'Idempotency-Key' })]);
    const statuses = [
      await hold('x'.repeat(15)),
      await hold('x'.repeat(16)),
      await hold('y'.repeat(64)),
      await hold('y'.repeat(65)),
    ];
    expect(statuses.map(({ status }) => status)).toEqual([400, 201, 201, 400]);
    expect([(await take('z')).status, (await take('z'.repeat(65))).status, (await take('')).status]).toEqual([
      201, 400, 400,
    ]);
  });

  it('are remembered for 24 hours', async () => {
    const first = await hall.kiosk.post<IssuedTicketView>('/api/v1/kiosk/tickets', aTicket, 'once-a-day');
    hall.clock.pass({ hours: 23, minutes: 59 });
    expect(await hall.kiosk.post('/api/v1/kiosk/tickets', aTicket, 'once-a-day')).toEqual(first);
    hall.clock.pass({ minutes: 1 });
    const next = await hall.kiosk.post<IssuedTicketView>('/api/v1/kiosk/tickets', aTicket, 'once-a-day');
    expect(next.id).not.toBe(first.id);
  });
});
