// Recognises the expected errors of both databases by their codes.
import { QueryFailedError } from 'typeorm';

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
