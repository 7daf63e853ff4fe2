// What people type reaches other people as they meant it, and reaches nobody as something else: names, numbers, addresses.
import type { AppointmentView, Problem } from '../../src/contract/wire.js';
import { acceptsHtml, type ApiAnswer } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { aContact, StaffedHall } from '../support/staffed-hall.js';
import { rowsOf } from '../support/table-rows.js';

describe.each(databases)('a typed text on %s', (database) => {
  let hall: StaffedHall;
  let quarter = 0;
  beforeAll(async () => {
    hall = await StaffedHall.open({ database });
  });
  afterAll(() => hall.close());

  const booking = (contact: object): Promise<ApiAnswer<AppointmentView & Problem>> =>
    hall.resident.send('POST', '/api/v1/appointments', {
      hub: hall.hub,
      service: 'general-information',
      start: new Date(Date.UTC(2027, 2, 16, 14, 15 * quarter++)).toISOString(),
      language: 'en',
      contact,
    });

  it.each([
    [
      'a name with the address of a web page',
      { name: 'you won\nClaim: https://prize.example' },
      'contact.name',
      'is-name',
    ],
    ['a name that nobody can see', { name: '\u3164\u200b' }, 'contact.name', 'is-not-empty'],
    ['a phone number a digit short', { phone: '+1 416 555 012' }, 'contact.phone', 'is-phone'],
    ['a phone number without its area code', { phone: '555-0123' }, 'contact.phone', 'is-phone'],
    ['a phone number of another country without its code', { phone: '06 12 34 56 78' }, 'contact.phone', 'is-phone'],
  ])('%s is refused with the field and what is missing', async (_what, wrong, field, code) => {
    const { status, body } = await booking(aContact(wrong));
    expect([status, body.code]).toEqual([400, 'wrong-input']);
    expect(body.errors).toContainEqual({ field, code, message: expect.stringContaining(field) });
  });

  it('is stored as one line, without characters that turn what stands beside it', async () => {
    await booking(aContact({ name: ' Sam\u202e 9:30\r\nbooked ', email: 'turned@example.org' }));
    const rows = await rowsOf(
      hall.server.databaseUrl,
      `SELECT "name" FROM "contact" WHERE "email" = 'turned@example.org'`,
    );
    expect(rows).toEqual([{ name: 'Sam 9:30 booked' }]);
  });

  it('is one person however a mailbox or a number is written', async () => {
    const limits = { email: 'one@example.org', phone: '+44 20 7946 0958' };
    const first = await booking(aContact(limits));
    expect(first.status).toBe(201);
    const others = ['"one"@example.org', '"o\\ne"@example.org'].map((email) => ({ email }));
    const numbers = ['0044 20 7946 0958', '+44 20\u20117946\u20110958'].map((phone) => ({ email: undefined, phone }));
    const keys = await rowsOf<{ emails: unknown; phones: unknown }>(hall.server.databaseUrl, KEYS);
    for (const contact of [...others, ...numbers]) expect((await booking(aContact(contact as never))).status).toBe(201);
    expect(await rowsOf(hall.server.databaseUrl, KEYS)).toEqual(keys);
  });

  it('in an address leads to no fault of the server when it is carried on in a redirect', async () => {
    for (const odd of ['%E2%80%AE', '%0d%0aSet-Cookie:a=b', 'é%20"']) {
      const path = `/book/general-information/${hall.hub}/held/${odd}/check`;
      const { status, headers } = await hall.resident.send('GET', path, undefined, acceptsHtml);
      expect([odd, status < 500, headers.get('set-cookie')?.includes('a=b') ?? false]).toEqual([odd, true, false]);
    }
  });

  it('with thousands of unknown properties gets an answer with twenty mistakes', async () => {
    const body = Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`p${index}`, 1]));
    const { body: problem } = await hall.resident.send<Problem>('POST', '/api/v1/holds', body);
    expect(problem.errors).toHaveLength(20);
  });
});

const KEYS = 'SELECT COUNT(DISTINCT "emailKey") AS "emails", COUNT(DISTINCT "phoneKey") AS "phones" FROM "contact"';
