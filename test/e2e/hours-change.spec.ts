// A supervisor changes a hub's hours: who is hit is named before, gets an offer afterwards, and keeps the booking until they
// answer. Nobody is booked into the closed hours while that goes on.
import type { AppointmentView, FreeTimesView } from '../../src/contract/wire.js';
import { readCityFile } from '../../src/use-cases/hub/city-file/read-city-file.js';
import { ApplyCity } from '../../src/use-cases/hub/apply-city.js';
import { CloseHub } from '../../src/use-cases/hub/close-hub.js';
import { staffActor, system } from '../../src/domain/access/actor.js';
import { readFileSync } from 'node:fs';
import { newKey, withKey } from '../support/client.js';
import { databases } from '../support/databases.js';
import { aContact, Hall } from '../support/hall.js';
import { smallCity } from '../support/small-city.js';
import { brokenLogs, rowsOf } from '../support/tables.js';

const HOURS = '/staff/hubs/town-office/hours';
const page = { accept: 'text/html' };
/** Tuesday, ten o'clock. */
const TUESDAY_TEN = '2027-03-16T14:00:00.000Z';
const TUESDAY_ELEVEN = '2027-03-16T15:00:00.000Z';
const WEDNESDAY_TEN = '2027-03-17T14:00:00.000Z';
const THURSDAY_TEN = '2027-03-18T14:00:00.000Z';
const works = { reasonEn: 'Heating works', reasonFr: 'Travaux de chauffage' };
const tuesday = { fromDate: '2027-03-16', ...works };

