// Logs once that the database is away, and once that it is back, instead of an error for each request in between.
import { Logger } from '@nestjs/common';
import { DatabaseAway } from '../platform/database-away.js';
import { asKnown } from './db-errors.js';

export class DatabaseHealth {
  private readonly log = new Logger('Database');
  private isAway = false;
  /** Whether the last write that the database could decide on succeeded; false before the first one. */
  isWritable = false;

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

  /** The same for a write, whose outcome decides `isWritable`. */
  async watchWrite<T>(work: Promise<T>): Promise<T> {
    const value = await this.watch(work).catch((error: unknown) => {
      if (error instanceof DatabaseAway) this.isWritable = false;
      throw error;
    });
    this.isWritable = true;
    return value;
  }

  private note({ message }: DatabaseAway): void {
    if (!this.isAway)
      this.log.warn(
        `The database cannot do its work now: ${message}. Requests are answered with 503 until it is back.`,
      );
    this.isAway = true;
  }
}
