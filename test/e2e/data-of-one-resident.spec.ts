// A resident may have what is kept about them shown and erased, by an administrator on a page or by a command.
import { execFile } from 'node:child_process';
import type { AppointmentView } from '../../src/contract/wire.js';
import { PurgeExpired } from '../../src/use-cases/access/purge-expired.js';
import { acceptsHtml, type ApiClient } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { HallPerTest } from '../support/hall-per-test.js';
import { everyRowOf, rowsOf } from '../support/table-rows.js';

const MARK = 'Zyxwvutsrqponm';
const NUMBER = '58203174';
const START = '2027-03-15T15:00:00.000Z';
const contact = { name: `${MARK} O’Neil`, email: `${MARK.toLowerCase()}@example.org`, phone: '+1 416 555 0199' };
const tells = new RegExp(`${MARK}|${NUMBER}|555.?0199|hearing-help`, 'i');

describe.each(databases)('the data of one resident, on %s', (database) => {
  const place = new HallPerTest({ database });
  const told = { contact, applicationNumber: NUMBER, needs: ['hearing-help'] };
  const book = (start: string, more = {}) =>
    place.hall.resident.post<AppointmentView>('/api/v1/appointments', {
      hub: place.hall.hub,
      service: 'marriage-licence',
      start,
      language: 'en',
      ...told,
      ...more,
    });
  const send = (client: ApiClient, path: string, asked: string, more = {}) =>
    client.send<string>('POST', `/staff/residents${path}`, { asked, ...more }, acceptsHtml);
  const stored = async () =>
    (await everyRowOf(place.hall.server.databaseUrl)).filter((row) => tells.test(JSON.stringify(row)));

  it('is shown and given as a file by reference, email address or telephone number, to administrators only', async () => {
    const { hall } = place;
    const first = await book(START);
    await book('2027-03-16T15:00:00.000Z', { contact: { name: 'Somebody Else', email: 'else@example.org' } });
    for (const asked of [first.reference, ' ZYXWVUTSRQPONM+hall@example.org', '416-555-0199']) {
      const page = await send(hall.clerk, '', asked);
      expect([page.status, page.body]).toEqual([200, expect.stringContaining('1 record is kept.')]);
      for (const value of [
        contact.email,
        NUMBER,
        'Help with hearing',
        'Marriage licence, Training hall',
        first.reference,
      ])
        expect(page.body).toContain(value);
      expect(page.body).not.toContain('Somebody Else');
    }
    const file = await hall.clerk.send('POST', '/staff/residents/file', { asked: contact.email });
    expect(file.headers.get('content-disposition')).toContain('resident.json');
    expect(file.body).toMatchObject([
      { reference: first.reference, contact: { email: contact.email }, letters: [{ kind: 'confirmation' }] },
    ]);
    expect((await send(hall.clerk, '', 'nobody@example.org')).body).toContain('0 records are kept.');
    const supervisor = await hall.hire('supervisor');
    for (const path of ['', '/file', '/erase'])
      expect((await send(supervisor, path, first.reference)).status).toBe(403);
    expect((await stored()).length).toBeGreaterThan(0);
  });

  it('is erased at once, which cancels a booking that is to come and ends a wait; a past visit still counts', async () => {
    const { hall } = place;
    const past = await book(START);
    const coming = await book('2027-03-20T15:00:00.000Z', { applicationNumber: '58203175' });
    await hall.waitFor({ ...told, service: 'marriage-licence', from: '2027-03-22', to: '2027-03-23' });
    const { id } = await hall.checkIn(past.reference);
    await hall.openCounter(1);
    await hall.move(id, 'call', { counter: hall.counter(1) });
    await hall.serve(id);
    hall.clock.pass({ hours: 25 });
    await hall.server.app.get(PurgeExpired).run();
    await hall.renewSession();
    expect((await send(hall.clerk, '/erase', contact.email)).body).toContain('Tick this when you have made sure');
    const report = await send(hall.clerk, '/erase', contact.email, { sure: 'yes' });
    expect([report.status, report.body]).toEqual([200, expect.stringContaining('3 records were erased.')]);
    expect(report.body).toMatch(
      new RegExp(`Booking ${coming.reference}[^<]*: was still open, has been ended and erased`),
    );
    expect(report.body).toMatch(new RegExp(`Booking ${past.reference}[^<]*: erased`));
    expect(await stored()).toEqual([]);
    const states = `SELECT "state" FROM "appointment" WHERE "reference" IS NOT NULL ORDER BY "start"`;
    expect(await rowsOf(hall.server.databaseUrl, states)).toEqual([{ state: 'completed' }, { state: 'cancelled' }]);
    const letters = await rowsOf<{ kind: string }>(hall.server.databaseUrl, 'SELECT "kind" FROM "letter"');
    expect(letters).toEqual([]);
    const seats = `SELECT "seat" FROM "seat" JOIN "appointment" ON "id" = "appointment" WHERE "state" = 'cancelled'`;
    expect(await rowsOf(hall.server.databaseUrl, seats)).toEqual([]);
  });

  it('is exported and erased by a command too, beside the running server', async () => {
    const { hall } = place;
    const { reference } = await book(START);
    const command = (...args: string[]) => residentCommand(hall.server.databaseUrl, args);
    const exported = await command('export', contact.email);
    expect(JSON.parse(exported.output)).toMatchObject([{ reference, contact: { name: contact.name } }]);
    const asked = await command('erase', reference);
    expect([asked.code, asked.output]).toEqual([1, expect.stringContaining('1 records would be erased')]);
    expect((await command('erase', reference, '--yes')).output).toContain(
      `Erased: ${reference} at training-hall, which`,
    );
    expect((await command('erase', reference)).output).toContain('1 records would be erased');
    expect((await command('erase', contact.email)).output).toBe('Nothing is kept about this person.\n');
    expect((await command('show', reference)).code).toBe(1);
  });
});

/** Runs `npm run resident` as it is built, and returns what it printed and its exit code. */
function residentCommand(databaseUrl: string, args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, HUBLINE_DATABASE_URL: databaseUrl };
    execFile(process.execPath, ['dist/resident.js', ...args], { env }, (error, output) => {
      resolve({ code: error ? Number(error.code) : 0, output });
    });
  });
}
