// Logs once that the database is away, and once that it is back, instead of an error for each request in between.
import { Logger } from '@nestjs/common';
import { DatabaseAway } from '../platform/database-away.js';
import { asKnown } from './db-errors.js';

export class DatabaseHealth {
  private readonly log = new Logger('Database');
  private isAway = false;

  /** Resolves as `work` does. Rejects with `DatabaseAway` instead of the driver's error if the database is away. */
  async watch<T>(work: Promise<T>): Promise<T> {
    try {
      const value = await work;
      if (this.isAway) this.log.log('The database answers again.');
      this.isAway = false;
      return value;
    } catch (error) {
      const known = asKnown(error);
      if (known instanceof DatabaseAway) this.note(known);
      throw known;
    }
  }

  private note({ message }: DatabaseAway): void {
    if (!this.isAway)
      this.log.warn(`The database is away: ${message}. Requests are answered with 503 until it is back.`);
    this.isAway = true;
  }
}
