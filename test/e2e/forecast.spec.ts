import type { Board, IssuedTicketView } from '../../src/contract/wire.js';
import { databases } from '../support/databases.js';
import { ForecastHall, waitOn } from '../support/forecast-hall.js';
import { SocketListener } from '../support/socket-listener.js';
import { rowsOf } from '../support/table-rows.js';

const upperEnd = (board: Board): number => waitOn(board)?.toMinutes ?? Number.NaN;
const sorted = (numbers: number[]): number[] => [...numbers].sort((a, b) => a - b);

describe.each(databases)('the forecast on %s', (database) => {
  const story = new ForecastHall(database);

  it('is absent while no counter is open, and follows at once when counters open and close', async () => {
    const tickets = await story.takeTickets(10);
    const last = tickets.at(-1) as IssuedTicketView;
    expect([waitOn(await story.hall.board()), (await story.mine(last)).wait, last.wait]).toEqual([null, null, null]);
    await story.hall.openCounter(1);
    const one = await story.hall.board();
    expect(upperEnd(one)).toBeGreaterThanOrEqual(40);
    expect((await story.mine(last)).wait?.toMinutes).toBeLessThanOrEqual(upperEnd(one));
    await story.hall.openCounter(2);
    const two = await story.hall.board();
    expect(upperEnd(two)).toBeLessThan(0.7 * upperEnd(one));
    await story.hall.closeCounter(2);
    expect(waitOn(await story.hall.board())).toEqual(waitOn(one));
    await story.hall.closeCounter(1);
    expect(waitOn(await story.hall.board())).toBeNull();
  });

  it('counts a counter on a break from its return on', async () => {
    await story.hall.openCounter(1);
    await story.takeTickets(1);
    const backAt = new Date(story.hall.clock.now() + 20 * 60_000).toISOString();
    await story.hall.clerk.post(`/api/v1/counters/${story.hall.counter(1)}/close`, { backAt });
    expect(waitOn(await story.hall.board())?.fromMinutes).toBeGreaterThanOrEqual(20);
  });

  it('grows with each ticket that is taken, and changes for nobody who has a ticket already', async () => {
    await story.hall.openCounter(1);
    const tickets = await story.takeTickets(8);
    const ends = tickets.map(({ wait }) => wait?.toMinutes ?? Number.NaN);
    expect(ends).toEqual(sorted(ends));
    expect(ends.at(-1)).toBeGreaterThan(3 * (ends[0] ?? Number.NaN));
    await story.recompute();
    const after = await Promise.all(tickets.map((ticket) => story.mine(ticket)));
    for (const [index, { wait, ahead }] of after.entries()) {
      expect(ahead).toBe(index);
      expect(Math.abs((wait?.toMinutes ?? Number.NaN) - (ends[index] ?? 0))).toBeLessThanOrEqual(15);
    }
  });

  it('adds no event to the hub’s log', async () => {
    await story.hall.openCounter(1);
    await story.takeTickets(3);
    const { sequence } = await story.hall.board();
    story.hall.clock.pass({ minutes: 1 });
    await story.recompute();
    const kept = `SELECT "sequence", "at" FROM "forecast" WHERE "hub" = '${story.hall.hub}'`;
    expect(await rowsOf(story.hall.server.databaseUrl, kept)).toEqual([{ sequence, at: story.hall.clock.iso() }]);
    expect((await story.hall.board()).sequence).toBe(sequence);
  });

  it('is sent to a listening screen when tickets are taken and when time passes', async () => {
    await story.hall.openCounter(1);
    const screen = await SocketListener.connect(story.hall.server.url, { hub: story.hall.hub });
    const first = await screen.hear<Board>('board', (board) => upperEnd(board) === 5);
    await story.takeTickets(6);
    const longer = await screen.hear<Board>('board', (board) => upperEnd(board) >= 25, 3_000);
    expect(longer.sequence).toBeGreaterThan(first.sequence);
    screen.close();
  });

  it('counts the ticket that a counter serves, and since when it does', async () => {
    await story.hall.openCounter(1);
    const [called, next] = await story.takeTickets(2);
    await story.hall.callNext(1);
    await story.recompute();
    const soon = (await story.mine(next as IssuedTicketView)).wait;
    story.hall.clock.pass({ minutes: 30 });
    await story.recompute();
    // A visit that has lasted half an hour is expected to last longer than a usual one.
    expect((await story.mine(next as IssuedTicketView)).wait?.toMinutes).toBeGreaterThan(soon?.toMinutes ?? Number.NaN);
    await story.hall.serve(called?.id ?? '');
  });

  it('reports to operators how long it takes to make', async () => {
    await story.recompute();
    const figures = await (await fetch(`${story.hall.server.url}/metrics`)).text();
    expect(figures).toMatch(/^hubline_forecast_seconds_count [1-9]/m);
  });
});
