// Deletes what has expired, at the start and every hour: contacts, letters, sessions, drafts and idempotency keys.
import { Injectable } from '@nestjs/common';
import { RecurringJob } from '../platform/recurring-job.js';
import { PurgeExpired } from '../use-cases/access/purge-expired.js';

const EVERY_MS = 3_600_000;

@Injectable()
export class PurgeExpiredJob extends RecurringJob {
  constructor(private readonly useCase: PurgeExpired) {
    super({ everyMs: EVERY_MS, atStart: true });
  }

  protected async run(): Promise<void> {
    this.log.log({ purged: await this.useCase.run() });
  }
}
