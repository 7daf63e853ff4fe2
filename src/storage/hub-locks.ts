// The queue of writes on PostgreSQL. Each unit is a transaction that first takes the advisory locks of its hubs, in the
// order of their keys, so that a hub's writes are serial across processes. Within a process, units of one hub wait
// without holding a connection, so that a busy hub cannot use up the pool.
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, QueryRunner } from 'typeorm';
import { mayRetry } from './db-errors.js';
import type { WriteQueue, TransactionWork } from './group-commit.js';

const MOST_TRIES = 5;

export class HubLocks implements WriteQueue {
  private readonly last = new Map<string, Promise<unknown>>();

  constructor(private readonly writer: DataSource) {}

  submit<T>(hubs: readonly string[], work: TransactionWork<T>): Promise<T> {
    const before = Promise.all(hubs.map((hub) => this.last.get(hub) ?? Promise.resolve()));
    const mine = before.then(() => this.transact(hubs, work));
    const settled = mine.then(
      () => undefined,
      () => undefined,
    );
    for (const hub of hubs) this.last.set(hub, settled);
    void settled.then(() => {
      for (const hub of hubs) if (this.last.get(hub) === settled) this.last.delete(hub);
    });
    return mine;
  }

  private async transact<T>(hubs: readonly string[], work: TransactionWork<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      const runner = this.writer.createQueryRunner();
      try {
        return await inTransaction(runner, hubs, work);
      } catch (error) {
        if (!mayRetry(error) || tries >= MOST_TRIES) throw error;
      } finally {
        await runner.release();
      }
      await pause(5 * 2 ** tries);
    }
  }
}

async function inTransaction<T>(runner: QueryRunner, hubs: readonly string[], work: TransactionWork<T>): Promise<T> {
  await runner.startTransaction();
  try {
    for (const hub of hubs) {
      await runner.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`hub:${hub}`]);
    }
    const value = await work(runner);
    await runner.commitTransaction();
    return value;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  }
}
