// Three Mondays pass in the training hall. Then its supervisor asks how many counters the fourth Monday needs, and tries
// changes of the current day.
import { acceptsHtml } from '../support/api-client.js';
import type { StaffingView } from '../../src/contract/planning-wire.js';
import { CountArrivals } from '../../src/use-cases/reports/count-arrivals.js';
import type { ApiClient } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { StaffedHall } from '../support/staffed-hall.js';
import { rowsOf } from '../support/table-rows.js';

describe.each(databases)('the planning of a supervisor, on %s', (database) => {
  let hall: StaffedHall;
  let supervisor: ApiClient;
  const countDays = () => hall.server.app.get(CountArrivals).run();
  const page = async (path: string) =>
    (await supervisor.send<string>('GET', `/staff/hubs/training-hall/${path}`, undefined, acceptsHtml)).body;

  beforeAll(async () => {
    hall = await StaffedHall.open({ database, at: '2027-02-22T14:00:00.000Z' });
    await hall.openCounter(1);
    for (const [day, count] of [
      ['2027-02-22', 6],
      ['2027-03-01', 5],
      ['2027-03-08', 4],
    ] as const) {
      hall.clock.set(`${day}T15:10:00.000Z`);
      for (let index = 0; index < count; index += 1) await hall.takeTicket();
    }
    hall.clock.set('2027-03-15T14:00:00.000Z');
    await hall.renewSession();
    supervisor = await hall.hire('supervisor');
  });
  afterAll(() => hall.close());

  it('counts the arrivals of each past day once, and not those of the current day', async () => {
    await hall.takeTicket();
    await countDays();
    expect(await countDays()).toBe(0);
    const rows = await rowsOf<{ day: string; weekday: number; walkIns: string }>(
      hall.server.databaseUrl,
      'SELECT "day", "weekday", "walkIns" FROM "arrival_day" ORDER BY "day"',
    );
    expect(rows.map(({ day, weekday, walkIns }) => [day, weekday, JSON.parse(walkIns)])).toEqual([
      ['2027-02-22', 1, { 'general-information': { 20: 6 } }],
      ['2027-03-01', 1, { 'general-information': { 20: 5 } }],
      ['2027-03-08', 1, { 'general-information': { 20: 4 } }],
    ]);
  });

  it('plans the counters of a Monday by past Mondays and by its bookings', async () => {
    await countDays();
    for (const start of ['2027-03-22T15:00:00.000Z', '2027-03-22T15:15:00.000Z']) await hall.book({ start });
    const plan = await supervisor.get<StaffingView>('/api/v1/hubs/training-hall/staffing?date=2027-03-22');
    expect([plan.date, plan.likeWeekdays, plan.isEnough]).toEqual(['2027-03-22', 3, true]);
    const [group] = plan.groups;
    const at = (iso: string) => group?.halfHours.find(({ from }) => from === iso);
    const [booked, busy] = [at('2027-03-22T15:00:00.000Z'), at('2027-03-22T14:00:00.000Z')];
    expect(booked?.booked).toBeGreaterThan(1);
    expect(booked?.booked).toBeLessThan(2);
    expect(busy?.walkIns).toBeGreaterThan(2);
    expect(busy?.counters).toBeGreaterThan(at('2027-03-22T20:00:00.000Z')?.counters ?? 9);
    for (const half of group?.halfHours ?? []) expect(half.inTime ?? 1).toBeGreaterThanOrEqual(0.8);
  });

  it('plans the next open day when none is named, and says when it has little history', async () => {
    const plan = await supervisor.get<StaffingView>('/api/v1/hubs/training-hall/staffing');
    expect([plan.date, plan.likeWeekdays, plan.isEnough]).toEqual(['2027-03-16', 0, false]);
    expect(await page('staffing')).toContain('No Tuesday has been counted yet');
    const { body, headers } = await supervisor.send<string>(
      'GET',
      '/staff/hubs/training-hall/staffing.csv?date=2027-03-22',
    );
    const [head, ...lines] = body.trim().split('\r\n');
    expect(head).toBe('hub,date,services,from,to,walk_ins,booked,work_minutes,counters,in_time');
    expect(lines).toHaveLength(48);
    expect(headers.get('content-disposition')).toContain('staffing-training-hall-2027-03-22.csv');
  });

  it('changes nothing at the hub when a change is tried', async () => {
    const { sequence } = await hall.queue();
    const shown = await page('what-if?more=training-hall-2&moreFrom=11:00&guard=45&closeAt=15:30');
    expect(shown).toContain('What would happen');
    expect(await page('what-if?guard=never')).toContain('Enter the guard in whole minutes');
    const after = await hall.queue();
    expect(after.sequence).toBe(sequence);
    expect(after.counters.filter(({ open }) => open)).toHaveLength(1);
  });

  it('asks for the counter that an hour without one needs, and names no closing of a hub that never closes', async () => {
    const shown = await page('what-if?moreFrom=11:00');
    expect(shown).toContain('Choose the counter that this time is for');
    expect(shown).toContain('the hub does not close then');
    expect(shown).not.toContain('The hub closes at');
  });

  it.each([
    ['what-if?guard=3', 'from 5 to 480'],
    ['what-if?credit=300', 'from 0 to 240'],
    ['what-if?closeAt=09:30', 'That time is over'],
    ['replay?day=2027-03-08&guard=3', 'from 5 to 480'],
    ['staffing?date=2027-02-30', 'Enter the day'],
  ])('answers %s with the page and the problem: %s', async (path, said) => {
    const { status, body } = await supervisor.send<string>(
      'GET',
      `/staff/hubs/training-hall/${path}`,
      undefined,
      acceptsHtml,
    );
    expect(status).toBe(400);
    expect(body).toContain(said);
  });

  it('is open to supervisors of that hub only', async () => {
    const agent = await hall.hire('agent');
    const other = await hall.hire('supervisor', 'city-hall');
    for (const [client, path] of [
      [agent, 'staffing'],
      [other, 'staffing'],
      [agent, 'replay?day=2027-03-08'],
    ] as const) {
      expect((await client.refused('GET', `/api/v1/hubs/training-hall/${path}`)).code).toBe('not-yours');
    }
    for (const path of ['what-if', 'staffing', 'replay']) {
      expect((await agent.send('GET', `/staff/hubs/training-hall/${path}`, undefined, acceptsHtml)).status).toBe(403);
    }
  });

  it('refuses a request without a day', async () => {
    const refused = (path: string) => supervisor.refused('GET', `/api/v1/hubs/training-hall/${path}`);
    expect((await refused('staffing?date=2027-02-30')).status).toBe(400);
    expect((await refused('replay?day=yesterday')).status).toBe(400);
    expect((await refused('replay?day=2027-03-08&counters=40')).status).toBe(400);
    expect((await refused('replay?day=2027-03-08&guard=3')).status).toBe(400);
    expect((await refused('replay?day=2026-01-05')).code).toBe('not-found');
  });
});
