// SQLite's lane for writes. The units that are waiting run inside one BEGIN IMMEDIATE … COMMIT, each in its own
// savepoint: one flush to the disk for all of them, a failing unit loses only itself, and everybody is answered after the
// commit. One shared connection makes this necessary (overlapping transactions would become savepoints of each other).
import type { DataSource, QueryRunner } from 'typeorm';

export type Work<T> = (runner: QueryRunner) => Promise<T>;

/** Runs work in a transaction that holds the locks of these hubs (sorted); resolves after the commit. */
export interface Lane {
  submit<T>(hubs: readonly string[], work: Work<T>): Promise<T>;
}

interface Job {
  work: Work<unknown>;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

const LARGEST_GROUP = 64;
const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

export class GroupCommit implements Lane {
  private readonly jobs: Job[] = [];
  private draining = false;

  /** `largest` 1 commits each unit by itself. */
  constructor(
    private readonly writer: DataSource,
    private readonly largest = LARGEST_GROUP,
  ) {}

  submit<T>(_hubs: readonly string[], work: Work<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.jobs.push({ work, resolve: resolve as Job['resolve'], reject });
      if (!this.draining) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.draining = true;
    await nextTurn(); // lets all requests of this turn of the event loop join the group
    while (this.jobs.length > 0) {
      await this.commitTogether(this.jobs.splice(0, this.largest));
      await nextTurn(); // lets the answers out
    }
    this.draining = false;
  }

  private async commitTogether(jobs: Job[]): Promise<void> {
    const runner = this.writer.createQueryRunner(); // always the same, shared one
    const answers: (() => void)[] = [];
    try {
      await runner.startTransaction();
      for (const job of jobs) answers.push(await this.runOne(runner, job));
      await runner.commitTransaction();
    } catch (error) {
      this.abandon(runner);
      for (const job of jobs) job.reject(error); // nothing of this group is in the database
      return;
    }
    for (const answer of answers) answer();
  }

  private async runOne(runner: QueryRunner, job: Job): Promise<() => void> {
    await runner.startTransaction(); // SAVEPOINT
    try {
      const value = await job.work(runner);
      await runner.commitTransaction(); // RELEASE
      return () => job.resolve(value);
    } catch (error) {
      await runner.rollbackTransaction(); // throws if SQLite has already rolled everything back
      return () => job.reject(error);
    }
  }

  /** Disk full or an I/O error: SQLite may have ended the transaction without TypeORM knowing. */
  private abandon(runner: QueryRunner): void {
    const { databaseConnection } = this.writer.driver as unknown as {
      databaseConnection: { inTransaction: boolean; exec(sql: string): void };
    };
    if (databaseConnection.inTransaction) databaseConnection.exec('ROLLBACK');
    Object.assign(runner, { isTransactionActive: false, transactionDepth: 0 });
  }
}
