// Purges what has expired, at the start and every hour.
import { Injectable } from '@nestjs/common';
import { PurgeExpired } from '../use-cases/access/purge-expired.js';
import { Rounds } from '../platform/recurring-job.js';

const HOUR_MS = 3_600_000;

@Injectable()
export class Housekeeping extends Rounds {
  constructor(private readonly purge: PurgeExpired) {
    super(HOUR_MS);
  }

  protected async round(): Promise<void> {
    this.log.log({ purged: await this.purge.run() });
  }
}
