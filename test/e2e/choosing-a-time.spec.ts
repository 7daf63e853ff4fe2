// Residents choose a hub first or the soonest time first, in a list or a calendar, and learn where else times are free.
import { acceptsHtml } from '../support/api-client.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { databases } from '../support/databases.js';
import { StaffedHall } from '../support/staffed-hall.js';
import { fewTimesCity } from '../support/test-cities.js';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

describe.each(databases)('choosing a time on %s', (database) => {
  let hall: StaffedHall;
  beforeAll(async () => {
    hall = await StaffedHall.open({ database, hub: 'west-desk', settings: fewTimesCity });
  });
  afterAll(() => hall.close());

  const page = (path: string) => hall.resident.send<string>('GET', path, undefined, acceptsHtml);
  const send = (path: string, fields: Record<string, string>) =>
    fetch(`${hall.server.url}${path}`, {
      method: 'POST',
      headers: FORM,
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });
  const startsOf = (body: string): string[] =>
    [...body.matchAll(/name="start" value="([^"]+)"/g)].map(([, at]) => at ?? '');

  it('offers the soonest time of all hubs, and marks the hub that has it', async () => {
    const { body } = await page('/book/dog-tag/hub');
    expect(body).toContain('Tuesday 16\u00a0March at\u00a09:00, North desk');
    expect(body.match(/<strong>Soonest<\/strong>/g)).toHaveLength(1);
    expect(body.indexOf('1 North Street')).toBeLessThan(body.indexOf('<strong>Soonest</strong>'));
    expect(body.indexOf('East desk')).toBeLessThan(body.indexOf('West desk'));
  });

  it('keeps the soonest time at its hub', async () => {
    const { body } = await page('/book/dog-tag/any');
    const [first] = [...body.matchAll(/name="choice" value="([^"]+)"/g)].map(([, value]) => value ?? '');
    expect(first).toBe('north-desk 2027-03-16T13:00:00.000Z');
    const answer = await send('/book/dog-tag/any', { choice: first ?? '', partySize: '3' });
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(/^\/book\/dog-tag\/north-desk\/held\/./),
    ]);
    expect((await page('/book/dog-tag/any')).body).not.toContain(first);
    const late = await send('/book/dog-tag/any', { choice: first ?? '' });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('Somebody has just taken this time');
  });

  it('asks again with the same times if none was chosen', async () => {
    const answer = await send('/book/dog-tag/west-desk?via=hubs', { at: 'day=2027-03-22' });
    const body = await answer.text();
    expect(answer.status).toBe(400);
    expect(body).toContain('href="#first-time"');
    expect(startsOf(body).every((start) => start.startsWith('2027-03-22'))).toBe(true);
    expect((await send('/book/dog-tag/any', {})).status).toBe(400);
  });

  it('shows in the calendar how many times each day has, and why other days are closed', async () => {
    const { body } = await page('/book/dog-tag/west-desk?view=month&month=2027-03');
    expect(body).toContain('Monday 15\u00a0March: Too soon to book');
    expect(body).toContain('Wednesday 17\u00a0March: Closed: Founders&#x27; Day');
    const counts = [...body.matchAll(/day&#x3D;(2027-03-\d\d)">.*?class="count" aria-hidden="true">(\d+) /gs)];
    expect(counts.length).toBeGreaterThan(8);
    let sum = 0;
    for (const [, day, count] of counts) {
      const times = startsOf((await page(`/book/dog-tag/west-desk?day=${day}`)).body);
      expect([day, times.length]).toEqual([day, Number(count)]);
      sum += times.length;
    }
    expect(body).toContain(`${sum} free times on ${counts.length} days`);
  });

  it('names the other hubs with free times if a hub has none, the earliest first', async () => {
    const { body } = await page('/book/dog-tag/east-desk?via=hubs');
    expect(body).toContain('No times left at East desk');
    expect(body).toContain('Closed: Founders&#x27; Day');
    expect(body.indexOf('North desk')).toBeLessThan(body.indexOf('West desk'));
    expect(body).toContain('href="/book/dog-tag/any"');
    expect(body).toContain('call 311');
  });

  it('leads back to the page from which the resident came', async () => {
    const backOf = async (path: string) => /class="back" href="([^"]+)"/.exec((await page(path)).body)?.[1];
    expect(await backOf('/book/dog-tag/west-desk')).toBe('/book/dog-tag?hub&#x3D;west-desk');
    expect(await backOf('/book/dog-tag/west-desk?via=hubs')).toBe('/book/dog-tag/hub');
    expect(await backOf('/book/dog-tag/west-desk?view=month&via=any')).toBe('/book/dog-tag/any');
    expect(await backOf('/book/dog-tag/any')).toBe('/book/dog-tag/hub');
  });

  it('keeps what was filled in when the resident looks at other times, without putting it in an address', async () => {
    const moved = await send('/book/dog-tag/north-desk?via=hubs', { go: 'view=month', partySize: '2' });
    expect([moved.status, moved.headers.get('location')]).toEqual([
      303,
      '/book/dog-tag/north-desk?via=hubs&view=month&people=2',
    ]);
    const typed = await send('/book/dog-tag/west-desk', {
      go: 'view=month',
      name: 'Sam Rivera',
      email: 'sam@a.example',
    });
    const body = await typed.text();
    expect(typed.status).toBe(200);
    expect(body).toContain('name="email" value="sam@a.example"');
    expect(body).toMatch(/<button type="submit" name="go" value="day(=|&#x3D;)2027-03-18">/);
    expect(body).not.toMatch(/href="[^"]*(Rivera|a\.example)/);
  });

  it('moves a booking to the soonest time of another hub, or to a day of the calendar', async () => {
    const booked = await hall.book({ service: 'dog-tag', start: '2027-03-22T15:00:00.000Z' });
    const own = `/appointments/${booked.reference}/change`;
    const token = `token=${encodeURIComponent(booked.manageToken)}`;
    expect((await page(`${own}?${token}&view=month`)).body).toContain('Choose a new day');
    const { body } = await page(`${own}/any?${token}`);
    const [first = ''] = [...body.matchAll(/name="choice" value="([^"]+)"/g)].map(([, value]) => value ?? '');
    expect((await send(`${own}/any?${token}`, {})).status).toBe(400);
    const moved = await send(`${own}/any?${token}`, { choice: first });
    expect([moved.status, moved.headers.get('location')]).toEqual([303, expect.stringContaining('changed=1')]);
    const { body: now } = await page(moved.headers.get('location') ?? '');
    expect(now).toContain('1 North Street');
  });

  it('refuses choices that the page does not offer', async () => {
    expect((await send('/book/dog-tag/any', { choice: 'anything' })).status).toBe(400);
    expect((await page('/book/no-such-thing/any')).status).toBe(404);
    expect((await page('/book/dog-tag/west-desk?day=2027-99-99&month=13&from=never&people=99')).status).toBe(200);
    expect((await page('/book/dog-tag/west-desk?day=2031-01-01')).status).toBe(200);
  });
});
