import type { AppointmentView, CheckedInView } from '../../src/contract/wire.js';
import { administrator } from '../support/boot.js';
import { Child } from '../support/child.js';
import { ApiClient, signIn, withKey, acceptsHtml } from '../support/api-client.js';
import { databases, emptyDatabase, type TestDatabase } from '../support/databases.js';
import { SocketListener } from '../support/socket-listener.js';
import { rowsOf } from '../support/table-rows.js';

/** The name that is put into every text field. No other text contains it. */
const MARK = 'Zyxwvutsrqponm';
const marked = (more = '') => `${MARK}${more}`;
const HALL = '/api/v1/hubs/training-hall';
const EARLY = '2027-03-15T15:00:00.000Z';

const contact = { name: marked(' O’Neil'), email: `${MARK}@example.org`, phone: '+1 416 555 0199' };
const booking = { hub: 'training-hall', service: 'marriage-licence', language: 'en', start: EARLY, contact };

describe.each(databases)('a name that was typed into every text field, on %s', (database) => {
  let empty: TestDatabase;
  let child: Child;
  let clerk: ApiClient;
  const listeners: SocketListener[] = [];
  /** All addresses in the server's answers. */
  const addresses: string[] = [];
  const isMarked = (text: string) => new RegExp(`${MARK}|555.?0199`, 'i').test(text);

  /** Makes a visit from the booking to its end, with notes. */
  async function visit(): Promise<void> {
    const anybody = new ApiClient(child.url);
    const [example] = (
      await anybody.get<{ key: string; applicationNumber?: { example: string } }[]>(`${HALL}/services`)
    ).filter(({ key }) => key === 'marriage-licence');
    const applicationNumber = example?.applicationNumber?.example;
    const booked = await anybody.post<AppointmentView>('/api/v1/appointments', { ...booking, applicationNumber });
    const own = withKey(child.url, booked.manageToken);
    await own.post(`/api/v1/appointments/${booked.reference}/reschedule`, { start: '2027-03-15T15:15:00.000Z' });
    addresses.push(await own.get<string>(`/api/v1/appointments/${booked.reference}/calendar.ics`));
    const here = await clerk.post<CheckedInView>(`${HALL}/check-ins`, { reference: booked.reference });
    addresses.push(here.statusUrl);
    listeners.push(await SocketListener.connect(child.url, { ticket: here.token }));
    await clerk.post(`/api/v1/tickets/${here.id}/hold`, { reason: marked(' fetches a form') });
    await clerk.post(`/api/v1/tickets/${here.id}/call`, { counter: 'training-hall-1' });
    await clerk.post(`/api/v1/tickets/${here.id}/start`);
    await clerk.post(`/api/v1/tickets/${here.id}/hold`, { reason: marked() });
    addresses.push(JSON.stringify(await clerk.get(`/api/v1/tickets/${here.id}/history`)));
    addresses.push(JSON.stringify(await clerk.get(`${HALL}/board`)));
  }

  /** Books by telephone, with all texts that staff may enter. */
  async function bookFor(): Promise<void> {
    const { hub: _hub, ...told } = booking;
    const noted = {
      interpreterLanguage: MARK,
      note: marked(' calls back'),
      overrideReason: marked(' forgot the number'),
    };
    const { reference } = await clerk.post<{ reference: string }>(`${HALL}/appointments`, { ...told, ...noted });
    const page = `/staff/hubs/training-hall/bookings/${reference}`;
    const shown = await clerk.send<string>('GET', page, undefined, acceptsHtml);
    expect(isMarked(shown.body)).toBe(true);
    const form = { service: 'general-information', start: EARLY, name: marked(), phone: contact.phone, note: marked() };
    const answer = await clerk.send('POST', '/staff/hubs/training-hall/book', form, acceptsHtml);
    addresses.push(answer.headers.get('location') ?? '');
    const here = await clerk.post<CheckedInView>(`${HALL}/check-ins`, { reference });
    addresses.push(JSON.stringify(await clerk.get(`/api/v1/tickets/${here.id}/history`)));
    addresses.push(JSON.stringify(await clerk.get(`${HALL}/board`)));
  }

  /** Sends requests that are refused, because their texts must not be in a log either. */
  async function mistakes(): Promise<void> {
    const anybody = new ApiClient(child.url);
    const wrong = [
      { ...booking, [MARK]: 1, contact },
      { ...booking, contact: { ...contact, email: `${MARK} at example` } },
      { ...booking, contact: { ...contact, name: marked('x'.repeat(200)) } },
      { ...booking, contact: { ...contact, name: marked('\u0000') } },
      { ...booking, start: marked() },
      { ...booking, applicationNumber: marked() },
      { ...booking, hub: MARK.toLowerCase() },
    ];
    for (const body of wrong) await anybody.send('POST', '/api/v1/appointments', body);
    await anybody.send('POST', '/api/v1/session', {
      email: `${MARK}@example.org`,
      password: marked(' is my password'),
    });
    await anybody.send('POST', '/api/v1/holds', { hub: 'training-hall', service: MARK.toLowerCase(), start: EARLY });
    await anybody.send('GET', `/api/v1/appointments/${MARK}`, undefined, { authorization: `Bearer ${MARK}` });
    await anybody.send('GET', `/api/v1/my-ticket/${MARK}`);
    await anybody.send('GET', `/${MARK}?name=${MARK}`, undefined, acceptsHtml);
    await fetch(`${child.url}/api/v1/holds`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"${MARK}`,
    });
    await SocketListener.refusal(child.url, { hub: MARK, deviceKey: MARK });
  }

  async function hire(): Promise<void> {
    const account = { name: marked(' Kim'), email: `${MARK}@city.example`, password: 'a-long-password' };
    await clerk.post('/api/v1/staff', { ...account, roles: ['agent'], hubs: ['training-hall'] });
    const agent = await signIn(child.url, account);
    await agent.post(`${HALL}/tickets`, { service: 'general-information', language: 'en' });
    await agent.post('/api/v1/counters/training-hall-2/open');
    await agent.post('/api/v1/counters/training-hall-2/call-next');
  }

  beforeAll(async () => {
    empty = await emptyDatabase(database);
    child = await Child.start(empty.url, { HUBLINE_LOG_LEVEL: 'trace' });
    clerk = await signIn(child.url, administrator);
    await clerk.post('/api/v1/counters/training-hall-1/open');
    const cookie = { cookie: clerk.headers.cookie ?? '' };
    listeners.push(await SocketListener.connect(child.url, { hub: 'training-hall' }));
    listeners.push(await SocketListener.connect(child.url, { hub: 'training-hall' }, cookie));
    await hire();
    await visit();
    await bookFor();
    await mistakes();
    await clerk.get(`${HALL}/appointments`);
    const { sequence } = await clerk.get<{ sequence: number }>(`${HALL}/board`);
    await listeners[0]?.hear<{ sequence: number }>('board', (board) => board.sequence === sequence);
    await child.kill('SIGTERM');
  });
  afterAll(async () => {
    for (const listener of listeners) listener.close();
    await child.kill();
    await empty.remove();
  });

  it('is in the contact and in the account', async () => {
    const names = await rowsOf<{ name: string }>(
      empty.url,
      'SELECT "name" FROM "contact" UNION SELECT "name" FROM "staff"',
    );
    expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining([contact.name, marked(' Kim')]));
  });

  it('is in no line of the process’s log', () => {
    expect(child.log).toContain('/api/v1/appointments');
    expect(child.log.split('\n').filter(isMarked)).toEqual([]);
  });

  it('is in no event', async () => {
    const events = await rowsOf<object>(empty.url, 'SELECT * FROM "hub_event"');
    expect(events.length).toBeGreaterThan(10);
    expect(events.map((event) => JSON.stringify(event)).filter(isMarked)).toEqual([]);
  });

  it('is in no tables but those of contacts, accounts and notes of tickets', async () => {
    const tables = ['hub', 'counter', 'appointment', 'seat', 'session', 'sign_in_failure', 'device'];
    for (const table of [
      ...tables,
      'letter',
      'forecast',
      'hub_learning',
      'shown_range',
      'accuracy_day',
      'idempotency_key',
      'setting',
      'number_series',
    ]) {
      const rows = await rowsOf<object>(empty.url, `SELECT * FROM "${table}"`);
      expect([table, rows.map((row) => JSON.stringify(row)).filter(isMarked)]).toEqual([table, []]);
    }
  });

  it('is in no address, calendar file, history or board', () => {
    expect(addresses.filter(isMarked)).toEqual([]);
  });

  it('is in no message over a socket, to screens, staff or phones', () => {
    for (const listener of listeners) {
      expect(listener.heard.length).toBeGreaterThan(0);
      expect(listener.heard.map((message) => JSON.stringify(message)).filter(isMarked)).toEqual([]);
    }
  });
});
