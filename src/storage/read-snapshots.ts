// Reads see one snapshot of committed rows: a read transaction on one of SQLite's readers, REPEATABLE READ on
// PostgreSQL. A single statement is a snapshot by itself.
import type { DataSource, QueryRunner } from 'typeorm';
import type { Database } from './database.js';
import { isAway } from './db-errors.js';
import { withConnection } from './postgres-connections.js';
import { execute, isInTransaction, isPostgres, rollBack } from './statements.js';

export class ReadSnapshots {
  private readonly idle: DataSource[];
  private readonly waiting: ((reader: DataSource) => void)[] = [];

  constructor(private readonly database: Database) {
    this.idle = [...database.readers];
  }

  run<T>(work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    return this.withRunner((runner) => inSnapshot(runner, work));
  }

  /**
   * For work that consists of one statement. Between two transactions SQLite's writer runs it, because it has pages in
   * memory that a reader would read from the file again after every commit.
   */
  runOne<T>(work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    const { sqlite, writer } = this.database;
    const runner = sqlite ? writer.createQueryRunner() : undefined;
    return runner && !isInTransaction(runner) ? work(runner) : this.withRunner(work);
  }

  private async withRunner<T>(work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    if (!this.database.sqlite) return withConnection(this.database.writer, work);
    const reader = await this.takeReader();
    try {
      return await work(reader.createQueryRunner());
    } finally {
      this.giveBack(reader);
    }
  }

  private takeReader(): Promise<DataSource> {
    const reader = this.idle.pop();
    return reader ? Promise.resolve(reader) : new Promise((resolve) => this.waiting.push(resolve));
  }

  private giveBack(reader: DataSource): void {
    const next = this.waiting.shift();
    if (next) next(reader);
    else this.idle.push(reader);
  }
}

async function inSnapshot<T>(runner: QueryRunner, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
  await execute(runner, isPostgres(runner) ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN');
  try {
    const value = await work(runner);
    await execute(runner, 'COMMIT');
    return value;
  } catch (error) {
    if (!isPostgres(runner)) rollBack(runner);
    else if (!isAway(error)) await execute(runner, 'ROLLBACK');
    throw error;
  }
}
