// A database that answers and takes no writes: SQLite may not make its file larger, which a limit of its pages plays here,
// or PostgreSQL only reads, as a standby does after a failover.
import type { IssuedTicketView, Problem } from '../../src/contract/wire.js';
import { Database } from '../../src/storage/database.js';
import type { ApiAnswer } from '../support/api-client.js';
import { StaffedHall } from '../support/staffed-hall.js';
import { brokenLogs, rowsOf } from '../support/table-rows.js';
import { msUntil } from '../support/ticket-load.js';

const takeTicket = (hall: StaffedHall): Promise<ApiAnswer<IssuedTicketView & Problem>> =>
  hall.kiosk.send('POST', '/api/v1/kiosk/tickets', { service: 'general-information', language: 'en' });
const readiness = (hall: StaffedHall) => hall.resident.send<Problem>('GET', '/readyz');

describe('a server whose disk is full', () => {
  let hall: StaffedHall;
  beforeAll(async () => {
    hall = await StaffedHall.open({ database: 'sqlite' });
  });
  afterAll(() => hall.close());

  const limitPages = (most: number) => hall.server.app.get(Database).writer.query(`PRAGMA max_page_count = ${most}`);

  it('says that it is not ready and why, answers reads, loses nothing, and goes on when there is space', async () => {
    expect((await readiness(hall)).status).toBe(200);
    await limitPages(1); // SQLite takes the present size if that is larger.
    const given: IssuedTicketView[] = [];
    let answer = await takeTicket(hall);
    for (; answer.status === 201; answer = await takeTicket(hall)) given.push(answer.body);
    expect([answer.status, answer.body.code, answer.headers.get('retry-after')]).toEqual([503, 'not-ready', '5']);
    const { status, body } = await readiness(hall);
    expect([status, body.detail]).toEqual([503, 'The database cannot be used now (SQLITE_FULL).']);
    expect((await hall.resident.send('GET', `/api/v1/hubs/${hall.hub}/board`)).status).toBe(200);
    await limitPages(1_000_000);
    expect((await readiness(hall)).status).toBe(200);
    given.push((await takeTicket(hall)).body);
    const rows = await rowsOf<{ id: string }>(hall.server.databaseUrl, 'SELECT "id" FROM "ticket"');
    expect(rows.map(({ id }) => id).sort()).toEqual(given.map(({ id }) => id).sort());
    expect(await brokenLogs(hall.server.databaseUrl)).toEqual([]);
  });
});

describe('a server whose PostgreSQL only reads', () => {
  let hall: StaffedHall;
  beforeAll(async () => {
    hall = await StaffedHall.open({ database: 'postgres' });
  });
  afterAll(() => hall.close());

  /** Sets what new connections may do, and ends the present ones. */
  async function restrict(readOnly: 'on' | 'off'): Promise<void> {
    const { databaseUrl } = hall.server;
    const name = new URL(databaseUrl).pathname.slice(1);
    const alter = `ALTER DATABASE "${name}" SET default_transaction_read_only = ${readOnly}`;
    await rowsOf(databaseUrl, `BEGIN READ WRITE; ${alter}; COMMIT`);
    await rowsOf(
      databaseUrl,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
  }

  it('says that it is not ready and why, answers reads, and goes on when writes are taken again', async () => {
    expect((await readiness(hall)).status).toBe(200);
    await restrict('on');
    // The first request may fail on a connection that has ended, before it writes anything.
    for (let ready = await readiness(hall); ready.status === 200; ready = await readiness(hall)) {
      const { status, body } = await takeTicket(hall);
      expect([status, body.code]).toEqual([503, 'not-ready']);
    }
    expect((await readiness(hall)).body.detail).toBe('The database cannot be used now (25006).');
    expect((await hall.resident.send('GET', `/api/v1/hubs/${hall.hub}/board`)).status).toBe(200);
    await restrict('off');
    await msUntil(`${hall.server.url}/readyz`, 200);
    expect((await takeTicket(hall)).status).toBe(201);
  });
});
