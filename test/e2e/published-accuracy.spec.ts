// The accuracy of a day's promised waits is summed up once, after the day has ended, and anybody may read it.
import type { AccuracyView } from '../../src/contract/open-data.js';
import { ChangeNotifier } from '../../src/platform/change-notifier.js';
import { Clock } from '../../src/platform/clock.js';
import { Database } from '../../src/storage/database.js';
import { UnitOfWork } from '../../src/storage/unit-of-work.js';
import { SumUpAccuracy } from '../../src/use-cases/reports/sum-up-accuracy.js';
import { databases } from '../support/databases.js';
import { StaffedHall } from '../support/staffed-hall.js';
import {
  accuracyPath,
  knownFigures,
  MIDNIGHT_AFTER_MONDAY,
  promiseKnownDay,
  promiseWait,
  PROMISED_SERVICE,
  sumUp,
} from '../support/promised-waits.js';
import { manualClockAt } from '../support/manual-clock.js';
import { rowsOf } from '../support/table-rows.js';

/** Sums up as another process would, with its own connections and locks on the same PostgreSQL. */
const anotherProcess = async ({ server, clock }: StaffedHall) => {
  const database = await Database.open(server.databaseUrl);
  const own = new Clock();
  manualClockAt(own, clock.iso());
  const accuracy = new SumUpAccuracy(new UnitOfWork(database, own, new ChangeNotifier()));
  return { accuracy, close: () => database.close() };
};

describe.each(databases)('the accuracy figures of a day, on %s,', (database) => {
  let hall: StaffedHall;

  beforeEach(async () => {
    hall = await StaffedHall.open({ database });
    await hall.openCounter(1);
  });
  afterEach(() => hall.close());

  it('are right for a day with known outcomes, and are published when the day has ended', async () => {
    await promiseKnownDay(hall);
    hall.clock.set('2027-03-16T03:59:59.000Z');
    expect(await sumUp(hall)).toBe(0);
    expect((await hall.resident.get<AccuracyView>(accuracyPath(hall))).days).toEqual([]);
    hall.clock.set(MIDNIGHT_AFTER_MONDAY);
    expect(await sumUp(hall)).toBe(1);
    expect(await hall.resident.get(accuracyPath(hall))).toEqual({
      hub: hall.hub,
      kind: 'issue',
      from: '2027-02-16',
      to: '2027-03-15',
      days: [{ date: '2027-03-15', service: PROMISED_SERVICE, ...knownFigures }],
      total: knownFigures,
    });
  });

  it('are summed up once, however often and by however many processes', async () => {
    await promiseKnownDay(hall);
    hall.clock.set(MIDNIGHT_AFTER_MONDAY);
    const others = database === 'postgres' ? [await anotherProcess(hall), await anotherProcess(hall)] : [];
    const asked = [...others.map(({ accuracy }) => accuracy), hall.server.app.get(SumUpAccuracy)];
    const counted = await Promise.all([...asked, ...asked].map((one) => one.run()));
    expect(counted.reduce((sum, days) => sum + days, 0)).toBe(1);
    const kept = () => rowsOf(hall.server.databaseUrl, 'SELECT * FROM "accuracy_day"');
    const once = await kept();
    expect(once).toHaveLength(1);
    hall.clock.pass({ hours: 30 });
    expect(await sumUp(hall)).toBe(0);
    expect(await kept()).toEqual(once);
    await Promise.all(others.map(({ close }) => close()));
  });

  it('can be downloaded by anybody for existing days', async () => {
    await promiseKnownDay(hall);
    hall.clock.set(MIDNIGHT_AFTER_MONDAY);
    await sumUp(hall);
    const file = await hall.resident.send<string>('GET', `/open-data/accuracy.csv?from=2027-03-15&to=2027-03-15`);
    expect(file.headers.get('content-type')).toMatch(/^text\/csv/);
    expect(file.body).toBe(
      [
        'hub,date,service,kind,count,endedWithoutCall,meanAbsoluteError,bias,withinUpperEnd,insideP10P90,pinball50,pinball90',
        `${hall.hub},2027-03-15,${PROMISED_SERVICE},issue,20,0,32.8,-32,0.25,0.15,16.4,23.2`,
        '',
      ].join('\r\n'),
    );
    const changes = await hall.resident.get<AccuracyView>(accuracyPath(hall, '?kind=change'));
    expect([changes.days, changes.total.count]).toEqual([[], 0]);
    const refusals = [
      '?from=2027-02-30',
      '?from=2027-03-02&to=2027-03-01',
      '?from=2027-01-01&to=2027-12-31',
      '?kind=all',
    ];
    for (const query of refusals) {
      const refused = await hall.resident.refused('GET', accuracyPath(hall, query));
      expect([query, refused.status, refused.code]).toEqual([query, 400, 'wrong-input']);
    }
    expect((await hall.resident.refused('GET', '/api/v1/hubs/nowhere/accuracy')).code).toBe('unknown-hub');
  });

  it('contain no ticket and no person', async () => {
    const ticket = await hall.takeTicket(PROMISED_SERVICE, ['interpreter']);
    await promiseWait(hall, ticket);
    await hall.callNext(1);
    hall.clock.set(MIDNIGHT_AFTER_MONDAY);
    await sumUp(hall);
    const shown = [
      JSON.stringify(await hall.resident.get(accuracyPath(hall))),
      ...(await rowsOf<object>(hall.server.databaseUrl, 'SELECT * FROM "accuracy_day"')).map((row) =>
        JSON.stringify(row),
      ),
    ];
    for (const path of ['/open-data/accuracy', `/open-data/accuracy/${hall.hub}`, '/open-data/accuracy.csv']) {
      shown.push(await hall.resident.get(path));
    }
    for (const text of shown) {
      expect(text).not.toContain(ticket.id);
      expect(text).not.toContain(ticket.ticket);
      expect(text).not.toContain('interpreter');
    }
    expect(shown[0]).toContain('"meanAbsoluteError":null');
  });
});
