// A supervisor changes a hub's hours. The preview names the bookings that are affected, and afterwards nobody can book into
// closed hours.
import { readFileSync } from 'node:fs';
import { staffActor, systemActor } from '../../src/domain/access/actor.js';
import { ApplyCity } from '../../src/use-cases/hub/apply-city.js';
import { readCityFile } from '../../src/use-cases/hub/city-file/read-city-file.js';
import { CloseHub } from '../../src/use-cases/hub/close-hub.js';
import { acceptsHtml, newKey, signIn } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { HallPerTest } from '../support/hall-per-test.js';
import { aContact } from '../support/staffed-hall.js';
import {
  HOURS_PATH,
  HoursSupervisor,
  linkOf,
  marksIn,
  tuesdayClosure,
  TUESDAY_ELEVEN,
  TUESDAY_TEN,
  WEDNESDAY_TEN,
  heatingWorks,
} from '../support/hours-supervisor.js';
import { smallCity } from '../support/test-cities.js';
import { brokenLogs, rowsOf } from '../support/table-rows.js';

const THURSDAY_TEN = '2027-03-18T14:00:00.000Z';

describe.each(databases)('a change of hours on %s', (database) => {
  const story = new HallPerTest({ database, hub: 'town-office', settings: smallCity });
  const supervisor = new HoursSupervisor(story);

  it('has a preview that names the affected bookings and changes nothing', async () => {
    const [ten, later] = [await supervisor.book(TUESDAY_TEN), await supervisor.book(WEDNESDAY_TEN)];
    const { body } = await supervisor.send('/plan/closure', tuesdayClosure);
    expect(body).toMatch(/1 booking is affected/);
    expect(body).toContain(ten.reference);
    expect(body).toContain('Sam Rivera');
    expect(body).not.toContain(later.reference);
    expect(await supervisor.lettersOf(ten)).toEqual([]);
    expect(await supervisor.timesOn('2027-03-16')).not.toEqual([]);
  });

  it('closes the hub, drafts an offer for each affected booking and keeps all of them booked', async () => {
    const [ten, later] = [await supervisor.book(TUESDAY_TEN), await supervisor.book(WEDNESDAY_TEN)];
    const change = await supervisor.plan('closure', tuesdayClosure);
    expect(await supervisor.timesOn('2027-03-16')).toEqual([]);
    expect([await supervisor.lettersOf(ten), await supervisor.lettersOf(later)]).toEqual([['draft'], []]);
    expect(await supervisor.own(ten).get(`/api/v1/appointments/${ten.reference}`)).toMatchObject({
      state: 'booked',
      sequence: 0,
    });
    expect(await supervisor.show(change)).toMatch(/Sam Rivera[^]*Offer not sent yet/);
    expect(await supervisor.show(HOURS_PATH)).toMatch(/1 booking affected, 1 without an answer, 1 offer not sent/);
    expect(await brokenLogs(story.hall.server.databaseUrl)).toEqual([]);
  });

  it('is not saved before its author has seen a booking that was made after the preview', async () => {
    const ten = await supervisor.book(TUESDAY_TEN);
    const { body } = await supervisor.send('/plan/closure', tuesdayClosure);
    const eleven = await supervisor.book(TUESDAY_ELEVEN);
    await supervisor.own(ten).post(`/api/v1/appointments/${ten.reference}/cancel`);
    const again = await supervisor.send('/plan/closure/save', {
      ...tuesdayClosure,
      seen: marksIn(body),
      idempotencyKey: newKey(),
    });
    expect(again.status).toBe(409);
    expect(again.body).toContain(`New: ${eleven.reference}`);
    expect(again.body).toContain(`No longer affected: ${ten.reference}`);
    expect(await supervisor.timesOn('2027-03-16')).not.toEqual([]);
    const seen = marksIn(again.body);
    expect(
      (await supervisor.send('/plan/closure/save', { ...tuesdayClosure, seen, idempotencyKey: newKey() })).status,
    ).toBe(303);
    expect(await supervisor.lettersOf(eleven)).toEqual(['draft']);
  });

  it('is made once when it is saved twice with one Idempotency-Key', async () => {
    await supervisor.book(TUESDAY_TEN);
    const { body } = await supervisor.send('/plan/closure', tuesdayClosure);
    const form = { ...tuesdayClosure, seen: marksIn(body), idempotencyKey: newKey() };
    const [first, second] = [
      await supervisor.send('/plan/closure/save', form),
      await supervisor.send('/plan/closure/save', form),
    ];
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(await rowsOf(story.hall.server.databaseUrl, 'SELECT * FROM "closure"')).toHaveLength(1);
  });

  it('prevents bookings and confirmations of held times within a closure', async () => {
    const time = { hub: 'town-office', service: 'parking-permit', start: TUESDAY_TEN };
    const { hold } = await story.hall.resident.post<{ hold: string }>('/api/v1/holds', time);
    await supervisor.plan('closure', tuesdayClosure);
    const details = { contact: aContact(), language: 'en' };
    const held = await story.hall.resident.refused('POST', '/api/v1/appointments', { hold, ...details });
    expect(held).toMatchObject({ status: 410, code: 'hold-expired' });
    const direct = await story.hall.resident.refused('POST', '/api/v1/appointments', { ...time, ...details });
    expect(direct).toMatchObject({ status: 409, code: 'hub-closed' });
  });

  it('names every booking that was made at the same time, and refuses those that came later', async () => {
    const starts = [16, 17, 18, 19, 20].flatMap((hour) =>
      ['00', '15', '30', '45'].map((minute) => `2027-03-15T${hour}:${minute}:00.000Z`),
    );
    const reason = { en: heatingWorks['reason.en'], fr: heatingWorks['reason.fr'] };
    const actor = staffActor({ id: 'one', name: 'One', roles: ['supervisor'], hubs: [supervisor.hub] });
    const answers = starts.map((start) => supervisor.tryToBook(start));
    await answers[4];
    const change = await story.hall.server.app.get(CloseHub).forToday(supervisor.hub, reason, actor);
    const booked = (await Promise.all(answers)).filter(({ status }) => status === 201);
    const named = await rowsOf<{ reference: string }>(
      story.hall.server.databaseUrl,
      `SELECT "reference" FROM "rebooking" WHERE "change" = '${change}'`,
    );
    expect(booked.length).toBeGreaterThan(0);
    expect(named.map(({ reference }) => reference).sort()).toEqual(booked.map(({ body }) => body.reference).sort());
  });

  it('of one day affects bookings outside of the new hours, and can be taken back', async () => {
    const [ten, eleven] = [await supervisor.book(TUESDAY_TEN), await supervisor.book(TUESDAY_ELEVEN)];
    const change = await supervisor.plan('exception', {
      date: '2027-03-16',
      open: 'hours',
      times: '11-17',
      ...heatingWorks,
    });
    expect([await supervisor.lettersOf(ten), await supervisor.lettersOf(eleven)]).toEqual([['draft'], []]);
    await story.hall.clerk.send('POST', `${change}/withdraw`, {}, acceptsHtml);
    expect(await supervisor.lettersOf(ten)).toEqual(['dropped']);
    expect(await supervisor.timesOn('2027-03-16')).toHaveLength(30);
  });

  it('of the regular week applies from its first day on, and affects bookings outside of it', async () => {
    const [wednesday, thursday] = [await supervisor.book(WEDNESDAY_TEN), await supervisor.book(THURSDAY_TEN)];
    const week = { day1: '9-17', day2: '9-17', day3: '9-17', day4: '12-17', day5: '' };
    await supervisor.plan('weekly', { from: '2027-03-18', ...week });
    expect([await supervisor.lettersOf(wednesday), await supervisor.lettersOf(thursday)]).toEqual([[], ['draft']]);
    expect(await supervisor.timesOn('2027-03-19')).toEqual([]);
    expect(await supervisor.show(linkOf(thursday))).toContain(
      'Town office changes its hours and will be closed at your time.',
    );
    expect(await supervisor.show(HOURS_PATH)).toContain('Weekly hours from Thursday 18\u00a0March 2027');
  });

  it('with wrong values is shown again with a sentence at each field', async () => {
    const { status, body } = await supervisor.send('/plan/closure', {
      fromDate: '2027-02-30',
      toTime: 'noon',
      'reason.fr': 'x'.repeat(201),
    });
    expect(status).toBe(400);
    expect(body).toMatch(/href="#fromDate"[^]*href="#toTime"[^]*href="#reason-en"[^]*href="#reason-fr"/);
    expect((await supervisor.send('/plan/closure', { fromDate: '2027-03-14', ...heatingWorks })).body).toContain(
      'lies in the past',
    );
    expect((await supervisor.send('/plan/weekly', { from: '2027-03-18', day1: 'always' })).body).toContain(
      'href="#day1"',
    );
    expect((await supervisor.send('/plan/dance', {})).status).toBe(404);
  });

  it('by a city file names the affected bookings and drafts their offers', async () => {
    const [ten, later] = [await supervisor.book(TUESDAY_TEN), await supervisor.book('2027-03-16T17:00:00.000Z')];
    const file = readFileSync(smallCity.HUBLINE_CITY, 'utf8').replace('09:00-17:00', '12:00-17:00');
    const wanted = readCityFile(file, 'small-city.yaml');
    const applying = story.hall.server.app.get(ApplyCity);
    expect(await applying.previewAffected(wanted)).toEqual([{ hub: 'town-office', references: [ten.reference] }]);
    await applying.run(wanted, systemActor);
    expect([await supervisor.lettersOf(ten), await supervisor.lettersOf(later)]).toEqual([['draft'], []]);
    expect(await applying.previewAffected(wanted)).toEqual([]);
  });

  it('is allowed to supervisors of the hub only', async () => {
    const account = { email: 'kim@city.example', password: 'a-long-password' };
    await story.hall.clerk.post('/api/v1/staff', { ...account, name: 'Kim', roles: ['agent'], hubs: ['town-office'] });
    const agent = await signIn(story.hall.server.url, account);
    for (const path of [HOURS_PATH, `${HOURS_PATH}/plan/closure`]) {
      expect((await agent.send('GET', path, undefined, acceptsHtml)).status).toBe(403);
    }
    const saved = await agent.send('POST', `${HOURS_PATH}/plan/closure/save`, tuesdayClosure, acceptsHtml);
    expect(saved.status).toBe(403);
  });
});
