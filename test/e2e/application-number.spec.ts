// A service may ask for an application number, which the city's own system verifies. If that system does not answer, the
// booking is made unverified.
import type { AppointmentView } from '../../src/contract/wire.js';
import { type ApplicationSystem, type AnswerMode, openOffice } from '../support/application-system.js';
import { databases } from '../support/databases.js';
import { newKey, acceptsHtml } from '../support/api-client.js';
import { aContact, StaffedHall } from '../support/staffed-hall.js';
import { rowsOf } from '../support/table-rows.js';

const starts = Array.from({ length: 8 }, (_, hour) => `2027-03-16T${13 + hour}:00:00.000Z`);

describe.each(databases)('an application number on %s', (database) => {
  let system: ApplicationSystem;
  let office: StaffedHall;
  let close: () => Promise<void>;
  let next = 0;
  const wish = (applicationNumber: string) => ({
    hub: 'office',
    service: 'licence',
    start: starts[next++],
    contact: aContact({ email: `${newKey()}@example.org` }),
    language: 'en',
    applicationNumber,
  });
  const book = (number: string) => office.resident.post<AppointmentView>('/api/v1/appointments', wish(number));
  const checkOf = async ({ reference }: AppointmentView) => {
    const [row] = await rowsOf<{ applicationCheck: string | null }>(
      office.server.databaseUrl,
      `SELECT "applicationCheck" FROM "appointment" WHERE "reference" = '${reference}'`,
    );
    return row?.applicationCheck;
  };

  beforeAll(async () => {
    ({ system, office, close } = await openOffice(database));
  });
  afterAll(() => close());

  it('that the city knows is verified, and the city’s system receives only the number and the service', async () => {
    expect(await checkOf(await book('40718265'))).toBe('verified');
    expect(system.asked).toEqual([{ applicationNumber: '40718265', service: 'licence' }]);
  });

  it('that the city does not know is refused, and the time stays free', async () => {
    const body = wish('50718265');
    const refusal = await office.resident.refused('POST', '/api/v1/appointments', body);
    expect(refusal).toMatchObject({ status: 400, code: 'application-number-unknown' });
    expect(refusal.errors).toEqual([expect.objectContaining({ field: 'applicationNumber' })]);
    await office.resident.post('/api/v1/appointments', { ...body, applicationNumber: '40718266' });
  });

  it('in a wrong form is refused without a request to the city’s system', async () => {
    const before = system.asked.length;
    expect(await office.resident.refused('POST', '/api/v1/appointments', wish('407'))).toMatchObject({
      code: 'application-number-wrong',
    });
    expect(system.asked).toHaveLength(before);
  });

  it.each<AnswerMode>(['fails', 'sends-html', 'hangs'])(
    'is booked unverified when the city’s system %s',
    async (mode) => {
      system.mode = mode;
      const began = performance.now();
      const booked = await book('50718265');
      expect(performance.now() - began).toBeLessThan(5_000);
      expect(booked.state).toBe('booked');
      expect(await checkOf(booked)).toBe('unverified');
      system.mode = 'answers';
    },
  );

  it('that was not verified is marked on the greeter’s page', async () => {
    office.clock.set('2027-03-16T13:00:00.000Z');
    await office.renewSession();
    const page = await office.clerk.send<string>('GET', '/staff/hubs/office/greeter', undefined, acceptsHtml);
    expect(page.body.match(/Application number not verified/g)).toHaveLength(3);
  });

  it('gets the same answer for the same Idempotency-Key, even when the city’s system fails by then', async () => {
    const body = wish('40718265');
    const key = newKey();
    const first = await office.resident.post<AppointmentView>('/api/v1/appointments', body, key);
    system.mode = 'fails';
    expect(await office.resident.post('/api/v1/appointments', body, key)).toEqual(first);
    expect(await checkOf(first)).toBe('verified');
  });
});
