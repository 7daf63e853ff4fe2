// Five hundred residents try to book a time with fifty seats at once, and exactly fifty of them succeed.
import type { AppointmentView, HoldView, Problem } from '../../src/contract/wire.js';
import { bookingCity } from '../support/test-cities.js';
import { Child } from '../support/child.js';
import { type ApiAnswer, ApiClient, newKey } from '../support/api-client.js';
import { type DatabaseKind, databases, emptyDatabase, type TestDatabase } from '../support/databases.js';
import { rowsOf } from '../support/table-rows.js';

const START = '2027-03-16T15:00:00.000Z';
const wish = { hub: 'town-office', service: 'event', start: START };
const RESIDENTS = 500;
const PLACES = 50;
/** How many processes share the database; SQLite allows only one. */
const processes: Record<DatabaseKind, number> = { sqlite: 1, postgres: 2 };

const personal = (index: number) => ({
  contact: { name: `Resident ${index}`, email: `resident-${index}@example.org` },
  language: 'en',
});

describe.each(databases)('a time with fifty seats for five hundred residents, on %s', (kind) => {
  let empty: TestDatabase;
  let children: Child[];

  beforeAll(async () => {
    empty = await emptyDatabase(kind);
    const starting = Array.from({ length: processes[kind] }, () => Child.launch(empty.url, bookingCity));
    children = await Promise.all(starting);
    await Promise.all(children.map((child) => child.ready()));
  }, 90_000);
  afterAll(async () => {
    await Promise.all(children.map((child) => child.kill()));
    await empty.remove();
  });

  /** Books for one resident. Every second one books at once; the others hold the time first, as the pages do. */
  async function tryToBook(index: number): Promise<ApiAnswer<AppointmentView>> {
    const client = new ApiClient(children[index % children.length]?.url ?? '');
    const send = <T>(path: string, body: Record<string, unknown>) =>
      client.send<T>('POST', path, body, { 'idempotency-key': newKey() });
    if (index % 2 === 0) return send('/api/v1/appointments', { ...wish, ...personal(index) });
    const held = await send<HoldView>('/api/v1/holds', wish);
    if (held.status !== 201) return held as ApiAnswer<never>;
    return send('/api/v1/appointments', { hold: held.body.hold, ...personal(index) });
  }

  it('is confirmed to exactly fifty and refused to all others with a reason', async () => {
    const answers = await Promise.all(Array.from({ length: RESIDENTS }, (_, index) => tryToBook(index)));
    const confirmed = answers.filter(({ status }) => status === 201);
    const refused = answers.filter(({ status }) => status === 409).map(({ body }) => body as unknown as Problem);
    expect([confirmed.length, refused.length]).toEqual([PLACES, RESIDENTS - PLACES]);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['slot-taken']));
    expect(refused.every(({ title, detail }) => title !== '' && detail !== '')).toBe(true);
    expect(new Set(confirmed.map(({ body }) => body.reference)).size).toBe(PLACES);
  }, 120_000);

  it('has fifty bookings, seats and confirmations in the tables, and is no longer offered', async () => {
    const [counts] = await rowsOf<Record<string, unknown>>(
      empty.url,
      `SELECT (SELECT COUNT(*) FROM "appointment" WHERE "state" = 'booked') AS "booked",
       (SELECT COUNT(*) FROM "appointment" WHERE "state" <> 'booked') AS "others",
       (SELECT COUNT(DISTINCT "seat") FROM "seat") AS "seats", (SELECT COUNT(*) FROM "seat") AS "rows",
       (SELECT COUNT(*) FROM "letter" WHERE "kind" = 'confirmation') AS "letters"`,
    );
    expect(Object.fromEntries(Object.entries(counts ?? {}).map(([name, count]) => [name, Number(count)]))).toEqual({
      booked: PLACES,
      others: 0,
      seats: PLACES,
      rows: PLACES,
      letters: PLACES,
    });
    const client = new ApiClient(children[0]?.url ?? '');
    const path = '/api/v1/hubs/town-office/free-times?service=event&from=2027-03-16&to=2027-03-16';
    const { days } = await client.get<{ days: { times: { start: string }[] }[] }>(path);
    expect(days[0]?.times.some(({ start }) => start === START)).toBe(false);
  });
});
