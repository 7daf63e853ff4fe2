// A stretch of time in a hub's log is found by the log's own order.
import type { Interval } from '../../src/domain/time/interval.js';
import { instant, type Instant, plusMinutes } from '../../src/domain/time/instant.js';
import { databases } from '../support/databases.js';
import { openStorage, type OpenStorage } from '../support/storage-without-server.js';

const HUB = 'city-hall';
/** Minutes after the first event: several at one moment, a long pause, and a hub next door in between. */
const MOMENTS = [0, 1, 1, 1, 5, 90, 90, 91, 500];

describe.each(databases)('the log of a hub by time, on %s', (database) => {
  let place: OpenStorage;
  let began: Instant;
  const at = (minutes: number): Instant => plusMinutes(began, minutes);
  const append = (hub: string) =>
    place.work.run(hub, (unit) => unit.append({ hub, type: 'city-applied', actor: 'system' }));
  const between = (from: number, to: number) =>
    place.work.read((unit) => unit.log.during(HUB, { from: at(from), to: at(to) } satisfies Interval));

  beforeAll(async () => {
    place = await openStorage(database);
    began = instant(place.clock.now());
    for (const [index, minutes] of MOMENTS.entries()) {
      place.clock.pass({ minutes: minutes - (MOMENTS[index - 1] ?? 0) });
      await append(HUB);
      await append('north-york');
    }
  });
  afterAll(() => place.close());

  it('is all that was logged from its first instant up to, and without, its last', async () => {
    const ends = [-1, ...MOMENTS, 2, 600];
    for (const from of ends) {
      for (const to of ends) {
        const expected = MOMENTS.filter((minutes) => from <= minutes && minutes < to).map(at);
        expect([from, to, (await between(from, to)).map((event) => event.at)]).toEqual([from, to, expected]);
      }
    }
  });

  it('begins with the next event where nothing has come since, and with the first of a hub without a log', async () => {
    const first = (hub: string, moment: Instant) => place.work.read((unit) => unit.log.firstFrom(hub, moment));
    expect(await first(HUB, at(501))).toBe(MOMENTS.length + 1);
    expect(await first('nowhere', at(0))).toBe(1);
  });
});
