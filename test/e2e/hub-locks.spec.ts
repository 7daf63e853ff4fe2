import { setTimeout as pause } from 'node:timers/promises';
import { HubLocks } from '../../src/storage/hub-locks.js';
import { openStorage, type OpenStorage } from '../support/storage-without-server.js';

describe('the unit of work on PostgreSQL', () => {
  let storage: OpenStorage;
  let locks: HubLocks;
  /** The locks as a second process has them: it shares only those of the database with `locks`. */
  let otherProcess: HubLocks;

  beforeAll(async () => {
    storage = await openStorage('postgres');
    locks = new HubLocks(storage.database.writer);
    otherProcess = new HubLocks(storage.database.writer);
  });
  afterAll(() => storage.close());

  it.each(['40001', '40P01'])('runs a unit again after %s', async (code) => {
    let tries = 0;
    const value = await locks.submit(['a'], async (runner) => {
      if (++tries < 3) await runner.query(`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '${code}'; END $$`);
      return tries;
    });
    expect(value).toBe(3);
  });

  it('gives up after five tries, and repeats no unit after other errors', async () => {
    const failing = async (code: string) => {
      let tries = 0;
      const work = locks.submit(['a'], (runner) => {
        tries++;
        return runner.query(`DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '${code}'; END $$`);
      });
      await expect(work).rejects.toThrow('no');
      return tries;
    };
    expect([await failing('40001'), await failing('23514')]).toEqual([5, 1]);
  });

  it.each([
    ['one process', () => locks],
    ['two processes', () => otherProcess],
  ])('in %s, runs units of one hub one after the other, and those of other hubs at once', async (_name, second) => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    let started = () => {};
    const running = new Promise<void>((resolve) => {
      started = resolve;
    });
    const order: string[] = [];
    const first = locks.submit(['a'], async () => {
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

  it('runs units over the same two hubs without a deadlock, in whichever order they name them', async () => {
    const { work } = storage;
    const both = (hubs: string[]) =>
      work.run(hubs, async (unit) => {
        for (const hub of hubs) await unit.append({ hub, type: 'cancelled', actor: 'resident' });
      });
    await Promise.all(Array.from({ length: 20 }, (_, index) => both(index % 2 ? ['c', 'd'] : ['d', 'c'])));
    const heads = await work.read(async (unit) => [await unit.log.sequenceOf('c'), await unit.log.sequenceOf('d')]);
    expect(heads).toEqual([20, 20]);
  });

  it('leaves connections for other hubs while one hub is busy', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const units = Array.from({ length: 40 }, () => locks.submit(['busy'], () => gate));
    await Promise.race([
      locks.submit(['quiet'], async (runner) => runner.query('SELECT 1')),
      pause(2000).then(() => Promise.reject(new Error('the quiet hub waited for the busy one'))),
    ]);
    release();
    await Promise.all(units);
  });

  it('lets a read see one snapshot and write nothing', async () => {
    const { work } = storage;
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
