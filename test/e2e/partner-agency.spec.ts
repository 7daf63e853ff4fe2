// A partner agency that the city trusts books for its clients. It uses the public's seats and sees only its own bookings.
import type { BookedForView, ListedAppointmentView } from '../../src/contract/staff-wire.js';
import type { Problem } from '../../src/contract/wire.js';
import { type ApiClient, acceptsHtml } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { aWishForSomeone, StaffedHall } from '../support/staffed-hall.js';

const NEXT_DAY = '2027-03-16T15:00:00.000Z';
const FRIDAY = '2027-03-19T15:00:00.000Z';
const FAR = '2027-08-16T15:00:00.000Z';

describe.each(databases)('a partner agency on %s', (database) => {
  let hall: StaffedHall;
  let greeter: ApiClient;
  let partner: ApiClient;
  let own: BookedForView;
  const bookings = () => `/api/v1/hubs/${hall.hub}/appointments`;
  const pageOf = (reference: string, hub = hall.hub) => `/staff/hubs/${hub}/bookings/${reference}`;
  beforeAll(async () => {
    hall = await StaffedHall.open({ database });
    greeter = await hall.hire('greeter');
    partner = await hall.hire('partner');
    own = await partner.post(bookings(), aWishForSomeone({ start: NEXT_DAY, contact: { name: 'Its Client' } }));
  });
  afterAll(() => hall.close());

  it('books seats of the public only, and may override no rule', async () => {
    expect(own.channel).toBe('partner');
    const start = '2027-03-18T15:00:00.000Z';
    for (let left = await hall.publicSeatsAt(start); left > 0; left -= 1) await hall.book({ start });
    expect((await partner.refused('POST', bookings(), aWishForSomeone({ start }))).code).toBe('slot-taken');
    const far = await partner.refused('POST', bookings(), aWishForSomeone({ start: FAR, overrideReason: 'Please' }));
    expect([far.code, far.errors]).toEqual(['too-far', undefined]);
  });

  it('starts on the page that lists its own bookings', async () => {
    const start = await partner.send('GET', '/staff', undefined, acceptsHtml);
    expect([start.status, start.headers.get('location')]).toEqual([303, `/staff/hubs/${hall.hub}/book`]);
    const desk = await partner.send<string>('GET', `/staff/hubs/${hall.hub}/book`, undefined, acceptsHtml);
    expect(desk.body).toContain('Its Client');
    expect(desk.body).not.toContain('Sam Rivera');
  });

  it('sees no booking of others, nor whether one exists', async () => {
    const other = await partner.send<string>(
      'GET',
      pageOf((await hall.book({ start: FRIDAY })).reference),
      undefined,
      acceptsHtml,
    );
    const none = await partner.send<string>('GET', pageOf('K7M-4QPM'), undefined, acceptsHtml);
    expect([other.status, none.status]).toEqual([404, 404]);
    const withoutAddress = ({ body }: { body: string }) => body.replace(/\w{3}-\w{4}\?/, '');
    expect(withoutAddress(other)).toBe(withoutAddress(none));
    const another = await (await hall.hire('partner')).send<string>(
      'GET',
      pageOf(own.reference),
      undefined,
      acceptsHtml,
    );
    expect(another.status).toBe(404);
    const theirs = await hall.book({ start: FRIDAY });
    for (const act of ['cancel', 'change']) {
      const body = act === 'change' ? { start: NEXT_DAY } : {};
      const answer = await partner.send('POST', `${pageOf(theirs.reference)}/${act}`, body, acceptsHtml);
      expect([act, answer.status]).toEqual([act, 404]);
    }
    const listed = await greeter.get<ListedAppointmentView[]>(`${bookings()}?date=2027-03-19`);
    expect(listed.find(({ reference }) => reference === theirs.reference)?.state).toBe('booked');
  });

  it.each(['greeter', 'supervisor', ''])('is refused the hub’s page %s', async (name) => {
    const answer = await partner.send(
      'GET',
      `/staff/hubs/${hall.hub}/${name}`.replace(/\/$/, ''),
      undefined,
      acceptsHtml,
    );
    expect(answer.status).toBe(403);
  });

  it.each(['accounts', 'devices', 'counters/training-hall-1'])('is refused %s', async (name) => {
    expect((await partner.send('GET', `/staff/${name}`, undefined, acceptsHtml)).status).toBe(403);
  });

  it('is refused the queue, the day’s bookings and other hubs', async () => {
    for (const path of [`/api/v1/hubs/${hall.hub}/queue`, bookings()])
      expect((await partner.refused('GET', path)).code).toBe('not-yours');
    const refusal = await partner.send<Problem>('POST', '/api/v1/hubs/city-hall/appointments', aWishForSomeone());
    expect([refusal.status, refusal.body.code]).toEqual([403, 'not-yours']);
    expect((await partner.send('GET', '/staff/hubs/city-hall/book', undefined, acceptsHtml)).status).toBe(403);
  });

  it('changes and cancels its own bookings', async () => {
    const start = '2027-03-16T16:00:00.000Z';
    const moved = await partner.send('POST', `${pageOf(own.reference)}/change`, { start }, acceptsHtml);
    expect(moved.status).toBe(303);
    const asked = await partner.send<string>('GET', `${pageOf(own.reference)}/cancel`, undefined, acceptsHtml);
    expect(asked.body).toMatch(/Its Client[^]*Tuesday 16\u00a0March, 12:00/);
    expect((await partner.send('POST', `${pageOf(own.reference)}/cancel`, {}, acceptsHtml)).status).toBe(303);
    const desk = await partner.send<string>('GET', `/staff/hubs/${hall.hub}/book`, undefined, acceptsHtml);
    expect(desk.body).toContain('You have no upcoming bookings');
  });
});
