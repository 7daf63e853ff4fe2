import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { administrator } from '../support/boot.js';
import { Child } from '../support/child.js';
import { signIn } from '../support/api-client.js';
import { databases, emptyDatabase, type TestDatabase } from '../support/databases.js';
import { SocketListener } from '../support/socket-listener.js';

/** Resolves to all text from a socket when it matches `expected`. */
async function saying(socket: Socket, expected: RegExp): Promise<string> {
  let heard = '';
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    heard += String(chunk);
    if (expected.test(heard)) return heard;
  }
  throw new Error(`it only said: ${heard}`);
}

async function untilRefused(port: number): Promise<void> {
  for (;;) {
    const probe = connect(port, '127.0.0.1');
    const outcome = await Promise.race([
      once(probe, 'connect').then(() => 'open'),
      once(probe, 'error').then(() => 'refused'),
    ]).catch(() => 'refused');
    probe.destroy();
    if (outcome === 'refused') return;
    await pause(5);
  }
}

describe.each(databases)('a running process on %s', (database) => {
  let empty: TestDatabase;
  let child: Child;

  beforeAll(async () => {
    empty = await emptyDatabase(database);
    child = await Child.start(empty.url);
  });
  afterAll(async () => {
    await child.kill();
    await empty.remove();
  });

  it('prints its address, and the first kiosk’s key in the fragment of an address only', () => {
    expect(child.log).toMatch(/^Kiosk\s+http:\S+\/kiosk\/#key=[\w-]{40,}/m);
    expect(child.log).toMatch(/^Lobby screen\s+http:\S+\/display\/#key=[\w-]{40,}/m);
    expect(child.log).not.toContain(administrator.password);
  });

  it('finishes the current request, closes its sockets and ends with 0 on SIGTERM', async () => {
    const clerk = await signIn(child.url, administrator);
    const screen = await SocketListener.connect(child.url, { hub: 'training-hall' });
    const idle = connect(child.port, '127.0.0.1').on('error', () => undefined);
    const body = JSON.stringify({ service: 'general-information', language: 'en' });
    const head = [
      'POST /api/v1/hubs/training-hall/tickets HTTP/1.1',
      `host: 127.0.0.1:${child.port}`,
      'content-type: application/json',
      `content-length: ${body.length}`,
      `cookie: ${clerk.headers.cookie}`,
      `x-csrf-token: ${clerk.headers['x-csrf-token']}`,
      'expect: 100-continue',
    ];
    const request = connect(child.port, '127.0.0.1');
    request.write(`${head.join('\r\n')}\r\n\r\n`);
    await saying(request, /100 Continue/);
    request.write(body.slice(0, 5));
    const ended = child.kill('SIGTERM');
    await untilRefused(child.port);
    request.write(body.slice(5));
    expect(await saying(request, /"ticket":"\w\d+"/)).toMatch(/^HTTP\/1\.1 201 /);
    expect(await ended).toEqual({ code: 0, signal: null });
    idle.destroy();
    request.destroy();
    screen.close();
  });
});

describe('a process whose output nobody reads any more', () => {
  it('starts, serves and ends as any other', async () => {
    const fresh = await emptyDatabase('sqlite');
    const child = await Child.launch(fresh.url, { HUBLINE_LOG_LEVEL: 'info' });
    child.process.stdout?.destroy();
    await child.ready();
    expect(await child.kill('SIGTERM')).toEqual({ code: 0, signal: null });
    await fresh.remove();
  });
});

describe('a start that fails', () => {
  let cityFile: string;
  const opened: TestDatabase[] = [];
  /** Starts a process that ends by itself. Resolves to its output and its exit code. */
  const failing = async (settings: Record<string, string>, url?: string) => {
    const fresh = await emptyDatabase('sqlite');
    opened.push(fresh);
    const child = await Child.launch(url ?? fresh.url, settings);
    const { code } = await child.end();
    return { code, log: child.log.trim() };
  };
  const useless = [
    ['HUBLINE_CITY', { HUBLINE_CITY: '/nowhere/city.yaml' }],
    ['HUBLINE_DATABASE_URL', { HUBLINE_DATABASE_URL: 'sqlite:/dev/null/x.sqlite' }],
    ['HUBLINE_DATABASE_URL', { HUBLINE_DATABASE_URL: `${process.env.TEST_POSTGRES_URL}_that_is_not_there` }],
    ['HUBLINE_HOST', { HUBLINE_HOST: '999.1.1.1' }],
  ] as const;
  const startAll = () => ({
    port: failing({ HUBLINE_PORT: 'eighty' }),
    production: failing({ NODE_ENV: 'production' }),
    city: failing({ HUBLINE_CITY: cityFile }),
    useless: useless.map(([, settings]) => failing({ HUBLINE_LOG_LEVEL: 'silent', ...settings })),
  });
  let starts: ReturnType<typeof startAll>;

  beforeAll(async () => {
    const fresh = await emptyDatabase('sqlite');
    opened.push(fresh);
    cityFile = join(fresh.url.slice('sqlite:'.length), '..', 'city.yaml');
    writeFileSync(cityFile, 'name: { en: Town, fr: Ville }\nservices: {}\nhubs: 3\n');
    starts = startAll();
  });
  afterAll(async () => {
    const { port, production, city, useless: others } = starts;
    await Promise.allSettled([port, production, city, ...others]);
    for (const one of opened) await one.remove();
  });

  it('because another process uses the SQLite file prints one clear sentence', async () => {
    await Promise.allSettled(Object.values(starts).flat());
    const shared = await emptyDatabase('sqlite');
    opened.push(shared);
    const first = await Child.start(shared.url);
    const { code, log } = await failing({}, shared.url);
    expect(code).toBe(1);
    expect(log).toMatch(/^Another Hubline process already serves .*hubline\.sqlite\..*$/);
    await first.kill();
  });

  it('because of a wrong setting prints the setting’s name and what is allowed', async () => {
    expect(await starts.port).toEqual({
      code: 1,
      log: 'HUBLINE_PORT is not valid; allowed: a port number from 0 to 65535.',
    });
    const rehearsal = await starts.production;
    expect(rehearsal.code).toBe(1);
    expect(rehearsal.log).toMatch(/^HUBLINE_CLOCK_START is not valid; allowed: .*rehearsals only/);
  });

  it.each(useless.map(([name], at) => ({ name, at })))(
    '$name that does not work here stops it with one sentence',
    async ({ name, at }) => {
      const { code, log } = (await starts.useless[at]) ?? {};
      const sentence = new RegExp(`^${name} cannot be used: .* Allowed: .*$`);
      expect([code, log]).toEqual([1, expect.stringMatching(sentence)]);
    },
  );

  it('because of a mistake in the city file prints file, line, path and what is allowed', async () => {
    const { code, log } = await starts.city;
    expect(code).toBe(1);
    expect(log).toMatch(/city\.yaml:3 hubs: .*; /);
  });
});
