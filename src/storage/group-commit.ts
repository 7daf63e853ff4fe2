// The queue of writes on SQLite. Units that are waiting run inside one BEGIN IMMEDIATE … COMMIT, each in its own
// savepoint: the disk is flushed once for all of them, a failing unit loses only its own changes, and every caller is
// answered after the commit. TypeORM has one shared connection on SQLite, on which overlapping transactions would
// become savepoints of each other.
import type { DataSource, QueryRunner } from 'typeorm';
import { execute, rollBack } from './statements.js';

export type TransactionWork<T> = (runner: QueryRunner) => Promise<T>;

/** Runs work in a transaction that holds the locks of these hubs (sorted); resolves after the commit. */
export interface WriteQueue {
  submit<T>(hubs: readonly string[], work: TransactionWork<T>): Promise<T>;
}

interface Job {
  work: TransactionWork<unknown>;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

const LARGEST_GROUP = 64;
const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

export class GroupCommit implements WriteQueue {
  private readonly jobs: Job[] = [];
  private draining = false;

  /** `largest` is the most units in a group; 1 commits each unit by itself. */
  constructor(
    private readonly writer: DataSource,
    private readonly largest = LARGEST_GROUP,
  ) {}

  submit<T>(_hubs: readonly string[], work: TransactionWork<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.jobs.push({ work, resolve: resolve as Job['resolve'], reject });
      if (!this.draining) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.draining = true;
    await nextTurn(); // all requests of this turn of the event loop join the group
    while (this.jobs.length > 0) {
      const [first, ...others] = this.jobs.splice(0, this.largest) as [Job, ...Job[]];
      await (others.length === 0 ? this.commitAlone(first) : this.commitTogether([first, ...others]));
      await nextTurn(); // answers are sent before the next group begins
    }
    this.draining = false;
  }

  /** A unit alone needs no savepoint: if it fails, the whole transaction is rolled back. */
  private async commitAlone(job: Job): Promise<void> {
    const runner = this.writer.createQueryRunner(); // always the same, shared one
    try {
      await execute(runner, 'BEGIN IMMEDIATE');
      const value = await job.work(runner);
      await execute(runner, 'COMMIT');
      job.resolve(value);
    } catch (error) {
      rollBack(runner);
      job.reject(error);
    }
  }

  private async commitTogether(jobs: Job[]): Promise<void> {
    const runner = this.writer.createQueryRunner();
    const answers: (() => void)[] = [];
    try {
      await execute(runner, 'BEGIN IMMEDIATE');
      for (const job of jobs) answers.push(await runOne(runner, job));
      await execute(runner, 'COMMIT');
    } catch (error) {
      rollBack(runner);
      for (const job of jobs) job.reject(error); // nothing of this group is in the database
      return;
    }
    for (const answer of answers) answer();
  }
}

/** Runs one unit of a group. Returns a function that settles the unit's promise once the group is committed. */
async function runOne(runner: QueryRunner, job: Job): Promise<() => void> {
  await execute(runner, 'SAVEPOINT unit');
  try {
    const value = await job.work(runner);
    await execute(runner, 'RELEASE unit');
    return () => job.resolve(value);
  } catch (error) {
    await execute(runner, 'ROLLBACK TO unit'); // throws if SQLite has already rolled everything back
    await execute(runner, 'RELEASE unit');
    return () => job.reject(error);
  }
}
