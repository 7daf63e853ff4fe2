import type { MyTicketView } from '../../src/contract/my-ticket-wire.js';
import type { Board, IssuedTicketView, WaitRange } from '../../src/contract/wire.js';
import { RecomputeForecast } from '../../src/use-cases/queue/recompute-forecast.js';
import { databases } from '../support/databases.js';
import { Hall } from '../support/hall.js';
import { Listener } from '../support/listener.js';
import { rowsOf } from '../support/tables.js';

const SERVICE = 'general-information';
const waitOn = (board: Board): WaitRange | null => board.services.find(({ key }) => key === SERVICE)?.wait ?? null;
const upperEnd = (board: Board): number => waitOn(board)?.toMinutes ?? Number.NaN;
const sorted = (numbers: number[]): number[] => [...numbers].sort((a, b) => a - b);

describe.each(databases)('the forecast on %s', (database) => {
  let hall: Hall;
  const recompute = () => hall.server.app.get(RecomputeForecast).run(hall.hub);
  const takeTickets = async (count: number) => {
    const taken: IssuedTicketView[] = [];
    for (let index = 0; index < count; index++) taken.push(await hall.takeTicket());
    return taken;
  };
  const mine = ({ token }: IssuedTicketView) => hall.resident.get<MyTicketView>(`/api/v1/my-ticket/${token}`);

  beforeAll(async () => {
    hall = await Hall.open({ database });
  });
  afterEach(async () => {
    const { waiting, counters } = await hall.queue();
    for (const { id } of waiting) await hall.move(id, 'leave');
    for (const { label, open } of counters) if (open) await hall.closeCounter(Number(label));
  });
  afterAll(() => hall.close());

  it('is none while no counter is open, and is right at once when one opens, a second one does, and one closes', async () => {
    const tickets = await takeTickets(10);
    const last = tickets.at(-1) as IssuedTicketView;
    expect([waitOn(await hall.board()), (await mine(last)).wait, last.wait]).toEqual([null, null, null]);
    await hall.openCounter(1);
    const one = await hall.board();
    expect(upperEnd(one)).toBeGreaterThanOrEqual(40);
    expect((await mine(last)).wait?.toMinutes).toBeLessThanOrEqual(upperEnd(one));
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
    await takeTickets(1);
    const backAt = new Date(hall.clock.now() + 20 * 60_000).toISOString();
    await hall.clerk.post(`/api/v1/counters/${hall.counter(1)}/close`, { backAt });
    expect(waitOn(await hall.board())?.fromMinutes).toBeGreaterThanOrEqual(20);
  });

  it('is longer for everybody who takes a ticket in the same breath, and nobody before them reads another', async () => {
    await hall.openCounter(1);
    const tickets = await takeTickets(8);
    const ends = tickets.map(({ wait }) => wait?.toMinutes ?? Number.NaN);
    expect(ends).toEqual(sorted(ends));
    expect(ends.at(-1)).toBeGreaterThan(3 * (ends[0] ?? Number.NaN));
    await recompute();
    const after = await Promise.all(tickets.map(mine));
    for (const [index, { wait, ahead }] of after.entries()) {
      expect(ahead).toBe(index);
      expect(Math.abs((wait?.toMinutes ?? Number.NaN) - (ends[index] ?? 0))).toBeLessThanOrEqual(15);
    }
  });

  it('moves no sequence: nothing has happened at the hub', async () => {
    await hall.openCounter(1);
    await takeTickets(3);
    const { sequence } = await hall.board();
    hall.clock.pass({ minutes: 1 });
    await recompute();
    const kept = `SELECT "sequence", "at" FROM "forecast" WHERE "hub" = '${hall.hub}'`;
    expect(await rowsOf(hall.server.databaseUrl, kept)).toEqual([{ sequence, at: hall.clock.iso() }]);
    expect((await hall.board()).sequence).toBe(sequence);
  });

  it('is told to a screen that only listens, when tickets are taken and when time passes', async () => {
    await hall.openCounter(1);
    const screen = await Listener.connect(hall.server.url, { hub: hall.hub });
    const first = await screen.hear<Board>('board', (board) => upperEnd(board) === 5);
    await takeTickets(6);
    const longer = await screen.hear<Board>('board', (board) => upperEnd(board) >= 25, 3_000);
    expect(longer.sequence).toBeGreaterThan(first.sequence);
    screen.close();
  });

  it('reckons with whom a counter serves, and since when', async () => {
    await hall.openCounter(1);
    const [called, next] = await takeTickets(2);
    await hall.callNext(1);
    await recompute();
    const soon = (await mine(next as IssuedTicketView)).wait;
    hall.clock.pass({ minutes: 30 });
    await recompute();
    // who has kept the counter for half an hour is no ordinary case: it may well last
    expect((await mine(next as IssuedTicketView)).wait?.toMinutes).toBeGreaterThan(soon?.toMinutes ?? Number.NaN);
    await hall.serve(called?.id ?? '');
  });

  it('tells operators how long it takes to make', async () => {
    await recompute();
    const figures = await (await fetch(`${hall.server.url}/metrics`)).text();
    expect(figures).toMatch(/^hubline_forecast_seconds_count [1-9]/m);
  });
});
