// The details that a resident types while booking are a draft: encrypted, shown to their browser only, and deleted after
// 20 minutes.
import { PurgeExpired } from '../../src/use-cases/access/purge-expired.js';
import { openOffice } from '../support/application-system.js';
import { databases } from '../support/databases.js';
import { StaffedHall } from '../support/staffed-hall.js';
import { rowsOf } from '../support/table-rows.js';
import { ScriptlessBrowser } from '../support/scriptless-browser.js';

const details = { name: 'Zyxwv Rivera', email: 'zyxwv@example.org', phone: '', partySize: '1' };

describe.each(databases)('the draft of a booking on %s', (database) => {
  let office: StaffedHall;
  let close: () => Promise<void>;
  let hour = 0;
  const visitor = () => new ScriptlessBrowser(office.server.url);
  /** Holds the next free time. Resolves to the address of its page. */
  const hold = async (service: string, who: ScriptlessBrowser, more: Record<string, string> = {}) => {
    const start = `2027-03-17T${String(10 + hour++)}:00:00.000Z`;
    const { to } = await who.post(`/book/${service}/office`, { start, idempotencyKey: 'k'.repeat(20) + hour, ...more });
    return to;
  };
  const drafts = () => rowsOf<{ sealed: string }>(office.server.databaseUrl, 'SELECT * FROM "booking_draft"');

  beforeAll(async () => {
    ({ office, close } = await openOffice(database));
  });
  afterAll(() => close());

  it('is shown to its browser only, kept by no cache, and encrypted in the database', async () => {
    const sam = visitor();
    const url = await hold('advice', sam);
    expect(url).toMatch(/^\/book\/advice\/office\/held\/office\.[\w-]+$/);
    expect(sam.cookies).toContain('hubline_draft');
    expect((await sam.post(url, { ...details, step: 'check' })).to).toBe(`${url}/check`);
    const answers = await sam.get(`${url}/check`);
    expect(answers.body).toContain('Zyxwv');
    expect(answers.headers.get('cache-control')).toBe('no-store');
    expect((await visitor().get(`${url}/check`)).to).toBe(url);
    expect((await visitor().get(url)).body).not.toContain('Zyxwv');
    const rows = await drafts();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map((row) => JSON.stringify(row)).filter((row) => /Zyxwv/i.test(row))).toEqual([]);
    const opened = rows.map(({ sealed }) => Buffer.from(sealed, 'base64url').toString('latin1'));
    expect(opened.filter((text) => text.includes('Zyxwv'))).toEqual([]);
  });

  it('has a cookie for the browser’s session and the booking pages, which no script can read', async () => {
    const { headers } = await visitor().get(await hold('advice', visitor()));
    const [cookie = ''] = headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).toMatch(/Path=\/book/);
    expect(cookie).not.toMatch(/Expires|Max-Age/i);
  });

  it('is deleted 20 minutes after it was sent', async () => {
    const sam = visitor();
    const url = await hold('advice', sam);
    await sam.post(url, { ...details, step: 'check' });
    office.clock.pass({ minutes: 20 });
    const next = await hold('advice', sam);
    expect((await sam.get(next)).body).not.toContain('Zyxwv');
    await office.server.app.get(PurgeExpired).run();
    expect(await drafts()).toEqual([]);
  });

  it('leads to the booking once it is made, from every page', async () => {
    const sam = visitor();
    const url = await hold('advice', sam);
    await sam.post(url, { ...details, name: 'Zyxwv', email: '', step: 'check' });
    const { body } = await sam.get(`${url}/check`);
    const key = /name="idempotencyKey" value="([^"]+)"/.exec(body)?.[1] ?? '';
    const form = { name: 'Zyxwv', needs: 'interpreter', interpreterLanguage: 'Tamil', partySize: '1' };
    const booked = await sam.post(url, { ...form, idempotencyKey: key, step: 'confirm' });
    expect(booked.to).toMatch(/^\/appointments\/.{3}-.{4}\?token=.+&new=1$/);
    for (const again of [await sam.get(url), await sam.post(url, { ...form, name: 'X', step: 'check' })])
      expect(again.to.split('?')[0]).not.toBe('');
    expect((await sam.get(url)).to).toBe(booked.to);
    const stranger = await visitor().get(url);
    expect([stranger.status, stranger.body.includes('booked already')]).toEqual([409, true]);
    const day = '/api/v1/hubs/office/appointments?date=2027-03-17';
    expect(await office.clerk.get(day)).toEqual([expect.objectContaining({ name: 'Zyxwv' })]);
  });

  it('is shown again with a sentence if the city does not know the application number', async () => {
    const sam = visitor();
    const url = await hold('licence', sam);
    const form = { ...details, applicationNumber: '50718265' };
    const refused = await sam.post(url, { ...form, idempotencyKey: 'k'.repeat(30), step: 'confirm' });
    expect([refused.status, refused.to]).toEqual([303, `${url}?wrong=number`]);
    const page = await sam.get(refused.to);
    expect(page.body).toContain('The city does not know this number');
    expect(page.body).toContain('value="50718265"');
  });

  it('needs a contact only if the service does, and its page says so', async () => {
    const sam = visitor();
    const [needed, free] = [await hold('wedding-hall', sam), await hold('advice', sam)];
    expect((await sam.get(needed)).body).toContain('Give an email or a phone number');
    expect((await sam.get(free)).body).toContain('An email or a phone number is optional');
    await sam.post(needed, { name: 'Zyxwv', step: 'check' });
    expect((await sam.get(`${needed}/check`)).to).toBe(`${needed}?wrong=details`);
    await sam.post(free, { name: 'Zyxwv', step: 'check' });
    expect((await sam.get(`${free}/check`)).status).toBe(200);
  });
});
