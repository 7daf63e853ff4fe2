import { setTimeout as pause } from 'node:timers/promises';
import { HubLocks } from '../../src/storage/hub-locks.js';
import { openStorage, type OpenStorage } from '../support/storage-without-server.js';

describe('the unit of work on PostgreSQL', () => {
  let place: OpenStorage;
  let lanes: HubLocks;
  /** A second process has lanes of its own: only the database stands between them. */
  let otherProcess: HubLocks;

  beforeAll(async () => {
    place = await openStorage('postgres');
    lanes = new HubLocks(place.database.writer);
    otherProcess = new HubLocks(place.database.writer);
  });
  afterAll(() => place.close());

  it.each(['40001', '40P01'])('runs a unit again after %s', async (code) => {
    let tries = 0;
    const value = await lanes.submit(['a'], async (runner) => {
      if (++tries < 3) await runner.query(`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '${code}'; END $$`);
      return tries;
    });
    expect(value).toBe(3);
  });

  it('gives up after five tries, and tries nothing else twice', async () => {
    const failing = async (code: string) => {
      let tries = 0;
      const work = lanes.submit(['a'], (runner) => {
        tries++;
        return runner.query(`DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '${code}'; END $$`);
      });
      await expect(work).rejects.toThrow('no');
      return tries;
    };
    expect([await failing('40001'), await failing('23514')]).toEqual([5, 1]);
  });

  it.each([
    ['one process', () => lanes],
    ['two processes', () => otherProcess],
  ])('in %s, a hub’s units wait for each other, and those of other hubs for nobody', async (_name, second) => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    let started = () => {};
    const running = new Promise<void>((resolve) => {
      started = resolve;
    });
    const order: string[] = [];
    const first = lanes.submit(['a'], async () => {
      started();
      await gate;
      order.push('a1');
    });
    await running;
    const waiting = second().submit(['a'], async () => void order.push('a2'));
    await second().submit(['b'], async () => void order.push('b'));
    release();
    await Promise.all([first, waiting]);
    expect(order).toEqual(['b', 'a1', 'a2']);
  });

  it('two hubs at once do not lock each other out, from whichever side they come', async () => {
    const { work } = place;
    const both = (hubs: string[]) =>
      work.run(hubs, async (unit) => {
        for (const hub of hubs) await unit.append({ hub, type: 'cancelled', actor: 'resident' });
      });
    await Promise.all(Array.from({ length: 20 }, (_, index) => both(index % 2 ? ['c', 'd'] : ['d', 'c'])));
    const heads = await work.read(async (unit) => [await unit.log.sequenceOf('c'), await unit.log.sequenceOf('d')]);
    expect(heads).toEqual([20, 20]);
  });

  it('a busy hub leaves connections for the others', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const crowd = Array.from({ length: 40 }, () => lanes.submit(['busy'], () => gate));
    await Promise.race([
      lanes.submit(['quiet'], async (runner) => runner.query('SELECT 1')),
      pause(2000).then(() => Promise.reject(new Error('the quiet hub waited for the busy one'))),
    ]);
    release();
    await Promise.all(crowd);
  });

  it('a read cannot write, and sees one snapshot', async () => {
    const { work } = place;
    await expect(work.read((unit) => unit.settings.set('name', 'value'))).rejects.toThrow(/read-only/);
    const append = () => work.run('e', (unit) => unit.append({ hub: 'e', type: 'cancelled', actor: 'resident' }));
    await append();
    const seen = await work.read(async (unit) => {
      const before = await unit.log.sequenceOf('e');
      await append();
      return [before, await unit.log.sequenceOf('e')];
    });
    expect(seen).toEqual([1, 1]);
  });
});
