import type { IssuedTicketView } from '../../src/contract/wire.js';
import { databases } from '../support/databases.js';
import { ForecastHall, waitOn } from '../support/forecast-hall.js';
import type { StaffedHall } from '../support/staffed-hall.js';
import { rowsOf } from '../support/table-rows.js';

describe.each(databases)('what the forecast keeps and learns on %s', (database) => {
  let place: ForecastHall;
  let hall: StaffedHall;
  beforeAll(async () => {
    place = await ForecastHall.open(database);
    hall = place.hall;
  });
  afterEach(() => place.reset());
  afterAll(() => hall.close());

  it('is a promise that is kept: the range in hand, and each one that is told instead of it', async () => {
    await hall.openCounter(1);
    const tickets = await place.takeTickets(6);
    const last = tickets.at(-1) as IssuedTicketView;
    await hall.openCounter(2);
    await place.recompute();
    const now = (await place.mine(last)).wait;
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

  it('is one promise, though twenty forecasts of one change are made at once', async () => {
    await hall.openCounter(1);
    const tickets = await place.takeTickets(6);
    await place.recompute();
    await hall.openCounter(2);
    const made = Array.from({ length: 20 }, () => {
      hall.clock.pass({ seconds: 1 });
      return place.recompute();
    });
    await Promise.all(made);
    for (const { id } of tickets) {
      const told = await rowsOf<{ minutes: string }>(
        hall.server.databaseUrl,
        `SELECT "fromMinutes" || ' ' || "toMinutes" AS "minutes" FROM "shown_range" WHERE "ticket" = '${id}' ORDER BY "shownAt"`,
      );
      const [first, ...later] = told.map(({ minutes }) => minutes);
      expect(later.filter((minutes, index) => minutes === [first, ...later][index])).toEqual([]);
    }
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
    await place.takeTickets(5);
    await place.recompute();
    // five visits of the configured five minutes would be over by then
    expect(waitOn(await hall.board())?.fromMinutes).toBeGreaterThanOrEqual(50);
  });
});
