// A supervisor changes a hub's hours: who is hit is named before, and nobody is booked into the closed hours afterwards.
import { readFileSync } from 'node:fs';
import { staffActor, systemActor } from '../../src/domain/access/actor.js';
import { ApplyCity } from '../../src/use-cases/hub/apply-city.js';
import { readCityFile } from '../../src/use-cases/hub/city-file/read-city-file.js';
import { CloseHub } from '../../src/use-cases/hub/close-hub.js';
import { newKey, signIn } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { aContact, StaffedHall } from '../support/staffed-hall.js';
import {
  HOURS_PATH,
  HoursSupervisor,
  linkOf,
  marksIn,
  acceptsHtml,
  tuesdayClosure,
  TUESDAY_ELEVEN,
  TUESDAY_TEN,
  WEDNESDAY_TEN,
  heatingWorks,
} from '../support/hours-supervisor.js';
import { smallCity } from '../support/test-cities.js';
import { brokenLogs, rowsOf } from '../support/table-rows.js';

const THURSDAY_TEN = '2027-03-18T14:00:00.000Z';

describe.each(databases)('changing hours on %s', (database) => {
  let hall: StaffedHall;
  let desk: HoursSupervisor;
  beforeEach(async () => {
    hall = await StaffedHall.open({ database, hub: 'town-office', settings: smallCity });
    desk = new HoursSupervisor(hall);
  });
  afterEach(() => hall.close());

  it('the preview names who is hit and changes nothing', async () => {
    const [ten, later] = [await desk.book(TUESDAY_TEN), await desk.book(WEDNESDAY_TEN)];
    const { body } = await desk.send('/plan/closure', tuesdayClosure);
    expect(body).toMatch(/1 booking is affected/);
    expect(body).toContain(ten.reference);
    expect(body).toContain('Sam Rivera');
    expect(body).not.toContain(later.reference);
    expect(await desk.lettersOf(ten)).toEqual([]);
    expect(await desk.timesOn('2027-03-16')).not.toEqual([]);
  });

  it('saving closes, drafts an offer to each, and leaves everybody booked', async () => {
    const [ten, later] = [await desk.book(TUESDAY_TEN), await desk.book(WEDNESDAY_TEN)];
    const change = await desk.plan('closure', tuesdayClosure);
    expect(await desk.timesOn('2027-03-16')).toEqual([]);
    expect([await desk.lettersOf(ten), await desk.lettersOf(later)]).toEqual([['draft'], []]);
    expect(await desk.own(ten).get(`/api/v1/appointments/${ten.reference}`)).toMatchObject({
      state: 'booked',
      sequence: 0,
    });
    expect(await desk.show(change)).toMatch(/Sam Rivera[^]*Offer not sent yet/);
    expect(await desk.show(HOURS_PATH)).toMatch(/1 booking affected, 1 without an answer, 1 offer not sent/);
    expect(await brokenLogs(hall.server.databaseUrl)).toEqual([]);
  });

  it('a booking that came between the preview and saving is shown before anything is saved', async () => {
    const ten = await desk.book(TUESDAY_TEN);
    const { body } = await desk.send('/plan/closure', tuesdayClosure);
    const eleven = await desk.book(TUESDAY_ELEVEN);
    await desk.own(ten).post(`/api/v1/appointments/${ten.reference}/cancel`);
    const again = await desk.send('/plan/closure/save', {
      ...tuesdayClosure,
      seen: marksIn(body),
      idempotencyKey: newKey(),
    });
    expect(again.status).toBe(409);
    expect(again.body).toContain(`New: ${eleven.reference}`);
    expect(again.body).toContain(`No longer affected: ${ten.reference}`);
    expect(await desk.timesOn('2027-03-16')).not.toEqual([]);
    const seen = marksIn(again.body);
    expect((await desk.send('/plan/closure/save', { ...tuesdayClosure, seen, idempotencyKey: newKey() })).status).toBe(
      303,
    );
    expect(await desk.lettersOf(eleven)).toEqual(['draft']);
  });

  it('saving twice with one key changes the hours once', async () => {
    await desk.book(TUESDAY_TEN);
    const { body } = await desk.send('/plan/closure', tuesdayClosure);
    const form = { ...tuesdayClosure, seen: marksIn(body), idempotencyKey: newKey() };
    const [first, second] = [await desk.send('/plan/closure/save', form), await desk.send('/plan/closure/save', form)];
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(await rowsOf(hall.server.databaseUrl, 'SELECT * FROM "closure"')).toHaveLength(1);
  });

  it('nobody books or confirms a held time into a closure', async () => {
    const time = { hub: 'town-office', service: 'parking-permit', start: TUESDAY_TEN };
    const { hold } = await hall.resident.post<{ hold: string }>('/api/v1/holds', time);
    await desk.plan('closure', tuesdayClosure);
    const details = { contact: aContact(), language: 'en' };
    const held = await hall.resident.refused('POST', '/api/v1/appointments', { hold, ...details });
    expect(held).toMatchObject({ status: 410, code: 'hold-expired' });
    const direct = await hall.resident.refused('POST', '/api/v1/appointments', { ...time, ...details });
    expect(direct).toMatchObject({ status: 409, code: 'hub-closed' });
  });

  it('bookings race a closing: each that was made is named, each that came too late is refused', async () => {
    const starts = [16, 17, 18, 19, 20].flatMap((hour) =>
      ['00', '15', '30', '45'].map((minute) => `2027-03-15T${hour}:${minute}:00.000Z`),
    );
    const reason = { en: heatingWorks['reason.en'], fr: heatingWorks['reason.fr'] };
    const supervisor = staffActor({ id: 'one', name: 'One', roles: ['supervisor'], hubs: [desk.hub] });
    const answers = starts.map((start) => desk.tryToBook(start));
    await answers[4];
    const change = await hall.server.app.get(CloseHub).forToday(desk.hub, reason, supervisor);
    const booked = (await Promise.all(answers)).filter(({ status }) => status === 201);
    const named = await rowsOf<{ reference: string }>(
      hall.server.databaseUrl,
      `SELECT "reference" FROM "rebooking" WHERE "change" = '${change}'`,
    );
    expect(booked.length).toBeGreaterThan(0);
    expect(named.map(({ reference }) => reference).sort()).toEqual(booked.map(({ body }) => body.reference).sort());
  });

  it('other hours on one day hit what lies outside them, and are taken back', async () => {
    const [ten, eleven] = [await desk.book(TUESDAY_TEN), await desk.book(TUESDAY_ELEVEN)];
    const change = await desk.plan('exception', { date: '2027-03-16', open: 'hours', times: '11-17', ...heatingWorks });
    expect([await desk.lettersOf(ten), await desk.lettersOf(eleven)]).toEqual([['draft'], []]);
    await hall.clerk.send('POST', `${change}/withdraw`, {}, acceptsHtml);
    expect(await desk.lettersOf(ten)).toEqual(['dropped']);
    expect(await desk.timesOn('2027-03-16')).toHaveLength(30);
  });

  it('a new week begins on its day and hits what it no longer holds', async () => {
    const [wednesday, thursday] = [await desk.book(WEDNESDAY_TEN), await desk.book(THURSDAY_TEN)];
    const week = { day1: '9-17', day2: '9-17', day3: '9-17', day4: '12-17', day5: '' };
    await desk.plan('weekly', { from: '2027-03-18', ...week });
    expect([await desk.lettersOf(wednesday), await desk.lettersOf(thursday)]).toEqual([[], ['draft']]);
    expect(await desk.timesOn('2027-03-19')).toEqual([]);
    expect(await desk.show(linkOf(thursday))).toContain(
      'Town office changes its hours and will be closed at your time.',
    );
    expect(await desk.show(HOURS_PATH)).toContain('Weekly hours from Thursday 18\u00a0March 2027');
  });

  it('what is typed wrongly comes back with a sentence for each field', async () => {
    const { status, body } = await desk.send('/plan/closure', {
      fromDate: '2027-02-30',
      toTime: 'noon',
      'reason.fr': 'x'.repeat(201),
    });
    expect(status).toBe(400);
    expect(body).toMatch(/href="#fromDate"[^]*href="#toTime"[^]*href="#reason-en"[^]*href="#reason-fr"/);
    expect((await desk.send('/plan/closure', { fromDate: '2027-03-14', ...heatingWorks })).body).toContain(
      'lies in the past',
    );
    expect((await desk.send('/plan/weekly', { from: '2027-03-18', day1: 'always' })).body).toContain('href="#day1"');
    expect((await desk.send('/plan/dance', {})).status).toBe(404);
  });

  it('a city file that changes hours names whom it hits and drafts their offers', async () => {
    const [ten, later] = [await desk.book(TUESDAY_TEN), await desk.book('2027-03-16T17:00:00.000Z')];
    const file = readFileSync(smallCity.HUBLINE_CITY, 'utf8').replace('09:00-17:00', '12:00-17:00');
    const wanted = readCityFile(file, 'small-city.yaml');
    const applying = hall.server.app.get(ApplyCity);
    expect(await applying.previewAffected(wanted)).toEqual([{ hub: 'town-office', references: [ten.reference] }]);
    await applying.run(wanted, systemActor);
    expect([await desk.lettersOf(ten), await desk.lettersOf(later)]).toEqual([['draft'], []]);
    expect(await applying.previewAffected(wanted)).toEqual([]);
  });

  it('only supervisors of the hub see and change its hours', async () => {
    const account = { email: 'kim@city.example', password: 'a-long-password' };
    await hall.clerk.post('/api/v1/staff', { ...account, name: 'Kim', roles: ['agent'], hubs: ['town-office'] });
    const agent = await signIn(hall.server.url, account);
    for (const path of [HOURS_PATH, `${HOURS_PATH}/plan/closure`]) {
      expect((await agent.send('GET', path, undefined, acceptsHtml)).status).toBe(403);
    }
    const saved = await agent.send('POST', `${HOURS_PATH}/plan/closure/save`, tuesdayClosure, acceptsHtml);
    expect(saved.status).toBe(403);
  });
});
