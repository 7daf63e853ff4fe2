// PostgreSQL goes away in every way it can, under load, and comes back. The server says so, answers everything, loses nothing
// and goes on by itself; it waits for its database at the start, and a signal always ends it.
import { setTimeout as pause } from 'node:timers/promises';
import type { Problem } from '../../src/contract/wire.js';
import { administrator, boot } from '../support/boot.js';
import { type ApiClient, signIn } from '../support/api-client.js';
import { Child } from '../support/child.js';
import { startPostgres, type TestPostgres } from '../support/postgres.mjs';
import { brokenLogs, rowsOf } from '../support/table-rows.js';
import { TcpProxy } from '../support/tcp-proxy.js';
import { msUntil, statusAt, TicketLoad } from '../support/ticket-load.js';

/** The promise of product.md §9, in milliseconds. */
const PROMISED_MS = 5_000;
/** A request waits at most for its hub's queue and for its own statements. */
const LONGEST_ANSWER_MS = 25_000;

describe('a server whose PostgreSQL goes away', () => {
  let postgres: TestPostgres;
  let proxy: TcpProxy;
  let databaseUrl: string;
  let children: Child[];
  let clerks: ApiClient[];
  /** The tickets that were confirmed so far, each once. */
  const confirmed: string[] = [];

  beforeAll(async () => {
    postgres = await startPostgres([]);
    databaseUrl = postgres.url;
    proxy = await TcpProxy.to(postgres.url);
    const url = new URL(postgres.url);
    url.port = new URL(proxy.url).port;
    proxy.cut();
    const first = await Child.launch(url.href);
    await msUntil(`${first.url}/healthz`, 200);
    children = [first, await Child.launch(url.href)];
  });
  afterAll(async () => {
    await Promise.all(children.map((child) => child.kill()));
    await proxy.close();
    await postgres.stop();
  });

  /** Breaks the database for both servers while tickets are taken, mends it, and checks what was promised. */
  async function weather(breakIt: () => unknown, mendIt: () => unknown): Promise<void> {
    const load = new TicketLoad([...clerks, ...clerks]);
    while (load.confirmed.length < 10) await pause(20);
    await breakIt();
    const noticed = await Promise.all(children.map(({ url }) => msUntil(`${url}/readyz`, 503)));
    expect(Math.max(...noticed)).toBeLessThan(PROMISED_MS);
    expect(await Promise.all(children.map(({ url }) => statusAt(`${url}/healthz`)))).toEqual([200, 200]);
    await mendIt();
    const before = load.confirmed.length;
    const mended = performance.now();
    await Promise.all(children.map(({ url }) => msUntil(`${url}/readyz`, 200)));
    while (load.confirmed.length < before + 10) await pause(20);
    expect(performance.now() - mended).toBeLessThan(PROMISED_MS);
    await load.stop();
    expect([...load.statuses].sort()).toEqual([201, 503]);
    expect(load.slowestMs).toBeLessThan(LONGEST_ANSWER_MS);
    confirmed.push(...load.confirmed.map(({ id }) => id));
    const rows = await rowsOf<{ id: string }>(databaseUrl, 'SELECT "id" FROM "ticket"');
    expect(rows.map(({ id }) => id).sort()).toEqual(confirmed.toSorted());
    expect(await brokenLogs(databaseUrl)).toEqual([]);
    expect(children.map(({ process }) => process.exitCode)).toEqual([null, null]);
  }

  it('waits for it at the start: alive, not ready, with a calm page and a calm answer', async () => {
    const { url } = children[0]!;
    expect(await statusAt(`${url}/readyz`)).toBe(503);
    const page = await fetch(`${url}/staff`, { headers: { accept: 'text/html', 'accept-language': 'fr' } });
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await page.text()).toContain('<html lang="fr">');
    const answer = await fetch(`${url}/api/v1/hubs`);
    expect([answer.status, ((await answer.json()) as Problem).code]).toEqual([503, 'not-ready']);
    proxy.restore();
    await Promise.all(children.map((child) => child.ready()));
    clerks = await Promise.all(children.map((child) => signIn(child.url, administrator)));
  });

  it('goes on after the server was killed', () =>
    weather(
      () => postgres.end('SIGKILL'),
      () => postgres.start(),
    ));

  it('goes on after the server was stopped in order', () =>
    weather(
      () => postgres.end('SIGINT'),
      () => postgres.start(),
    ));

  it('goes on after its connections were reset', () =>
    weather(
      () => proxy.cut(),
      () => proxy.restore(),
    ));

  it('goes on after the line was silent for longer than a connection and a statement may take', () =>
    weather(
      async () => {
        proxy.silence();
      },
      async () => {
        await pause(7_000); // The length of the silence is what this case is about.
        proxy.restore();
      },
    ));

  it('ends within ten seconds of SIGTERM while the line is silent', async () => {
    proxy.silence();
    const began = performance.now();
    const waiting = fetch(`${children[0]!.url}/api/v1/hubs`).catch(() => undefined);
    await Promise.all(children.map((child) => child.kill('SIGTERM')));
    expect(performance.now() - began).toBeLessThan(10_000);
    await waiting;
  });
});

describe('a server on PostgreSQL', () => {
  it('can be closed right after it listens', async () => {
    const server = await boot({ database: 'postgres' });
    await server.close();
  });
});
