import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { openStorage, type OpenStorage } from '../../test/support/storage-without-server.js';
import { instant } from '../domain/time/instant.js';
import { sqliteFile } from './database.js';
import type { Unit } from './unit.js';

const HUB = 'city-hall';
const opened = (number: number) => ({
  hub: HUB,
  type: 'counter-opened' as const,
  actor: 'system',
  counter: String(number),
  reason: { services: [] },
});

describe('the unit of work on SQLite', () => {
  let place: OpenStorage;
  const append = (number: number) => place.work.run(HUB, (unit) => unit.append(opened(number)));
  const count = () => place.work.read((unit) => unit.log.sequenceOf(HUB));
  /** Starts `many` units in one turn, each appending an event; what each one's caller could read when it was answered. */
  const seenBy = async (many: number) => {
    const seen: number[] = [];
    const one = (number: number) => append(number).finally(async () => seen.push(await count()));
    await Promise.allSettled(Array.from({ length: many }, (_, number) => one(number)));
    return seen;
  };

  beforeEach(async () => {
    place = await openStorage('sqlite');
  });
  afterEach(() => place.close());

  it('commits waiting units together, and answers nobody before all of them are on disk', async () => {
    expect(await seenBy(10)).toEqual(Array.from({ length: 10 }, () => 10));
  });

  it('commits each unit by itself when the settings say so', async () => {
    await place.close();
    place = await openStorage('sqlite', { groupCommit: false });
    expect(await seenBy(4)).toEqual([1, 2, 3, 4]);
  });

  it('loses only the unit that fails, with all it wrote, and no sequence number', async () => {
    const run = (number: number) =>
      place.work.run(HUB, async (unit) => {
        const { sequence } = await unit.append(opened(number));
        if (number === 3) throw new Error('three');
        return sequence;
      });
    const all = await Promise.allSettled([1, 2, 3, 4].map(run));
    expect(all.map((one) => (one.status === 'fulfilled' ? one.value : 'lost'))).toEqual([1, 2, 'lost', 3]);
    expect(await count()).toBe(3);
  });

  it('shows nothing of a change to a single-statement read in the middle of it', async () => {
    const sequence = () => place.work.readOne((unit) => unit.log.sequenceOf(HUB));
    await append(1);
    const meanwhile = await place.work.run(HUB, async (unit) => {
      await unit.append(opened(2));
      await unit.log.close();
      return sequence();
    });
    expect([meanwhile, await sequence()]).toEqual([1, 2]);
  });

  it('leaves nothing of a unit that fails alone', async () => {
    const failing = place.work.run(HUB, async (unit) => {
      await unit.append(opened(1));
      throw new Error('alone');
    });
    await expect(failing).rejects.toThrow('alone');
    expect(await count()).toBe(0);
    expect((await append(2)).sequence).toBe(1);
  });

  it('works on after the disk was full', async () => {
    await append(0);
    const { writer } = place.database;
    const [{ page_count: pages }] = await writer.query<[{ page_count: number }]>('PRAGMA page_count');
    await writer.query(`PRAGMA max_page_count = ${pages + 2}`);
    const greedy = (unit: Unit) => appendMany(unit, 400);
    const all = await Promise.allSettled([1, 2, 3].map(() => place.work.run(HUB, greedy)));
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await expect(place.work.run(HUB, greedy)).rejects.toMatchObject({ message: expect.stringMatching(/full/) });
    await writer.query('PRAGMA max_page_count = 1000000');
    await append(1);
    expect(await count()).toBe(2);
  });

  it('holds the write lock from the beginning, so that nobody else writes in between', async () => {
    const other = new Sqlite(sqliteFile(place.database.url), { timeout: 0 });
    await place.work.run(HUB, async () => {
      expect(() => other.exec('BEGIN IMMEDIATE')).toThrow(/locked/);
    });
    other.exec('BEGIN IMMEDIATE');
    other.close();
  });

  it('cannot write while reading', async () => {
    await expect(place.work.read((unit) => unit.settings.set('name', 'value'))).rejects.toMatchObject({
      message: expect.stringMatching(/readonly/),
    });
  });

  it('reads one snapshot, whatever is committed meanwhile', async () => {
    await append(1);
    const seen = await place.work.read(async (unit) => {
      const before = await unit.log.sequenceOf(HUB);
      await append(2);
      return [before, await unit.log.sequenceOf(HUB)];
    });
    expect([seen, await count()]).toEqual([[1, 1], 2]);
  });

  it('keeps answering reads when more of them wait than there are readers', async () => {
    const slow = () => place.work.read(() => pause(5));
    await Promise.all(Array.from({ length: 12 }, slow));
    await expect(place.work.read(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await count()).toBe(0);
  });

  it('notifies listeners after the commit, once a unit, and not for a unit that failed', async () => {
    const rung: [string, number, number][] = [];
    const done: Promise<void>[] = [];
    place.changes.listen((hub, sequence) => {
      done.push(count().then((seen) => void rung.push([hub, sequence, seen])));
    });
    await place.work.run(HUB, (unit) => appendMany(unit, 3));
    await place.work.run(HUB, () => Promise.reject(new Error('no'))).catch(() => undefined);
    await place.work.run(HUB, async () => undefined);
    await Promise.all(done);
    expect(rung).toEqual([[HUB, 3, 3]]);
  });

  it('keeps a listener’s fault from the caller that committed', async () => {
    place.changes.listen(() => {
      throw new Error('deaf');
    });
    await expect(append(1)).resolves.toMatchObject({ sequence: 1 });
  });

  it('never lets a hub’s time run backwards', async () => {
    const before = await append(1);
    place.clock.set('2027-03-15T13:00:00.000Z');
    expect((await append(2)).at).toBe(before.at);
    const elsewhere = await place.work.run('north-york', (unit) => unit.append({ ...opened(1), hub: 'north-york' }));
    expect(elsewhere.at).toBe(instant(Date.parse('2027-03-15T13:00:00.000Z')));
  });

  it('refuses an event of a hub whose lock it does not hold', async () => {
    const stray = place.work.run(HUB, (unit) => unit.append({ ...opened(1), hub: 'north-york' }));
    await expect(stray).rejects.toThrow('north-york');
  });

  it('tries once more when a unique key was taken meanwhile, and not for ever', async () => {
    let tries = 0;
    const clash = () =>
      place.work.run(HUB, async (unit) => {
        tries++;
        for (const _ of [1, 2]) await unit.access.addSession(session);
      });
    await expect(clash()).rejects.toMatchObject({ message: expect.stringMatching(/UNIQUE/) });
    expect(tries).toBe(2);
  });
});

const session = { tokenHash: 'same', staff: 'one', seenAt: instant(0), expiresAt: instant(0) };

async function appendMany(unit: Unit, many: number): Promise<void> {
  for (let number = 0; number < many; number++) await unit.append(opened(number));
}
