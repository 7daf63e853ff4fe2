import type { Board, IssuedTicketView } from '../../src/contract/wire.js';
import { databases } from '../support/databases.js';
import { ForecastHall, waitOn } from '../support/forecast-hall.js';
import type { StaffedHall } from '../support/staffed-hall.js';
import { SocketListener } from '../support/socket-listener.js';
import { rowsOf } from '../support/table-rows.js';

const upperEnd = (board: Board): number => waitOn(board)?.toMinutes ?? Number.NaN;
const sorted = (numbers: number[]): number[] => [...numbers].sort((a, b) => a - b);

describe.each(databases)('the forecast on %s', (database) => {
  let place: ForecastHall;
  let hall: StaffedHall;
  beforeAll(async () => {
    place = await ForecastHall.open(database);
    hall = place.hall;
  });
  afterEach(() => place.reset());
  afterAll(() => hall.close());

  it('is none while no counter is open, and is right at once when one opens, a second one does, and one closes', async () => {
    const tickets = await place.takeTickets(10);
    const last = tickets.at(-1) as IssuedTicketView;
    expect([waitOn(await hall.board()), (await place.mine(last)).wait, last.wait]).toEqual([null, null, null]);
    await hall.openCounter(1);
    const one = await hall.board();
    expect(upperEnd(one)).toBeGreaterThanOrEqual(40);
    expect((await place.mine(last)).wait?.toMinutes).toBeLessThanOrEqual(upperEnd(one));
    await hall.openCounter(2);
    const two = await hall.board();
    expect(upperEnd(two)).toBeLessThan(0.7 * upperEnd(one));
    await hall.closeCounter(2);
    expect(waitOn(await hall.board())).toEqual(waitOn(one));
    await hall.closeCounter(1);
    expect(waitOn(await hall.board())).toBeNull();
  });

  it('reckons with a counter on a break from when it is back', async () => {
    await hall.openCounter(1);
    await place.takeTickets(1);
    const backAt = new Date(hall.clock.now() + 20 * 60_000).toISOString();
    await hall.clerk.post(`/api/v1/counters/${hall.counter(1)}/close`, { backAt });
    expect(waitOn(await hall.board())?.fromMinutes).toBeGreaterThanOrEqual(20);
  });

  it('is longer for everybody who takes a ticket in the same breath, and nobody before them reads another', async () => {
    await hall.openCounter(1);
    const tickets = await place.takeTickets(8);
    const ends = tickets.map(({ wait }) => wait?.toMinutes ?? Number.NaN);
    expect(ends).toEqual(sorted(ends));
    expect(ends.at(-1)).toBeGreaterThan(3 * (ends[0] ?? Number.NaN));
    await place.recompute();
    const after = await Promise.all(tickets.map((ticket) => place.mine(ticket)));
    for (const [index, { wait, ahead }] of after.entries()) {
      expect(ahead).toBe(index);
      expect(Math.abs((wait?.toMinutes ?? Number.NaN) - (ends[index] ?? 0))).toBeLessThanOrEqual(15);
    }
  });

  it('moves no sequence: nothing has happened at the hub', async () => {
    await hall.openCounter(1);
    await place.takeTickets(3);
    const { sequence } = await hall.board();
    hall.clock.pass({ minutes: 1 });
    await place.recompute();
    const kept = `SELECT "sequence", "at" FROM "forecast" WHERE "hub" = '${hall.hub}'`;
    expect(await rowsOf(hall.server.databaseUrl, kept)).toEqual([{ sequence, at: hall.clock.iso() }]);
    expect((await hall.board()).sequence).toBe(sequence);
  });

  it('is told to a screen that only listens, when tickets are taken and when time passes', async () => {
    await hall.openCounter(1);
    const screen = await SocketListener.connect(hall.server.url, { hub: hall.hub });
    const first = await screen.hear<Board>('board', (board) => upperEnd(board) === 5);
    await place.takeTickets(6);
    const longer = await screen.hear<Board>('board', (board) => upperEnd(board) >= 25, 3_000);
    expect(longer.sequence).toBeGreaterThan(first.sequence);
    screen.close();
  });

  it('reckons with whom a counter serves, and since when', async () => {
    await hall.openCounter(1);
    const [called, next] = await place.takeTickets(2);
    await hall.callNext(1);
    await place.recompute();
    const soon = (await place.mine(next as IssuedTicketView)).wait;
    hall.clock.pass({ minutes: 30 });
    await place.recompute();
    // who has kept the counter for half an hour is no ordinary case: it may well last
    expect((await place.mine(next as IssuedTicketView)).wait?.toMinutes).toBeGreaterThan(soon?.toMinutes ?? Number.NaN);
    await hall.serve(called?.id ?? '');
  });

  it('tells operators how long it takes to make', async () => {
    await place.recompute();
    const figures = await (await fetch(`${hall.server.url}/metrics`)).text();
    expect(figures).toMatch(/^hubline_forecast_seconds_count [1-9]/m);
  });
});
