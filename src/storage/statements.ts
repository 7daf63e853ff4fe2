// Executes SQL. On SQLite a statement is prepared once and run directly, because TypeORM's query() costs more than most
// statements do (it logs, broadcasts and makes five promises around each). PostgreSQL waits for the network anyway.
import type { ObjectLiteral, QueryRunner } from 'typeorm';

export interface StatementResult {
  records: ObjectLiteral[];
  /** The number of rows that the statement changed. */
  affected: number;
}

interface Statement {
  reader: boolean;
  all(values: unknown[]): ObjectLiteral[];
  run(values: unknown[]): { changes: number };
}

interface SqliteConnection {
  inTransaction: boolean;
  prepare(text: string): Statement;
  exec(text: string): void;
}

/** Texts differ by the columns that change and by the length of lists; this is far more than there are. */
const MOST_STATEMENTS = 1000;
const prepared = new WeakMap<SqliteConnection, Map<string, Statement>>();

export const isPostgres = (runner: QueryRunner): boolean => runner.dataSource.options.type === 'postgres';

/**
 * `values` are given as they are stored; marks are `?` on SQLite and `$1` on PostgreSQL. Throws what the driver throws.
 */
export async function execute(runner: QueryRunner, text: string, values: unknown[] = []): Promise<StatementResult> {
  if (isPostgres(runner)) {
    const { records, affected } = await runner.query(text, values, true);
    return { records: records ?? [], affected: affected ?? 0 };
  }
  const statement = statementOf(sqliteConnection(runner), text);
  const bound = values.some((value) => typeof value === 'boolean') ? values.map(asNumber) : values;
  if (statement.reader) return { records: statement.all(bound), affected: 0 };
  return { records: [], affected: statement.run(bound).changes };
}

const asNumber = (value: unknown): unknown => (typeof value === 'boolean' ? Number(value) : value);

/** Whether SQLite is in a transaction. */
export const isInTransaction = (runner: QueryRunner): boolean => sqliteConnection(runner).inTransaction;

/** Ends a transaction of SQLite, unless SQLite has ended it itself (disk full, an I/O error). */
export function rollBack(runner: QueryRunner): void {
  if (isInTransaction(runner)) sqliteConnection(runner).exec('ROLLBACK');
}

function statementOf(connection: SqliteConnection, text: string): Statement {
  let known = prepared.get(connection);
  if (!known) prepared.set(connection, (known = new Map()));
  const found = known.get(text);
  if (found) return found;
  const statement = connection.prepare(text);
  if (known.size >= MOST_STATEMENTS) known.clear();
  known.set(text, statement);
  return statement;
}

const sqliteConnection = (runner: QueryRunner): SqliteConnection =>
  (runner.dataSource.driver as unknown as { databaseConnection: SqliteConnection }).databaseConnection;
