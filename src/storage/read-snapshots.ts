// Reads see one snapshot of committed rows: a read transaction on one of SQLite's readers, REPEATABLE READ on PostgreSQL.
import type { DataSource, QueryRunner } from 'typeorm';
import type { Database } from './database.js';
import { execute } from './statements.js';

export class ReadSnapshots {
  private readonly idle: DataSource[];
  private readonly waiting: ((reader: DataSource) => void)[] = [];

  constructor(private readonly database: Database) {
    this.idle = [...database.readers];
  }

  async run<T>(work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    if (!this.database.sqlite) return this.onPostgres(work);
    const reader = await this.takeReader();
    try {
      return await onSqlite(reader, work);
    } finally {
      this.giveBack(reader);
    }
  }

  private async onPostgres<T>(work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    const runner = this.database.writer.createQueryRunner();
    try {
      await runner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const value = await work(runner);
      await runner.query('COMMIT');
      return value;
    } catch (error) {
      await runner.query('ROLLBACK');
      throw error;
    } finally {
      await runner.release();
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

async function onSqlite<T>(reader: DataSource, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
  const runner = reader.createQueryRunner();
  await execute(runner, 'BEGIN');
  try {
    return await work(runner);
  } finally {
    await execute(runner, 'COMMIT');
  }
}
