// The two databases' words for the faults that we expect.
import { QueryFailedError } from 'typeorm';

const codeOf = (error: unknown): string | undefined =>
  error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;

/** Two wrote the same unique key; on PostgreSQL the transaction is dead then, so this is caught outside of it. */
export const isUniqueClash = (error: unknown): boolean =>
  ['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'].includes(codeOf(error) ?? '');

/** PostgreSQL ended the transaction for reasons that a second try cures: serialization failure, deadlock. */
export const mayRunAgain = (error: unknown): boolean => ['40001', '40P01'].includes(codeOf(error) ?? '');
