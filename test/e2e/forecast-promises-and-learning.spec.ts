import type { IssuedTicketView } from '../../src/contract/wire.js';
import { databases } from '../support/databases.js';
import { ForecastHall, waitOn } from '../support/forecast-hall.js';
import { rowsOf } from '../support/table-rows.js';

describe.each(databases)('the stored promises and the learning of a forecast, on %s', (database) => {
  const story = new ForecastHall(database);

  it('store the range on each ticket and each range that replaces it', async () => {
    await story.hall.openCounter(1);
    const tickets = await story.takeTickets(6);
    const last = tickets.at(-1) as IssuedTicketView;
    await story.hall.openCounter(2);
    await story.recompute();
    const now = (await story.mine(last)).wait;
    const told = await rowsOf<{ kind: string; fromMinutes: number; toMinutes: number }>(
      story.hall.server.databaseUrl,
      `SELECT "kind", "fromMinutes", "toMinutes" FROM "shown_range" WHERE "ticket" = '${last.id}' ORDER BY "kind" DESC, "id"`,
    );
    expect(told[0]).toEqual({ kind: 'issue', ...last.wait });
    expect(told.slice(1)).toContainEqual({ kind: 'change', ...now });
    const inHand = `SELECT COUNT(*) AS "count" FROM "shown_range" WHERE "kind" = 'issue' AND "ticket" IN (${tickets
      .map(({ id }) => `'${id}'`)
      .join(', ')})`;
    expect(Number((await rowsOf<{ count: unknown }>(story.hall.server.databaseUrl, inHand))[0]?.count)).toBe(6);
  });

  it('store a new range once, though twenty forecasts of one change are made at once', async () => {
    await story.hall.openCounter(1);
    const tickets = await story.takeTickets(6);
    await story.recompute();
    await story.hall.openCounter(2);
    const made = Array.from({ length: 20 }, () => {
      story.hall.clock.pass({ seconds: 1 });
      return story.recompute();
    });
    await Promise.all(made);
    for (const { id } of tickets) {
      const told = await rowsOf<{ minutes: string }>(
        story.hall.server.databaseUrl,
        `SELECT "fromMinutes" || ' ' || "toMinutes" AS "minutes" FROM "shown_range" WHERE "ticket" = '${id}' ORDER BY "shownAt"`,
      );
      const [first, ...later] = told.map(({ minutes }) => minutes);
      expect(later.filter((minutes, index) => minutes === [first, ...later][index])).toEqual([]);
    }
  });

  it('lengthen the forecast after visits that took longer than the city file says', async () => {
    await story.hall.renewSession();
    await story.hall.openCounter(1);
    for (let visit = 0; visit < 20; visit++) {
      const { id } = await story.hall.takeTicket();
      await story.hall.callNext(1);
      await story.hall.move(id, 'start');
      story.hall.clock.pass({ minutes: 15 });
      await story.hall.move(id, 'finish');
    }
    story.hall.clock.pass({ minutes: 1 });
    await story.takeTickets(5);
    await story.recompute();
    // Five visits of five minutes, as the city file has them, would take much less.
    expect(waitOn(await story.hall.board())?.fromMinutes).toBeGreaterThanOrEqual(50);
  });
});
