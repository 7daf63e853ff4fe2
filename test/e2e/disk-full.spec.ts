// The disk of a SQLite file is full: SQLite refuses to make the file larger, as it does on a limit of its own pages.
import type { IssuedTicketView, Problem } from '../../src/contract/wire.js';
import { Database } from '../../src/storage/database.js';
import type { ApiAnswer } from '../support/api-client.js';
import { StaffedHall } from '../support/staffed-hall.js';
import { brokenLogs, rowsOf } from '../support/table-rows.js';

describe('a server whose disk is full', () => {
  let hall: StaffedHall;
  beforeAll(async () => {
    hall = await StaffedHall.open({ database: 'sqlite' });
  });
  afterAll(() => hall.close());

  const limitPages = (most: number) => hall.server.app.get(Database).writer.query(`PRAGMA max_page_count = ${most}`);
  const take = (): Promise<ApiAnswer<IssuedTicketView & Problem>> =>
    hall.kiosk.send('POST', '/api/v1/kiosk/tickets', { service: 'general-information', language: 'en' });
  const readiness = () => hall.resident.send<Problem>('GET', '/readyz');

  it('says that it is not ready and why, answers reads, loses nothing, and goes on when there is space', async () => {
    expect((await readiness()).status).toBe(200);
    await limitPages(1); // SQLite takes the present size if that is larger.
    const given: IssuedTicketView[] = [];
    let answer = await take();
    for (; answer.status === 201; answer = await take()) given.push(answer.body);
    expect([answer.status, answer.body.code, answer.headers.get('retry-after')]).toEqual([503, 'not-ready', '5']);
    const { status, body } = await readiness();
    expect([status, body.detail]).toEqual([503, 'The database cannot be used now (SQLITE_FULL).']);
    expect((await hall.resident.send('GET', `/api/v1/hubs/${hall.hub}/board`)).status).toBe(200);
    await limitPages(1_000_000);
    expect((await readiness()).status).toBe(200);
    given.push((await take()).body);
    const rows = await rowsOf<{ id: string }>(hall.server.databaseUrl, 'SELECT "id" FROM "ticket"');
    expect(rows.map(({ id }) => id).sort()).toEqual(given.map(({ id }) => id).sort());
    expect(await brokenLogs(hall.server.databaseUrl)).toEqual([]);
  });
});
