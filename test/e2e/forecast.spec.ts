import type { Board, IssuedTicketView } from '../../src/contract/wire.js';
import { databases } from '../support/databases.js';
import { ForecastHall, waitOn } from '../support/forecast-hall.js';
import type { StaffedHall } from '../support/staffed-hall.js';
import { SocketListener } from '../support/socket-listener.js';
import { rowsOf } from '../support/table-rows.js';

const upperEnd = (board: Board): number => waitOn(board)?.toMinutes ?? Number.NaN;
const sorted = (numbers: number[]): number[] => [...numbers].sort((a, b) => a - b);

describe.each(databases)('the forecast on %s', (database) => {
  let forecastHall: ForecastHall;
  let hall: StaffedHall;
  beforeAll(async () => {
    forecastHall = await ForecastHall.open(database);
    hall = forecastHall.hall;
  });
  afterEach(() => forecastHall.reset());
  afterAll(() => hall.close());

  it('is absent while no counter is open, and follows at once when counters open and close', async () => {
    const tickets = await forecastHall.takeTickets(10);
    const last = tickets.at(-1) as IssuedTicketView;
    expect([waitOn(await hall.board()), (await forecastHall.mine(last)).wait, last.wait]).toEqual([null, null, null]);
    await hall.openCounter(1);
    const one = await hall.board();
    expect(upperEnd(one)).toBeGreaterThanOrEqual(40);
    expect((await forecastHall.mine(last)).wait?.toMinutes).toBeLessThanOrEqual(upperEnd(one));
    await hall.openCounter(2);
    const two = await hall.board();
    expect(upperEnd(two)).toBeLessThan(0.7 * upperEnd(one));
    await hall.closeCounter(2);
    expect(waitOn(await hall.board())).toEqual(waitOn(one));
    await hall.closeCounter(1);
    expect(waitOn(await hall.board())).toBeNull();
  });

  it('counts a counter on a break from its return on', async () => {
    await hall.openCounter(1);
    await forecastHall.takeTickets(1);
    const backAt = new Date(hall.clock.now() + 20 * 60_000).toISOString();
    await hall.clerk.post(`/api/v1/counters/${hall.counter(1)}/close`, { backAt });
    expect(waitOn(await hall.board())?.fromMinutes).toBeGreaterThanOrEqual(20);
  });

  it('grows with each ticket that is taken, and changes for nobody who has a ticket already', async () => {
    await hall.openCounter(1);
    const tickets = await forecastHall.takeTickets(8);
    const ends = tickets.map(({ wait }) => wait?.toMinutes ?? Number.NaN);
    expect(ends).toEqual(sorted(ends));
    expect(ends.at(-1)).toBeGreaterThan(3 * (ends[0] ?? Number.NaN));
    await forecastHall.recompute();
    const after = await Promise.all(tickets.map((ticket) => forecastHall.mine(ticket)));
    for (const [index, { wait, ahead }] of after.entries()) {
      expect(ahead).toBe(index);
      expect(Math.abs((wait?.toMinutes ?? Number.NaN) - (ends[index] ?? 0))).toBeLessThanOrEqual(15);
    }
  });

  it('adds no event to the hub’s log', async () => {
    await hall.openCounter(1);
    await forecastHall.takeTickets(3);
    const { sequence } = await hall.board();
    hall.clock.pass({ minutes: 1 });
    await forecastHall.recompute();
    const kept = `SELECT "sequence", "at" FROM "forecast" WHERE "hub" = '${hall.hub}'`;
    expect(await rowsOf(hall.server.databaseUrl, kept)).toEqual([{ sequence, at: hall.clock.iso() }]);
    expect((await hall.board()).sequence).toBe(sequence);
  });

  it('is sent to a listening screen when tickets are taken and when time passes', async () => {
    await hall.openCounter(1);
    const screen = await SocketListener.connect(hall.server.url, { hub: hall.hub });
    const first = await screen.hear<Board>('board', (board) => upperEnd(board) === 5);
    await forecastHall.takeTickets(6);
    const longer = await screen.hear<Board>('board', (board) => upperEnd(board) >= 25, 3_000);
    expect(longer.sequence).toBeGreaterThan(first.sequence);
    screen.close();
  });

  it('counts the ticket that a counter serves, and since when it does', async () => {
    await hall.openCounter(1);
    const [called, next] = await forecastHall.takeTickets(2);
    await hall.callNext(1);
    await forecastHall.recompute();
    const soon = (await forecastHall.mine(next as IssuedTicketView)).wait;
    hall.clock.pass({ minutes: 30 });
    await forecastHall.recompute();
    // A visit that has lasted half an hour is expected to last longer than a usual one.
    expect((await forecastHall.mine(next as IssuedTicketView)).wait?.toMinutes).toBeGreaterThan(
      soon?.toMinutes ?? Number.NaN,
    );
    await hall.serve(called?.id ?? '');
  });

  it('reports to operators how long it takes to make', async () => {
    await forecastHall.recompute();
    const figures = await (await fetch(`${hall.server.url}/metrics`)).text();
    expect(figures).toMatch(/^hubline_forecast_seconds_count [1-9]/m);
  });
});
