import type { IssuedTicketView } from '../../src/contract/wire.js';
import { databases } from '../support/databases.js';
import { ForecastHall, waitOn } from '../support/forecast-hall.js';
import type { StaffedHall } from '../support/staffed-hall.js';
import { rowsOf } from '../support/table-rows.js';

describe.each(databases)('the stored promises and the learning of a forecast, on %s', (database) => {
  let forecastHall: ForecastHall;
  let hall: StaffedHall;
  beforeAll(async () => {
    forecastHall = await ForecastHall.open(database);
    hall = forecastHall.hall;
  });
  afterEach(() => forecastHall.reset());
  afterAll(() => hall.close());

  it('store the range on each ticket and each range that replaces it', async () => {
    await hall.openCounter(1);
    const tickets = await forecastHall.takeTickets(6);
    const last = tickets.at(-1) as IssuedTicketView;
    await hall.openCounter(2);
    await forecastHall.recompute();
    const now = (await forecastHall.mine(last)).wait;
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

  it('store a new range once, though twenty forecasts of one change are made at once', async () => {
    await hall.openCounter(1);
    const tickets = await forecastHall.takeTickets(6);
    await forecastHall.recompute();
    await hall.openCounter(2);
    const made = Array.from({ length: 20 }, () => {
      hall.clock.pass({ seconds: 1 });
      return forecastHall.recompute();
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

  it('lengthen the forecast after visits that took longer than the city file says', async () => {
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
    await forecastHall.takeTickets(5);
    await forecastHall.recompute();
    // Five visits of five minutes, as the city file has them, would take much less.
    expect(waitOn(await hall.board())?.fromMinutes).toBeGreaterThanOrEqual(50);
  });
});
