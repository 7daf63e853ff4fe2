import type { AppointmentView, Problem } from '../../src/contract/wire.js';
import { ContactKeys } from '../../src/platform/contact-keys.js';
import { type ApiAnswer, withKey } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { StaffedHall } from '../support/staffed-hall.js';
import { smallCity } from '../support/test-cities.js';
import { rowsOf } from '../support/table-rows.js';

/** The start of the quarter of an hour with that number, counted from ten in the morning of a day in March. */
const quarter = (day: number, index: number): string => {
  const minutes = 14 * 60 + 15 * index;
  return `2027-03-${day}T${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:00.000Z`;
};

describe.each(databases)('the limit of bookings for one contact, on %s', (database) => {
  let hall: StaffedHall;
  let person = 0;
  /** The details of a contact without any booking. */
  const somebody = () => ({ name: 'Sam Rivera', email: `resident${++person}@example.org` });
  const wish = { hub: 'town-office', service: 'parking-permit', language: 'en' };
  const book = (more: Record<string, unknown>): Promise<ApiAnswer<AppointmentView & Problem>> =>
    hall.resident.send('POST', '/api/v1/appointments', { ...wish, ...more });
  const statuses = async (wishes: Record<string, unknown>[]) => {
    const answers: ApiAnswer<AppointmentView & Problem>[] = [];
    for (const one of wishes) answers.push(await book(one));
    return answers.map(({ status }) => status);
  };

  beforeAll(async () => {
    hall = await StaffedHall.open({ database, hub: 'long-hall', settings: smallCity });
  });
  afterAll(() => hall.close());

  it('is two of a service on one day and three in the future', async () => {
    const contact = somebody();
    const days = [16, 16, 16, 17, 18].map((day, index) => ({ contact, start: quarter(day, index) }));
    expect(await statuses(days)).toEqual([201, 201, 409, 201, 409]);
  });

  it('counts one person, however the email address or phone number is written', async () => {
    const written = ['pat.oneil@gmail.com', 'PatONeil@gmail.com', 'p.a.t.oneil+permit@googlemail.com'];
    const byEmail = written.map((email, index) => ({ contact: { name: 'Pat', email }, start: quarter(19, index) }));
    expect(await statuses(byEmail)).toEqual([201, 201, 409]);
    const numbers = ['416 555 0142', '+1 (416) 555-0142', '1-416-555-0142'];
    const byPhone = numbers.map((phone, index) => ({ contact: { name: 'Kim', phone }, start: quarter(19, 4 + index) }));
    expect(await statuses(byPhone)).toEqual([201, 201, 409]);
  });

  it('counts email address and phone number, and the refusal says neither which of them nor when', async () => {
    const { name, email } = somebody();
    const phone = '647 555 0101';
    await statuses([0, 1].map((index) => ({ contact: { name, email, phone }, start: quarter(22, index) })));
    const byEmail = await book({ contact: { name, email }, start: quarter(22, 2) });
    const byPhone = await book({ contact: { name, phone }, start: quarter(22, 2) });
    expect([byEmail.status, byEmail.body.code]).toEqual([409, 'limit-reached']);
    expect(byPhone.body).toEqual(byEmail.body);
    expect(JSON.stringify(byEmail.body)).not.toMatch(/2027|March|@|555/);
  });

  it('is kept exactly when twenty bookings at two hubs come at once', async () => {
    const contact = somebody();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => {
        const hub = index % 2 ? 'town-office' : 'long-hall';
        return book({ hub, contact, start: quarter(23 + (index % 4), index) });
      }),
    );
    const booked = answers.filter(({ status }) => status === 201);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(booked).toHaveLength(3);
    expect(new Set(refused.map(({ body }) => body.code))).toEqual(new Set(['limit-reached']));
  });

  it('allows another booking after a cancellation, and holds for held times too', async () => {
    const contact = somebody();
    const first = await book({ contact, start: quarter(29, 0) });
    await book({ contact, start: quarter(29, 1) });
    const time = { hub: wish.hub, service: wish.service, start: quarter(29, 2) };
    const { hold } = await hall.resident.post<{ hold: string }>('/api/v1/holds', time);
    const held = { hold, contact, language: 'en' };
    expect((await hall.resident.refused('POST', '/api/v1/appointments', held)).code).toBe('limit-reached');
    const { reference, manageToken } = first.body;
    await withKey(hall.server.url, manageToken).post(`/api/v1/appointments/${reference}/cancel`);
    expect((await hall.resident.send('POST', '/api/v1/appointments', held)).status).toBe(201);
  });

  it('holds when a booking is moved too', async () => {
    const contact = somebody();
    const first = await book({ contact, start: quarter(30, 8) });
    await statuses([9, 10].map((index) => ({ contact, start: quarter(31, index) })));
    const { reference, manageToken } = first.body;
    const own = withKey(hall.server.url, manageToken);
    const path = `/api/v1/appointments/${reference}/reschedule`;
    expect((await own.refused('POST', path, { start: quarter(31, 11) })).code).toBe('limit-reached');
    const moved = await own.post<AppointmentView>(path, { start: quarter(30, 11), hub: 'long-hall' });
    expect([moved.hub, moved.start]).toEqual(['long-hall', quarter(30, 11)]);
  });

  it('is counted by keys that do not reveal the contact', async () => {
    const rows = await rowsOf<{ email: string | null; emailKey: string | null }>(
      hall.server.databaseUrl,
      'SELECT "email", "emailKey" FROM "contact" WHERE "email" IS NOT NULL',
    );
    for (const { emailKey } of rows) expect(emailKey).toMatch(/^[0-9a-f]{64}$/);
    const { email, emailKey } = rows[0] ?? { email: '', emailKey: '' };
    expect(new ContactKeys('a secret of somebody else').of({ email }).emailKey).not.toBe(emailKey);
  });
});