describe.each(databases)('changing hours on %s', (database) => {
  let hall: Hall;
  const book = (start: string, contact: Record<string, string> = aContact()): Promise<AppointmentView> =>
    hall.resident.post('/api/v1/appointments', {
      ...{ hub: 'town-office', service: 'parking-permit', start, language: 'en' },
      contact,
    });
  const show = async (path: string) => (await hall.clerk.send<string>('GET', path, undefined, page)).body;
  const send = (path: string, body: Record<string, string> = {}) =>
    hall.clerk.send<string>('POST', `${HOURS}${path}`, body, page);
  const marksIn = (html: string) => /name="seen" value="([^"]*)"/.exec(html)?.[1] ?? 'none';
  /** The preview's marks, then saved: the page of the change. */
  const plan = async (kind: string, typed: Record<string, string>): Promise<string> => {
    const preview = await send(`/plan/${kind}`, typed);
    expect(preview.status).toBe(200);
    const saved = await send(`/plan/${kind}/save`, { ...typed, seen: marksIn(preview.body), idempotencyKey: newKey() });
    expect(saved.status).toBe(303);
    return saved.headers.get('location') ?? '';
  };
  const linkOf = ({ reference, manageToken }: AppointmentView) => `/appointments/${reference}?token=${manageToken}`;
  const lettersOf = async ({ reference }: AppointmentView) =>
    (
      await rowsOf<{ state: string }>(
        hall.server.databaseUrl,
        `SELECT l."state" AS "state" FROM "letter" l JOIN "appointment" a ON a."id" = l."appointment"
         WHERE l."kind" = 'rebooking-offer' AND a."reference" = '${reference}'`,
      )
    ).map(({ state }) => state);
  const timesOn = async (date: string) => {
    const query = `service=parking-permit&from=${date}&to=${date}`;
    const found = await hall.resident.get<FreeTimesView>(`/api/v1/hubs/town-office/free-times?${query}`);
    return found.days[0]?.times ?? [];
  };
  const own = ({ manageToken }: AppointmentView) => withKey(hall.server.url, manageToken);

  beforeEach(async () => {
    hall = await Hall.open({ database, hub: 'town-office', settings: smallCity });
  });
  afterEach(() => hall.close());

  it('the preview names who is hit and changes nothing', async () => {
    const [ten, later] = [await book(TUESDAY_TEN), await book(WEDNESDAY_TEN)];
    const { body } = await send('/plan/closure', tuesday);
    expect(body).toMatch(/1 booking is hit/);
    expect(body).toContain(ten.reference);
    expect(body).toContain('Sam Rivera');
    expect(body).not.toContain(later.reference);
    expect(await lettersOf(ten)).toEqual([]);
    expect(await timesOn('2027-03-16')).not.toEqual([]);
  });

  it('saving closes, drafts an offer to each, and leaves everybody booked', async () => {
    const [ten, later] = [await book(TUESDAY_TEN), await book(WEDNESDAY_TEN)];
    const change = await plan('closure', tuesday);
    expect(await timesOn('2027-03-16')).toEqual([]);
    expect([await lettersOf(ten), await lettersOf(later)]).toEqual([['draft'], []]);
    expect(await own(ten).get(`/api/v1/appointments/${ten.reference}`)).toMatchObject({ state: 'booked', sequence: 0 });
    expect(await show(change)).toMatch(/Sam Rivera[^]*Offer not sent yet/);
    expect(await show(HOURS)).toMatch(/1 booking hit, 1 without an answer, 1 offer not sent/);
    expect(await brokenLogs(hall.server.databaseUrl)).toEqual([]);
  });

  it('the resident reads it at the top of the booking, and moving is the answer', async () => {
    const ten = await book(TUESDAY_TEN);
    const change = await plan('closure', tuesday);
    expect(await show(linkOf(ten))).toContain('Town office will be closed at your time: Heating works.');
    await own(ten).post(`/api/v1/appointments/${ten.reference}/reschedule`, { start: WEDNESDAY_TEN });
    expect(await show(linkOf(ten))).not.toContain('Heating works');
    expect(await show(change)).toMatch(/Moved to Wednesday 17 March 2027, 10:00/);
  });

  it('a move to another hub and a cancellation are answers as well', async () => {
    const [away, off] = [await book(TUESDAY_TEN), await book(TUESDAY_ELEVEN)];
    const change = await plan('closure', tuesday);
    const elsewhere = { start: WEDNESDAY_TEN, hub: 'long-hall' };
    await own(away).post(`/api/v1/appointments/${away.reference}/reschedule`, elsewhere);
    await own(off).post(`/api/v1/appointments/${off.reference}/cancel`);
    const list = await show(change);
    expect(list).toMatch(/Moved to Wednesday 17 March 2027, 10:00, Long hall/);
    expect(list).toMatch(/1 moved[^]*1 cancelled/);
    expect(list).not.toContain('Send the');
  });

  it('offers go out when they are sent, once, and not to who has answered', async () => {
    const [ten, off] = [await book(TUESDAY_TEN), await book(TUESDAY_ELEVEN)];
    const change = await plan('closure', tuesday);
    await own(off).post(`/api/v1/appointments/${off.reference}/cancel`);
    for (const _ of [1, 2]) expect((await hall.clerk.send('POST', `${change}/send`, {}, page)).status).toBe(303);
    expect([await lettersOf(ten), await lettersOf(off)]).toEqual([['waiting'], ['draft']]);
    expect(await show(change)).toContain('Offer on its way');
    const sent = `SELECT "reason" AS "reason" FROM "hub_event" WHERE "type" = 'offers-sent'`;
    expect(await rowsOf(hall.server.databaseUrl, sent)).toHaveLength(1);
  });

  it('who can be reached by nothing gets no letter, is called, and that is noted', async () => {
    const unreachable = await book(TUESDAY_TEN, { name: 'Alex Nobody' });
    const change = await plan('closure', tuesday);
    expect(await lettersOf(unreachable)).toEqual([]);
    const list = await show(change);
    expect(list).toContain('No letter reaches them');
    const appointment = /name="appointment" value="([^"]+)"/.exec(list)?.[1] ?? '';
    expect((await hall.clerk.send('POST', `${change}/told`, { appointment }, page)).status).toBe(303);
    expect(await show(change)).toMatch(/Told Monday 15 March 2027, 10:00/);
  });

  it('a booking that came between the preview and saving is shown before anything is saved', async () => {
    const ten = await book(TUESDAY_TEN);
    const { body } = await send('/plan/closure', tuesday);
    const eleven = await book(TUESDAY_ELEVEN);
    await own(ten).post(`/api/v1/appointments/${ten.reference}/cancel`);
    const again = await send('/plan/closure/save', { ...tuesday, seen: marksIn(body), idempotencyKey: newKey() });
    expect(again.status).toBe(409);
    expect(again.body).toContain(`New: ${eleven.reference}`);
    expect(again.body).toContain(`No longer hit: ${ten.reference}`);
    expect(await timesOn('2027-03-16')).not.toEqual([]);
    const seen = marksIn(again.body);
    expect((await send('/plan/closure/save', { ...tuesday, seen, idempotencyKey: newKey() })).status).toBe(303);
    expect(await lettersOf(eleven)).toEqual(['draft']);
  });

  it('saving twice with one key changes the hours once', async () => {
    await book(TUESDAY_TEN);
    const { body } = await send('/plan/closure', tuesday);
    const form = { ...tuesday, seen: marksIn(body), idempotencyKey: newKey() };
    const [first, second] = [await send('/plan/closure/save', form), await send('/plan/closure/save', form)];
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(await rowsOf(hall.server.databaseUrl, 'SELECT * FROM "closure"')).toHaveLength(1);
  });

  it('nobody books or confirms a held time into a closure', async () => {
    const time = { hub: 'town-office', service: 'parking-permit', start: TUESDAY_TEN };
    const { hold } = await hall.resident.post<{ hold: string }>('/api/v1/holds', time);
    await plan('closure', tuesday);
    const details = { contact: aContact(), language: 'en' };
    const held = await hall.resident.refused('POST', '/api/v1/appointments', { hold, ...details });
    expect(held).toMatchObject({ status: 410, code: 'hold-expired' });
    const direct = await hall.resident.refused('POST', '/api/v1/appointments', { ...time, ...details });
    expect(direct).toMatchObject({ status: 409, code: 'hub-closed' });
  });

  it('twenty bookings race a closing: each that was made is named, each that came too late is refused', async () => {
    const starts = Array.from({ length: 20 }, (_, index) => new URL(`t:${index}`).pathname)
      .map(Number)
      .map((index) => `2027-03-15T${16 + Math.floor(index / 5)}:${['00', '15', '30', '45', '00'][index % 5]}:00.000Z`);
    const supervisor = staffActor({ id: 'one', name: 'One', roles: ['supervisor'], hubs: ['town-office'] });
    const reason = { en: works.reasonEn, fr: works.reasonFr };
    const wish = { hub: 'town-office', service: 'parking-permit', language: 'en', contact: aContact() };
    const answers = starts.map((start) =>
      hall.resident.send<AppointmentView>('POST', '/api/v1/appointments', { ...wish, start }),
    );
    const change = await hall.server.app.get(CloseHub).forToday('town-office', reason, supervisor);
    const booked = (await Promise.all(answers)).filter(({ status }) => status === 201);
    const named = await rowsOf<{ reference: string }>(
      hall.server.databaseUrl,
      `SELECT "reference" FROM "rebooking" WHERE "change" = '${change}'`,
    );
    expect(named.map(({ reference }) => reference).sort()).toEqual(booked.map(({ body }) => body.reference).sort());
  });

  it('a closure that is taken back before it begins leaves nothing behind', async () => {
    const ten = await book(TUESDAY_TEN);
    const change = await plan('closure', tuesday);
    expect((await hall.clerk.send('POST', `${change}/withdraw`, {}, page)).status).toBe(303);
    expect(await lettersOf(ten)).toEqual(['dropped']);
    expect(await timesOn('2027-03-16')).not.toEqual([]);
    expect(await show(linkOf(ten))).not.toContain('Heating works');
    expect(await show(change)).toMatch(/Taken back[^]*the booking holds/);
    await plan('closure', tuesday);
    expect(await lettersOf(ten)).toEqual(['draft']);
  });

  it('a closure that has begun is not taken back here', async () => {
    const change = await plan('closure', { ...tuesday, fromTime: '9:00' });
    hall.clock.set('2027-03-16T13:00:00.000Z');
    await hall.renewSession();
    const answer = await hall.clerk.send<string>('POST', `${change}/withdraw`, {}, page);
    expect(answer.status).toBe(409);
    expect(answer.body).toMatch(/It has begun/);
  });

  it('other hours on one day hit what lies outside them, and are taken back', async () => {
    const [ten, eleven] = [await book(TUESDAY_TEN), await book(TUESDAY_ELEVEN)];
    const change = await plan('exception', { date: '2027-03-16', open: 'hours', times: '11-17', ...works });
    expect([await lettersOf(ten), await lettersOf(eleven)]).toEqual([['draft'], []]);
    await hall.clerk.send('POST', `${change}/withdraw`, {}, page);
    expect(await lettersOf(ten)).toEqual(['dropped']);
    expect(await timesOn('2027-03-16')).toHaveLength(30);
  });

  it('a new week begins on its day and hits what it no longer holds', async () => {
    const [wednesday, thursday] = [await book(WEDNESDAY_TEN), await book(THURSDAY_TEN)];
    const week = { day1: '9-17', day2: '9-17', day3: '9-17', day4: '12-17', day5: '' };
    await plan('weekly', { from: '2027-03-18', ...week });
    expect([await lettersOf(wednesday), await lettersOf(thursday)]).toEqual([[], ['draft']]);
    expect(await timesOn('2027-03-19')).toEqual([]);
    expect(await show(linkOf(thursday))).toContain('Town office changes its hours and will be closed at your time.');
    expect(await show(HOURS)).toContain('Weekly hours from Thursday 18 March 2027');
  });

  it('what is typed wrongly comes back with a sentence for each field', async () => {
    const { status, body } = await send('/plan/closure', { fromDate: '2027-02-30', toTime: 'noon', reasonEn: 'x' });
    expect(status).toBe(400);
    expect(body).toMatch(/href="#fromDate"[^]*href="#toTime"[^]*href="#reasonFr"/);
    expect((await send('/plan/closure', { fromDate: '2027-03-14', ...works })).body).toContain('lies in the past');
    expect((await send('/plan/weekly', { from: '2027-03-18', day1: 'always' })).body).toContain('href="#day1"');
    expect((await send('/plan/dance', {})).status).toBe(404);
  });

  it('reopening today restores who was hit by the closing', async () => {
    const noon = await book('2027-03-15T16:00:00.000Z');
    const first = await hall.clerk.send<string>('POST', '/staff/hubs/town-office/close', works, page);
    expect([first.status, marksIn(first.body)]).toEqual([200, `${noon.reference}.0`]);
    expect(await lettersOf(noon)).toEqual([]);
    const form = { ...works, seen: marksIn(first.body) };
    expect((await hall.clerk.send('POST', '/staff/hubs/town-office/close', form, page)).status).toBe(303);
    expect(await lettersOf(noon)).toEqual(['draft']);
    await hall.clerk.send('POST', '/staff/hubs/town-office/reopen', {}, page);
    expect(await lettersOf(noon)).toEqual(['dropped']);
  });

  it('a city file that changes hours names whom it hits and drafts their offers', async () => {
    const [ten, later] = [await book(TUESDAY_TEN), await book('2027-03-16T17:00:00.000Z')];
    const file = readFileSync(smallCity.HUBLINE_CITY, 'utf8').replace('09:00-17:00', '12:00-17:00');
    const wanted = readCityFile(file, 'small-city.yaml');
    const applying = hall.server.app.get(ApplyCity);
    expect(await applying.previewHits(wanted)).toEqual([{ hub: 'town-office', references: [ten.reference] }]);
    await applying.run(wanted, system);
    expect([await lettersOf(ten), await lettersOf(later)]).toEqual([['draft'], []]);
    expect(await applying.previewHits(wanted)).toEqual([]);
  });

  it('only supervisors of the hub see and change its hours', async () => {
    const account = { email: 'kim@city.example', password: 'a-long-password' };
    await hall.clerk.post('/api/v1/staff', { ...account, name: 'Kim', roles: ['agent'], hubs: ['town-office'] });
    const { signIn } = await import('../support/client.js');
    const agent = await signIn(hall.server.url, account);
    for (const path of [HOURS, `${HOURS}/plan/closure`]) {
      expect((await agent.send('GET', path, undefined, page)).status).toBe(403);
    }
    const saved = await agent.send('POST', `${HOURS}/plan/closure/save`, tuesday, page);
    expect(saved.status).toBe(403);
  });
});
