import type { MyTicketView } from '../../src/contract/my-ticket-wire.js';
import type { Board, IssuedTicketView, WaitRange } from '../../src/contract/wire.js';
import { RecomputeForecast } from '../../src/use-cases/queue/recompute-forecast.js';
import { databases } from '../support/databases.js';
import { Hall } from '../support/hall.js';
import { rowsOf } from '../support/tables.js';

const SERVICE = 'general-information';
const waitOn = (board: Board): WaitRange | null => board.services.find(({ key }) => key === SERVICE)?.wait ?? null;

describe.each(databases)('what the forecast keeps and learns on %s', (database) => {
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

  it('is a promise that is kept: the range in hand, and each one that is told instead of it', async () => {
    await hall.openCounter(1);
    const tickets = await takeTickets(6);
    const last = tickets.at(-1) as IssuedTicketView;
    await hall.openCounter(2);
    await recompute();
    const now = (await mine(last)).wait;
    const told = await rowsOf<{ kind: string; fromMinutes: number; toMinutes: number }>(
      hall.server.databaseUrl,
      `SELECT "kind", "fromMinutes", "toMinutes" FROM "shown_range" WHERE "ticket" = '${last.id}' ORDER BY "kind" DESC, "id"`,
    );
    expect(told[0]).toEqual({ kind: 'issue', ...last.wait });
    expect(told.slice(1)).toContainEqual({ kind: 'change', ...now });
    const inHand = `SELECT COUNT(*) AS "count" FROM "shown_range" WHERE "kind" = 'issue' AND "ticket" IN (${tickets
      .map(({ id }) => `'${id}'`)
      .join(', ')})`;
    expect(Number((await rowsOf<{ count: unknown }>(hall.server.databaseUrl, inHand))[0]?.count)).toBe(6);
  });

  it('learns how long visits take here', async () => {
    await hall.renewSession();
    await hall.openCounter(1);
    for (let visit = 0; visit < 20; visit++) {
      const { id } = await hall.takeTicket();
      await hall.callNext(1);
      await hall.move(id, 'start');
      hall.clock.pass({ minutes: 15 });
      await hall.move(id, 'finish');
    }
    hall.clock.pass({ minutes: 1 });
    await takeTickets(5);
    await recompute();
    // five visits of the configured five minutes would be over by then
    expect(waitOn(await hall.board())?.fromMinutes).toBeGreaterThanOrEqual(50);
  });
});
