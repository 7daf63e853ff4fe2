// The queue of writes on PostgreSQL. Each unit is a transaction that first takes the advisory locks of its hubs, in the
// order of their keys, so that a hub's writes are serial across processes. Within a process, units of one hub wait
// without holding a connection, so that a busy hub cannot use up the pool.
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, QueryRunner } from 'typeorm';
import { DatabaseAway } from '../platform/database-away.js';
import { isAway, mayRetry } from './db-errors.js';
import type { WriteQueue, TransactionWork } from './group-commit.js';
import { withConnection } from './postgres-connections.js';

const MOST_TRIES = 5;
/** The longest time that a unit waits for the units of its hubs before it. Milliseconds. */
const LONGEST_WAIT_MS = 15_000;

export class HubLocks implements WriteQueue {
  private readonly last = new Map<string, Promise<unknown>>();

  constructor(private readonly writer: DataSource) {}

  /** Rejects with `DatabaseAway` if the unit has not begun in time; it is then not run. */
  submit<T>(hubs: readonly string[], work: TransactionWork<T>): Promise<T> {
    const before = Promise.all(hubs.map((hub) => this.last.get(hub) ?? Promise.resolve()));
    let expired = false;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        expired = true;
        reject(new DatabaseAway(`The queue of ${hubs.join(', ')} did not move`));
      }, LONGEST_WAIT_MS);
    });
    const mine = before.then(() => {
      clearTimeout(timer);
      return expired ? late : this.transact(hubs, work);
    });
    const settled = mine.then(nothing, nothing);
    for (const hub of hubs) this.last.set(hub, settled);
    void settled.then(() => {
      for (const hub of hubs) if (this.last.get(hub) === settled) this.last.delete(hub);
    });
    return Promise.race([mine, late]);
  }

  private async transact<T>(hubs: readonly string[], work: TransactionWork<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await withConnection(this.writer, (runner) => inTransaction(runner, hubs, work));
      } catch (error) {
        if (!mayRetry(error) || tries >= MOST_TRIES) throw error;
      }
      await pause(5 * 2 ** tries);
    }
  }
}

const nothing = () => undefined;

/** On a broken connection there is nothing to roll back: the server does it when it notices. */
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
    if (runner.isTransactionActive && !isAway(error)) await runner.rollbackTransaction();
    throw error;
  }
}
