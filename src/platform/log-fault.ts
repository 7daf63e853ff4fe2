import type { Logger } from '@nestjs/common';
import { DatabaseAway } from './database-away.js';

/** Logs an error that nobody waits for, unless it only tells that the database is away, which is logged once already. */
export function logFault(log: Logger, error: unknown): void {
  if (!(error instanceof DatabaseAway)) log.error(error);
}
