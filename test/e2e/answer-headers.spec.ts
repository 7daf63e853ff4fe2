// The headers of answers: who may keep an answer, what a page may do in a browser, and the session's cookie.
import type { AppointmentView } from '../../src/contract/wire.js';
import { administrator, boot, type Booted } from '../support/boot.js';
import { acceptsHtml, ApiClient, withKey } from '../support/api-client.js';
import { aContact, StaffedHall } from '../support/staffed-hall.js';

const HALL = '/api/v1/hubs/training-hall';

describe('the headers of an answer', () => {
  let hall: StaffedHall;
  const keptBy = async (client: ApiClient, path: string, more = {}) =>
    (await client.send('GET', path, undefined, more)).headers.get('cache-control');

  beforeAll(async () => {
    hall = await StaffedHall.open({ database: 'sqlite' });
  });
  afterAll(() => hall.close());

  it('forbid every cache to keep what is about a person, in the API and on pages', async () => {
    const start = '2027-03-15T15:00:00.000Z';
    const booked = await hall.book({ start, contact: aContact() });
    const { token } = await hall.takeTicket();
    const own = withKey(hall.server.url, booked.manageToken);
    const page = `/appointments/${booked.reference}`;
    const asked = [
      [hall.clerk, `${HALL}/appointments?date=2027-03-15`],
      [hall.clerk, `${HALL}/queue`],
      [hall.clerk, '/api/v1/session'],
      [own, `/api/v1${page}`],
      [own, `/api/v1${page}/calendar.ics`],
      [hall.resident, `/api/v1/my-ticket/${token}`],
      [hall.resident, `${page}?token=${booked.manageToken}`],
      [hall.resident, `${page}/cancel?token=${booked.manageToken}`],
      [hall.resident, `${page}/calendar.ics?token=${booked.manageToken}`],
      [hall.resident, `/t/${token}`],
      [hall.resident, `/t/${token}/leave`],
      [hall.clerk, '/staff'],
      [hall.clerk, '/staff/hubs/training-hall/greeter'],
    ] as const;
    for (const [client, path] of asked) expect([path, await keptBy(client, path)]).toEqual([path, 'no-store']);
    const fields = { hub: hall.hub, service: 'general-information', start: '2027-03-15T16:00:00.000Z', language: 'en' };
    const written = await hall.resident.send<AppointmentView>('POST', '/api/v1/appointments', {
      ...fields,
      contact: aContact({ email: 'another@example.org' }),
    });
    expect([written.status, written.headers.get('cache-control')]).toEqual([201, 'no-store']);
  });

  it('let a cache keep public boards, waits and services for a second, by their version', async () => {
    for (const path of ['/api/v1/hubs', `${HALL}/services`, `${HALL}/board`]) {
      const first = await hall.resident.send('GET', path);
      const tag = first.headers.get('etag') ?? '';
      expect([first.headers.get('cache-control'), tag]).toEqual([
        'public, max-age=1',
        expect.stringMatching(/^W\/".+"$/),
      ]);
      const again = await fetch(`${hall.server.url}${path}`, { headers: { 'if-none-match': `"other", ${tag}` } });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
    await hall.takeTicket();
    const before = await hall.resident.send('GET', `${HALL}/board`);
    await hall.takeTicket();
    const after = await hall.resident.send('GET', `${HALL}/board`);
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
    expect(await keptBy(hall.resident, '/api/v1/hubs/nowhere/board')).toBe('no-store');
  });

  it('let browsers keep the files of scripts and styles for good', async () => {
    const page = await hall.resident.get<string>('/');
    const [file = ''] = /\/assets\/[^"]+\.css/.exec(page) ?? [];
    expect(await keptBy(hall.resident, file)).toMatch(/max-age=31536000.*immutable/);
  });

  it('let no page be framed, or use a camera or the place of its reader', async () => {
    const { headers } = await hall.resident.send('GET', '/', undefined, acceptsHtml);
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    for (const ability of ['camera', 'microphone', 'geolocation', 'payment']) {
      expect(headers.get('permissions-policy')).toContain(`${ability}=()`);
    }
  });
});

describe('a session over TLS', () => {
  let server: Booted;
  const overTls = { 'x-forwarded-proto': 'https' };

  beforeAll(async () => {
    server = await boot({ database: 'sqlite', settings: { HUBLINE_TRUST_PROXY: '127.0.0.1' } });
  });
  afterAll(() => server.close());

  it('has a cookie that only this host can set and only TLS carries', async () => {
    const proxy = new ApiClient(server.url, overTls);
    const { headers } = await proxy.send('POST', '/api/v1/session', { ...administrator });
    const [cookie = '', browser] = headers.getSetCookie();
    expect(browser).toMatch(/^__Host-hubline_browser=.*; HttpOnly; Secure; SameSite=Strict$/);
    expect(cookie).toMatch(/^__Host-hubline_session=[\w-]{40,};.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const clerk = proxy.with({ cookie: cookie.split(';')[0] ?? '' });
    await clerk.get('/api/v1/session');
    const planted = proxy.with({ cookie: (cookie.split(';')[0] ?? '').replace('__Host-', '') });
    expect(await planted.refused('GET', '/api/v1/session')).toMatchObject({ code: 'not-signed-in' });
  });
});
