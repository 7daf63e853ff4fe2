import type { AppointmentView, HoldView } from '../../src/contract/wire.js';
import { ApiClient, acceptsHtml } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { StaffedHall } from '../support/staffed-hall.js';
import { allPostCalls } from '../support/api-post-calls.js';
import { smallCity } from '../support/test-cities.js';

const known = { name: 'Sam Rivera', email: 'sam.rivera@example.org', phone: '(416) 555-0107' };
const unknown = { name: 'Sam Rivera', email: 'kim.okafor@example.org', phone: '(416) 555-0108' };
const wish = { hub: 'long-hall', service: 'parking-permit' };

describe.each(databases)('whether a contact has bookings already, on %s', (database) => {
  let hall: StaffedHall;
  let quarter = 0;
  const nextStart = () => new Date(Date.UTC(2027, 2, 16 + quarter, 14, 15 * quarter++)).toISOString();
  /** Holds another free time for the next request. */
  const hold = async () => (await hall.resident.post<HoldView>('/api/v1/holds', { ...wish, start: nextStart() })).hold;

  beforeAll(async () => {
    hall = await StaffedHall.open({ database, hub: 'long-hall', settings: smallCity });
    const time = { ...wish, start: nextStart(), language: 'en' };
    await hall.resident.post<AppointmentView>('/api/v1/appointments', { ...time, contact: known });
  });
  afterAll(() => hall.close());

  it('cannot be asked, because only booking, joining the waiting list and signing in take a contact', () => {
    const tokens = { token: 't', manageToken: 'm', waitingToken: 'w' };
    const nothing = { ticket: 't', hold: 'h.h', reference: 'r', entry: 'e', ...tokens };
    const taking = allPostCalls(nothing).filter(
      ({ by, body }) => ['resident', 'owner'].includes(by) && /email|phone|contact/i.test(JSON.stringify(body)),
    );
    expect(taking.map(({ route }) => route)).toEqual([
      '/api/v1/appointments',
      '/api/v1/waiting-list',
      '/api/v1/session',
    ]);
  });

  it('does not show in the answer to a booking, at once or of a held time', async () => {
    const answers = [];
    for (const contact of [known, unknown]) {
      const held = { hold: await hold(), contact, language: 'en' };
      answers.push(await hall.resident.send<AppointmentView>('POST', '/api/v1/appointments', held));
      const wrong = { ...wish, start: '2027-03-16T14:03:00.000Z', contact, language: 'en' };
      answers.push(await hall.resident.send<AppointmentView>('POST', '/api/v1/appointments', wrong));
    }
    const shown = answers.map(({ status, body, headers }) => {
      const own = ['date', 'content-length', 'x-request-id', 'keep-alive'];
      const steady = [...headers.keys()].filter((name) => !own.includes(name));
      return { status, keys: Object.keys(body), steady };
    });
    expect(shown.slice(2)).toEqual(shown.slice(0, 2));
    expect(shown.map(({ status }) => status)).toEqual([201, 409, 201, 409]);
  });

  it('does not show in the answer to joining the waiting list', async () => {
    const join = (contact: typeof known) => hall.waitFor({ ...wish, contact });
    await join(known);
    const [again, other] = [await join(known), await join(unknown)];
    expect([again.place, other.place]).toEqual([2, 3]);
    expect(Object.keys(again)).toEqual(Object.keys(other));
  });

  it('does not show on any page before the booking', async () => {
    const pages = new ApiClient(hall.server.url, acceptsHtml);
    const path = `/book/parking-permit/long-hall/held/${await hold()}`;
    const checked = async (contact: typeof known) => {
      const form = new URLSearchParams({ step: 'check', partySize: '1', ...contact });
      const answer = await fetch(pages.url + path, { method: 'POST', headers: pages.headers, body: form });
      const page = (await answer.text()).replaceAll(contact.email, 'EMAIL').replaceAll(contact.phone, 'PHONE');
      return { status: answer.status, page };
    };
    expect(await checked(known)).toEqual(await checked(unknown));
  });
});
