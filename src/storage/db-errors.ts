// The two databases' words for the faults that we expect.
import { QueryFailedError } from 'typeorm';

function codeOf(error: unknown): string | undefined {
  const fault: unknown = error instanceof QueryFailedError ? error.driverError : error;
  // by its shape: a native driver's error need not be an Error of this realm
  return typeof fault === 'object' && fault !== null ? (fault as { code?: string }).code : undefined;
}

/** Two wrote the same unique key; on PostgreSQL the transaction is dead then, so this is caught outside of it. */
export const isUniqueClash = (error: unknown): boolean =>
  ['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'].includes(codeOf(error) ?? '');

/** PostgreSQL ended the transaction for reasons that a second try cures: serialization failure, deadlock. */
export const mayRunAgain = (error: unknown): boolean => ['40001', '40P01'].includes(codeOf(error) ?? '');
