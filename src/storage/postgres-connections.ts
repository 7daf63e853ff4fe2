// The connections to PostgreSQL. Everything that waits has a limit, because a line can go silent without an error: the
// limits below are held by this process, and by the server for its side of a transaction whose process is gone.
import type { DataSource, QueryRunner } from 'typeorm';
import { isAway } from './db-errors.js';

/** What is used here of the driver's clients and of its pool. */
interface Client {
  end(): Promise<void>;
  release(destroy: boolean): void;
}
interface Pool {
  idleCount: number;
  connect(): Promise<Client>;
}

const CONNECTIONS = 12;

/** The longest waits, in milliseconds. A hub that a silent line blocked goes on about four seconds after the line does. */
export const postgresLimits = {
  /** To get a connection, a new one or one of the pool. */
  connect: 3_000,
  /** For one statement, or for the lock of a hub that another process holds. */
  statement: 4_000,
  /** For the answer to a statement; a little longer than `statement`, so that usually the server itself ends it. */
  answer: 4_500,
  /** Between two statements of a transaction. The server then ends the transaction and frees its locks. */
  idleTransaction: 4_000,
};

/** Options of `pg` for every connection of a running server. The session's settings are held by the database server. */
export const watchedConnection = {
  connectionTimeoutMillis: postgresLimits.connect,
  query_timeout: postgresLimits.answer,
  statement_timeout: postgresLimits.statement,
  lock_timeout: postgresLimits.statement,
  idle_in_transaction_session_timeout: postgresLimits.idleTransaction,
  keepAlive: true,
  keepAliveInitialDelayMillis: 5_000,
  application_name: 'hubline',
};

/** Options of TypeORM for the pool that units and reads use. `warn` gets the errors of connections that are not in use. */
export const poolOptions = (warn: (error: Error) => void) => ({
  poolSize: CONNECTIONS,
  poolErrorHandler: warn,
  extra: watchedConnection,
});

/**
 * Runs `work` on a connection of the pool. After an error of the connection it is closed instead of given back, and so are
 * the idle ones, because the same break has most likely cut them too.
 */
export async function withConnection<T>(source: DataSource, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  const client = (await runner.connect()) as Client;
  try {
    return await work(runner);
  } catch (error) {
    if (isAway(error)) {
      void client.end();
      await closeIdle(source);
    }
    throw error;
  } finally {
    await runner.release();
  }
}

async function closeIdle(source: DataSource): Promise<void> {
  const pool = (source.driver as unknown as { master?: Pool }).master;
  while (pool && pool.idleCount > 0) (await pool.connect()).release(true);
}
