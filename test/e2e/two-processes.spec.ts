import type { Board, IssuedTicketView } from '../../src/contract/wire.js';
import { administrator } from '../support/boot.js';
import { Child } from '../support/child.js';
import { ApiClient, newKey, signIn } from '../support/api-client.js';
import { emptyDatabase, type TestDatabase } from '../support/databases.js';
import { aContact, type CalledNext } from '../support/staffed-hall.js';
import { SocketListener } from '../support/socket-listener.js';
import { brokenLogs, rowsOf } from '../support/table-rows.js';

const HALL = '/api/v1/hubs/training-hall';
const aTicket = { service: 'general-information', language: 'en' };

describe('two processes on one PostgreSQL', () => {
  let empty: TestDatabase;
  let children: Child[];
  /** The clients of one member of staff at both processes, with the same session. */
  let clerks: ApiClient[];
  const clerkAt = (index: number): ApiClient => clerks[index % 2] as ApiClient;

  beforeAll(async () => {
    empty = await emptyDatabase('postgres');
    children = await Promise.all([Child.launch(empty.url), Child.launch(empty.url)]);
    await Promise.all(children.map((child) => child.ready()));
    const { headers } = await signIn(children[0]?.url ?? '', administrator);
    clerks = children.map(({ url }) => new ApiClient(url, headers));
    for (const label of [1, 2, 3, 4, 5, 6]) {
      await clerkAt(label).post(`/api/v1/counters/training-hall-${label}/open`);
    }
  });
  afterAll(async () => {
    await Promise.all(children.map((child) => child.kill()));
    await empty.remove();
  });

  it('start at once on an empty database with one city and one administrator', async () => {
    const counts = await rowsOf<{ what: string; count: string }>(
      empty.url,
      `SELECT 'hubs' AS what, COUNT(*) AS count FROM hub UNION ALL SELECT 'staff', COUNT(*) FROM staff
       UNION ALL SELECT 'devices', COUNT(*) FROM device UNION ALL SELECT 'secrets', COUNT(*) FROM setting WHERE name = 'secret'`,
    );
    expect(Object.fromEntries(counts.map(({ what, count }) => [what, Number(count)]))).toEqual({
      hubs: 6,
      staff: 1,
      devices: 2,
      secrets: 1,
    });
  });

  it('show a call of one process on a screen of the other within a second', async () => {
    const screens = await Promise.all(children.map(({ url }) => SocketListener.connect(url, { hub: 'training-hall' })));
    await clerkAt(0).post(`${HALL}/tickets`, aTicket);
    const { ticket } = await clerkAt(0).post<CalledNext>('/api/v1/counters/training-hall-1/call-next');
    const shown = (board: Board) => board.calls.some((call) => call.ticket === ticket.ticket);
    const boards = await Promise.all(screens.map((screen) => screen.hear<Board>('board', shown)));
    expect(boards[0]?.calls).toEqual(boards[1]?.calls);
    for (const screen of screens) screen.close();
    await clerkAt(1).post(`/api/v1/tickets/${ticket.id}/leave`);
  });

  it('give fifty tickets at once fifty consecutive numbers', async () => {
    const issue = (index: number) => clerkAt(index).post<IssuedTicketView>(`${HALL}/tickets`, aTicket);
    const given = await Promise.all(Array.from({ length: 50 }, (_, index) => issue(index)));
    const numbers = given.map(({ ticket }) => Number(ticket.slice(1))).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, index) => (numbers[0] ?? 0) + index));
    expect(await brokenLogs(empty.url)).toEqual([]);
    for (const { id } of given.slice(3)) await clerkAt(0).post(`/api/v1/tickets/${id}/leave`);
  });

  it('give three tickets to three of six counters that call at once', async () => {
    const call = (label: number) =>
      clerkAt(label).send<CalledNext>('POST', `/api/v1/counters/training-hall-${label}/call-next`, {});
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(call));
    const called = answers.filter(({ status }) => status === 200).map(({ body }) => body.ticket.id);
    expect([called.length, new Set(called).size]).toEqual([3, 3]);
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(3);
  });

  it('give each of the last seats of a time once, and answer one Idempotency-Key once', async () => {
    const start = '2027-03-16T15:00:00.000Z';
    const wish = { hub: 'training-hall', ...aTicket, start, contact: aContact() };
    const book = (index: number) => clerkAt(index).send('POST', '/api/v1/appointments', wish);
    const booked = await Promise.all(Array.from({ length: 20 }, (_, index) => book(index)));
    expect(booked.filter(({ status }) => status === 201)).toHaveLength(4); // The training hall has four public seats.
    expect(booked.filter(({ status }) => status === 409)).toHaveLength(16);
    const key = newKey();
    const issue = (index: number) => clerkAt(index).post<IssuedTicketView>(`${HALL}/tickets`, aTicket, key);
    const given = await Promise.all(Array.from({ length: 20 }, (_, index) => issue(index)));
    expect(new Set(given.map(({ id }) => id)).size).toBe(1);
  });

  it('go on serving requests and screens when one of them is killed', async () => {
    await children[0]?.kill();
    const screen = await SocketListener.connect(children[1]?.url ?? '', { hub: 'training-hall' });
    const { ticket } = await clerkAt(1).post<IssuedTicketView>(`${HALL}/tickets`, aTicket);
    const { sequence } = await clerkAt(1).get<Board>(`${HALL}/board`);
    await screen.hear<Board>('board', (board) => board.sequence === sequence);
    expect(ticket).toMatch(/^A\d{3}$/);
    screen.close();
  });
});
