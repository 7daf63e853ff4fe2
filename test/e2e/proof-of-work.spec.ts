import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { Clock } from '../../src/platform/clock.js';
import { boot, type Booted } from '../support/boot.js';
import { ApiClient } from '../support/api-client.js';

/** The limit factor at which an address may try three times in ten minutes without a proof. */
const settings = { HUBLINE_LIMIT_FACTOR: '0.1', HUBLINE_TRUST_PROXY: '127.0.0.1' };
const times = '/book/general-information/training-hall';

describe('a suspicious address, which must give a proof of work,', () => {
  let server: Booted;
  let network = 0;
  let address: string;
  let quarter = 0;
  beforeAll(async () => {
    server = await boot({ database: 'sqlite', settings });
  });
  beforeEach(() => {
    address = `203.0.113.${++network}`;
  });
  afterAll(() => server.close());

  const send = async (path: string, form?: Record<string, string>, from = address) => {
    const answer = await fetch(server.url + path, {
      method: form ? 'POST' : 'GET',
      headers: { 'x-forwarded-for': from, accept: 'text/html' },
      ...(form && { body: new URLSearchParams(form) }),
      redirect: 'manual',
    });
    return { status: answer.status, page: await answer.text(), headers: answer.headers };
  };
  const nextStart = () => new Date(Date.UTC(2027, 2, 16, 12, 15 * quarter++)).toISOString();
  const hold = (more: Record<string, string> = {}) => send(times, { start: nextStart(), partySize: '1', ...more });
  const becomeSuspicious = async () => {
    for (const _ of [1, 2, 3]) expect((await hold()).status).toBe(303);
  };
  const field = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
  const solve = async (page: string) => {
    const text = /data-challenge="([^"]*)"/.exec(page)?.[1]?.replaceAll('&quot;', '"') ?? '';
    const challenge = JSON.parse(text) as Challenge;
    return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
  };

  it('is asked for it on a page that keeps the form', async () => {
    await becomeSuspicious();
    const asked = await hold({ name: 'Sam "Rivera"' });
    expect(asked.status).toBe(429);
    expect(field(asked.page, 'name')).toBe('Sam &quot;Rivera&quot;');
    expect(asked.headers.get('retry-after')).toBe('60');
    expect((await send(times, { start: nextStart() }, '198.51.100.1')).status).toBe(303);
  });

  it('may go on once for each proof', async () => {
    await becomeSuspicious();
    const proof = await solve((await hold()).page);
    expect((await hold({ proof })).status).toBe(303);
    expect((await hold({ proof })).status).toBe(429);
    expect((await hold({ proof: proof.replace(/"counter":\d+/, '"counter":1') })).status).toBe(429);
    for (const nonsense of ['{}', 'null', '{"challenge":{"parameters":{}}}', 'x']) {
      expect((await hold({ proof: nonsense })).status).toBe(429);
    }
  });

  it('may go on without a script after a minute’s wait of its own', async () => {
    await becomeSuspicious();
    const clock = server.app.get(Clock);
    const real = clock.realNow();
    const shift = (seconds: number) => (clock.realNow = () => real + seconds * 1000);
    shift(0);
    const waited = field((await hold()).page, 'waited');
    shift(20);
    const early = await hold({ waited });
    expect([early.status, field(early.page, 'waited')]).toEqual([429, waited]);
    expect(early.page).toContain('Please wait 40 more seconds');
    shift(60);
    expect((await send(times, { start: nextStart(), waited }, address)).status).toBe(303);
    const again = await hold({ waited });
    expect([again.status, field(again.page, 'waited')]).not.toEqual([429, waited]);
    expect((await hold({ waited: `${real}.made-up` })).status).toBe(429);
  });

  it('needs it to book, but not to look at pages or to go back', async () => {
    await becomeSuspicious();
    expect((await send(times)).status).toBe(200);
    expect((await send(times, { go: 'from=2027-03-20' })).status).toBe(303);
    expect((await send(`${times}/held/training-hall.unknown`, { step: 'edit' })).status).not.toBe(429);
    expect((await send(`${times}/held/training-hall.unknown`, { step: 'confirm' })).status).toBe(429);
  });

  it('includes one that tries links of bookings', async () => {
    for (const token of ['a', 'b', 'c']) {
      expect((await send(`/appointments/K7M-4QPM?token=${token}`)).status).toBe(404);
    }
    expect((await hold()).status).toBe(429);
  });

  it('needs none for the API, which limits the requests of each address', async () => {
    await becomeSuspicious();
    const program = new ApiClient(server.url, { 'x-forwarded-for': address });
    const time = { hub: 'training-hall', service: 'general-information', start: nextStart() };
    expect((await program.send('POST', '/api/v1/holds', time)).status).toBe(201);
  });
});
