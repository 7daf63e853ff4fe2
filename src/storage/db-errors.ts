// Recognises the expected errors of both databases by their codes.
import { QueryFailedError, QueryRunnerAlreadyReleasedError } from 'typeorm';
import { DatabaseAway } from '../platform/database-away.js';

function codeOf(error: unknown): string | undefined {
  const fault: unknown = error instanceof QueryFailedError ? error.driverError : error;
  // Tested by its shape, because a native driver's error need not be an Error of this realm.
  return typeof fault === 'object' && fault !== null ? (fault as { code?: string }).code : undefined;
}

/**
 * Two transactions wrote the same unique key. On PostgreSQL the transaction is aborted then, so callers catch it
 * outside.
 */
export const isUniqueViolation = (error: unknown): boolean =>
  ['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'].includes(codeOf(error) ?? '');

/** PostgreSQL aborted the transaction for a reason that another attempt cures: serialization failure, deadlock. */
export const mayRetry = (error: unknown): boolean => ['40001', '40P01'].includes(codeOf(error) ?? '');

/** Codes of Node for a connection that cannot be made or broke. */
const OF_CONNECTIONS = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
];
/**
 * SQLSTATE codes of a server that ends, begins, is full, or gave up waiting: connection exceptions, operator intervention,
 * insufficient resources, a lock or a transaction that waited too long, or a server that only reads, such as a standby.
 * PostgreSQL, Appendix A.
 */
const OF_POSTGRES = /^(08...|57P0.|57014|53...|55P03|25P03|25006)$/;
/** SQLite cannot read or write its file now: disk full, read-only, input or output errors, locked by another program. */
const OF_SQLITE = /^SQLITE_(FULL|READONLY|IOERR|CANTOPEN|BUSY|LOCKED|PROTOCOL)/;
/** Errors of the driver `pg` that have no code. */
const OF_DRIVER =
  /^(Query read timeout|timeout exceeded when trying to connect|Connection terminated|Client (was closed|has encountered))/;

/** Whether the database could not be reached, did not answer in time or cannot write, so that the work was not done. */
export function isAway(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== undefined) return OF_CONNECTIONS.includes(code) || OF_POSTGRES.test(code) || OF_SQLITE.test(code);
  // TypeORM releases a runner by itself only when its connection breaks.
  if (error instanceof DatabaseAway || error instanceof QueryRunnerAlreadyReleasedError) return true;
  const fault: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return fault instanceof Error && OF_DRIVER.test(fault.message);
}

/** The error as the rest of the program knows it: `DatabaseAway` if the database is away, else itself. */
export function asKnown(error: unknown): unknown {
  if (!isAway(error) || error instanceof DatabaseAway) return error;
  return new DatabaseAway((error as Error).message, codeOf(error), { cause: error });
}
