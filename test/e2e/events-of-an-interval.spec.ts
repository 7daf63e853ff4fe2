// The events of an interval are found by a binary search, because the instants of a hub's log never go back.
import type { Interval } from '../../src/domain/time/interval.js';
import { instant, type Instant, plusMinutes } from '../../src/domain/time/instant.js';
import { databases } from '../support/databases.js';
import { openStorage, type OpenStorage } from '../support/storage-without-server.js';

const HUB = 'city-hall';
/** The minutes of the events after the first one: several at one instant, a long pause, and events of another hub. */
const MOMENTS = [0, 1, 1, 1, 5, 90, 90, 91, 500];

describe.each(databases)('the events of an interval, on %s', (database) => {
  let storage: OpenStorage;
  let began: Instant;
  const at = (minutes: number): Instant => plusMinutes(began, minutes);
  const append = (hub: string) =>
    storage.work.run(hub, (unit) => unit.append({ hub, type: 'city-applied', actor: 'system' }));
  const between = (from: number, to: number) =>
    storage.work.read((unit) => unit.log.during(HUB, { from: at(from), to: at(to) } satisfies Interval));

  beforeAll(async () => {
    storage = await openStorage(database);
    began = instant(storage.clock.now());
    for (const [index, minutes] of MOMENTS.entries()) {
      storage.clock.pass({ minutes: minutes - (MOMENTS[index - 1] ?? 0) });
      await append(HUB);
      await append('north-york');
    }
  });
  afterAll(() => storage.close());

  it('include those at its first instant and exclude those at its last', async () => {
    const ends = [-1, ...MOMENTS, 2, 600];
    for (const from of ends) {
      for (const to of ends) {
        const expected = MOMENTS.filter((minutes) => from <= minutes && minutes < to).map(at);
        expect([from, to, (await between(from, to)).map((event) => event.at)]).toEqual([from, to, expected]);
      }
    }
  });

  it('begin with the next event when none has come since, and with number 1 at a hub without a log', async () => {
    const first = (hub: string, at: Instant) => storage.work.read((unit) => unit.log.firstFrom(hub, at));
    expect(await first(HUB, at(501))).toBe(MOMENTS.length + 1);
    expect(await first('nowhere', at(0))).toBe(1);
  });
});
