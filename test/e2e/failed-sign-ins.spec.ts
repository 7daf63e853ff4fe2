// The limits of failed sign-ins, for strangers and for the account's own browser.
import type { SessionView } from '../../src/contract/staff-wire.js';
import type { Problem } from '../../src/contract/wire.js';
import { administrator, boot, type Booted } from '../support/boot.js';
import { ApiClient, signIn } from '../support/api-client.js';
import { databases } from '../support/databases.js';

describe.each(databases)('a failed sign-in on %s', (database) => {
  let server: Booted;
  const anybody = () => new ApiClient(server.url);
  const attempt = (email: string, password: string) =>
    anybody().send<SessionView & Problem>('POST', '/api/v1/session', { email, password });
  const from = (address: string, cookie = '') => new ApiClient(server.url, { 'x-forwarded-for': address, cookie });
  const fail = (email: string) => attempt(email, 'not-the-password');

  beforeAll(async () => {
    server = await boot({ database, settings: { HUBLINE_LIMIT_FACTOR: '1', HUBLINE_TRUST_PROXY: '127.0.0.1' } });
  });
  /** Waits until the failures of a case, which count for 15 minutes, are forgotten. */
  beforeEach(() => server.clock.pass({ minutes: 15 }));
  afterAll(() => server.close());

  it('is answered in the same way whether the account exists or not', async () => {
    const [known, unknown] = [await fail(administrator.email), await fail('nobody@city.example')];
    expect(known.status).toBe(401);
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
  });

  it('is refused to an address for fifteen minutes after ten failures at the account, even with the right password', async () => {
    const codes = [];
    for (let index = 0; index < 11; index++) codes.push((await fail(administrator.email.toUpperCase())).status);
    expect(codes).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
    const refused = await attempt(administrator.email, administrator.password);
    expect([refused.status, refused.body.code]).toEqual([429, 'too-many-requests']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    server.clock.pass({ minutes: 15 });
    expect((await attempt(administrator.email, administrator.password)).status).toBe(200);
  });

  it('is refused after ten failures for an account that does not exist too', async () => {
    const codes = [];
    for (let index = 0; index < 11; index++) codes.push((await fail('nobody@city.example')).status);
    expect(codes.at(-1)).toBe(429);
  });

  it('is refused to an address after twenty failures, even if they come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 25 }, (_, index) => fail(`guess-${index}@city.example`)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(20);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
    expect((await attempt(administrator.email, administrator.password)).status).toBe(429);
  });

  it('no longer counts for its sender after a success', async () => {
    for (let index = 0; index < 9; index++) await fail(administrator.email);
    await signIn(server.url, administrator);
    expect((await fail(administrator.email)).status).toBe(401);
  });

  it('of strangers from many addresses delays the account for others, and not for its own browser', async () => {
    const session = { email: administrator.email, password: administrator.password };
    const first = await from('198.51.100.1').send('POST', '/api/v1/session', session);
    const [, browser = ''] = first.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
    expect(browser).toMatch(/^hubline_browser=/);
    for (let index = 0; index < 10; index++) {
      const wrong = { ...session, password: 'not-the-password' };
      expect((await from(`203.0.113.${index}`).send('POST', '/api/v1/session', wrong)).status).toBe(401);
    }
    const took = async (client: ApiClient) => {
      const begun = performance.now();
      const { status } = await client.send('POST', '/api/v1/session', session);
      expect(status).toBe(200);
      return performance.now() - begun;
    };
    expect(await took(from('198.51.100.1', browser))).toBeLessThan(950);
    expect(await took(from('198.51.100.2'))).toBeGreaterThan(950);
    const page = await (await signIn(server.url, administrator)).get<string>('/staff/hubs/training-hall/supervisor');
    expect(page).toMatch(/[1-9]\d attempts to sign in as Administrator have failed/);
  });

  it('is refused to a known browser after ten failures of its own, and to nobody else because of them', async () => {
    const { email, password } = administrator;
    const first = await from('198.51.100.3').send('POST', '/api/v1/session', { email, password });
    const [, browser = ''] = first.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
    const known = from('198.51.100.3', browser);
    const codes = [];
    for (let index = 0; index < 11; index++) {
      codes.push((await known.send('POST', '/api/v1/session', { email, password: 'wrong' })).status);
    }
    expect(codes.slice(8)).toEqual([401, 401, 429]);
    const forged = from('198.51.100.4', `${browser.slice(0, -5)}AAAAA`);
    expect((await forged.send('POST', '/api/v1/session', { email, password })).status).toBe(200);
  });
});
