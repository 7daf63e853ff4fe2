import type { SessionView } from '../../src/contract/staff-wire.js';
import type { Problem } from '../../src/contract/wire.js';
import { administrator, boot, type Booted } from '../support/boot.js';
import { ApiClient, signIn } from '../support/api-client.js';
import { rowsOf } from '../support/table-rows.js';
import { databases } from '../support/databases.js';

describe.each(databases)('signing in on %s', (database) => {
  let server: Booted;
  const anybody = () => new ApiClient(server.url);
  const attempt = (email: string, password: string) =>
    anybody().send<SessionView & Problem>('POST', '/api/v1/session', { email, password });

  beforeAll(async () => {
    server = await boot({ database, settings: { HUBLINE_LIMIT_FACTOR: '1', HUBLINE_TRUST_PROXY: '127.0.0.1' } });
  });
  /** Waits until the failures of a case, which count for 15 minutes, are forgotten. */
  beforeEach(() => server.clock.pass({ minutes: 15 }));
  afterAll(() => server.close());

  it('gives a cookie that no script can read, a token against forgery, and the account', async () => {
    const answer = await attempt(administrator.email, administrator.password);
    expect(answer.status).toBe(200);
    expect(answer.body.staff.roles).toEqual(['greeter', 'agent', 'supervisor', 'administrator']);
    expect(answer.body.staff.hubs).toContain('training-hall');
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^hubline_session=[\w-]{40,};/);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).not.toMatch(/Secure/);
    const clerk = new ApiClient(server.url, { cookie: cookie.split(';')[0] ?? '' });
    expect(await clerk.get('/api/v1/session')).toEqual(answer.body);
  });

  it('allows unsafe calls with the session’s token only, and safe ones with the cookie', async () => {
    const clerk = await signIn(server.url, administrator);
    const forged = clerk.with({ 'x-csrf-token': 'x'.repeat(43) });
    const { 'x-csrf-token': _token, ...without } = clerk.headers;
    for (const client of [forged, new ApiClient(server.url, without)]) {
      const refusal = await client.refused('POST', '/api/v1/counters/training-hall-1/open');
      expect(refusal).toMatchObject({ status: 403, code: 'wrong-csrf-token' });
      expect(await client.get('/api/v1/session')).toMatchObject({ staff: { name: 'Administrator' } });
    }
  });

  it('allows no call from a page of another site, even with cookie and token', async () => {
    const clerk = await signIn(server.url, administrator);
    const open = (origin: string) => clerk.with({ origin }).send('POST', '/api/v1/counters/training-hall-1/open', {});
    expect((await open('https://evil.example')).status).toBe(403);
    expect((await open(server.url)).status).toBe(200);
  });

  it('lasts until signing out, or for sixteen hours', async () => {
    const [first, second] = [await signIn(server.url, administrator), await signIn(server.url, administrator)];
    await first.delete('/api/v1/session');
    expect(await first.refused('GET', '/api/v1/session')).toMatchObject({ status: 401, code: 'not-signed-in' });
    for (let hour = 1; hour < 16; hour++) {
      server.clock.pass({ hours: 1 });
      await second.get('/api/v1/session');
    }
    server.clock.pass({ hours: 1 });
    expect(await second.refused('GET', '/api/v1/session')).toMatchObject({ status: 401 });
  });

  it('ends after two hours in which nobody has used it; a page that renews itself is no use', async () => {
    const clerk = await signIn(server.url, administrator);
    server.clock.pass({ minutes: 119 });
    await clerk.get('/api/v1/session');
    server.clock.pass({ minutes: 119 });
    await clerk.with({ 'x-hubline-renewal': '1' }).get('/api/v1/session');
    server.clock.pass({ minutes: 1 });
    expect(await clerk.refused('GET', '/api/v1/session')).toMatchObject({ status: 401, code: 'not-signed-in' });
  });

  it('replaces the session that the browser had', async () => {
    const before = await signIn(server.url, administrator);
    const after = await signIn(server.url, administrator, { cookie: before.headers.cookie ?? '' });
    expect(await before.refused('GET', '/api/v1/session')).toMatchObject({ status: 401 });
    await after.get('/api/v1/session');
  });

  it('stores neither the session’s token nor the one against forgery', async () => {
    const clerk = await signIn(server.url, administrator);
    const stored = JSON.stringify(await rowsOf(server.databaseUrl, 'SELECT * FROM "session"'));
    const [, token = ''] = (clerk.headers.cookie ?? '').split('=');
    for (const secret of [token, clerk.headers['x-csrf-token'] ?? '']) {
      expect(secret).toMatch(/^[\w-]{43}$/);
      expect(stored).not.toContain(secret);
    }
  });
});
