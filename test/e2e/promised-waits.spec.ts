// Each range that is shown to a resident is stored as a promise. The move that ends the waiting settles it in the same
// transaction.
import type { AccuracyView } from '../../src/contract/open-data.js';
import { PurgeExpired } from '../../src/use-cases/access/purge-expired.js';
import { databases } from '../support/databases.js';
import { StaffedHall } from '../support/staffed-hall.js';
import {
  accuracyPath,
  knownFigures,
  promiseKnownDay,
  promiseWait,
  PROMISED_SERVICE,
  sumUp,
} from '../support/promised-waits.js';
import { rowsOf } from '../support/table-rows.js';

describe.each(databases)('promised waits on %s', (database) => {
  let hall: StaffedHall;
  const outcomes = () =>
    rowsOf<{ ticket: string; outcome: string | null; outcomeAt: string | null }>(
      hall.server.databaseUrl,
      // These numbers are those of `promiseWait`, and not of the hall's own forecast.
      `SELECT "ticket", "outcome", "outcomeAt" FROM "shown_range" WHERE "earlySeconds" = 300 AND "likelySeconds" = 600
       AND "promisedSeconds" = 1080 ORDER BY "shownAt", "toMinutes"`,
    );

  beforeEach(async () => {
    hall = await StaffedHall.open({ database });
    await hall.openCounter(1);
  });
  afterEach(() => hall.close());

  it('are settled as called at the instant of a call, of the next ticket or of a chosen one', async () => {
    const [first, second] = [await hall.takeTicket(), await hall.takeTicket()];
    await promiseWait(hall, first);
    await promiseWait(hall, first, { kind: 'change', toMinutes: 25 });
    await promiseWait(hall, second, { toMinutes: 30 });
    hall.clock.pass({ minutes: 7 });
    const at = hall.clock.iso();
    const { ticket } = await hall.callNext(1);
    const called = { ticket: ticket.id, outcome: 'called', outcomeAt: at };
    expect(await outcomes()).toEqual([called, called, { ticket: second.id, outcome: null, outcomeAt: null }]);
    await hall.serve(first.id);
    await hall.move(second.id, 'call', { counter: hall.counter(1) });
    expect((await outcomes())[2]).toEqual({ ticket: second.id, outcome: 'called', outcomeAt: at });
  });

  it('are settled without a call when the resident leaves or is put on hold', async () => {
    const [gone, held] = [await hall.takeTicket(), await hall.takeTicket()];
    await promiseWait(hall, gone);
    await promiseWait(hall, held, { toMinutes: 25 });
    await hall.move(gone.id, 'leave');
    await hall.move(held.id, 'hold');
    expect((await outcomes()).map(({ outcome }) => outcome)).toEqual(['ended', 'ended']);
    await hall.move(held.id, 'resume');
    await promiseWait(hall, held, { toMinutes: 30, kind: 'change' });
    await hall.callNext(1);
    expect((await outcomes()).map(({ outcome }) => outcome)).toEqual(['ended', 'ended', 'called']);
  });

  it('stay open over midnight while the ticket waits, and end with it', async () => {
    hall.clock.set('2027-03-16T03:30:00.000Z');
    for (let index = 0; index < 2; index++) await hall.takeTicket();
    hall.clock.set('2027-03-16T04:10:00.000Z');
    expect(await sumUp(hall)).toBe(0);
    await hall.renewSession();
    await hall.callNext(1);
    // A ticket of a hall that never closes ends twelve hours after its arrival.
    hall.clock.set('2027-03-16T15:29:59.000Z');
    expect(await sumUp(hall)).toBe(0);
    hall.clock.set('2027-03-16T15:30:00.000Z');
    expect(await sumUp(hall)).toBe(1);
    const { total } = await hall.resident.get<AccuracyView>(accuracyPath(hall));
    expect(total).toMatchObject({ count: 1, endedWithoutCall: 1, meanAbsoluteError: null, withinUpperEnd: null });
  });

  it('are deleted after 400 days, and the figures of their days stay', async () => {
    const purge = () => hall.server.app.get(PurgeExpired).run();
    await promiseKnownDay(hall);
    hall.clock.pass({ hours: 400 * 24 });
    await sumUp(hall);
    expect(await purge()).toMatchObject({ ranges: 0 });
    hall.clock.pass({ seconds: 1 });
    expect(await purge()).toMatchObject({ ranges: 20 });
    const { days } = await hall.resident.get<AccuracyView>(accuracyPath(hall, '?from=2027-03-15&to=2027-03-15'));
    expect(days).toEqual([{ date: '2027-03-15', service: PROMISED_SERVICE, ...knownFigures }]);
  });
});
