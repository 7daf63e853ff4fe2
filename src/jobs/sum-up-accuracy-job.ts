// Sums up how the promised waits of ended days came true, at the start and every ten minutes, because the days of hubs
// end at different hours.
import { Injectable } from '@nestjs/common';
import { RecurringJob } from '../platform/recurring-job.js';
import { SumUpAccuracy } from '../use-cases/reports/sum-up-accuracy.js';

const EVERY_MS = 600_000;

@Injectable()
export class SumUpAccuracyJob extends RecurringJob {
  constructor(private readonly useCase: SumUpAccuracy) {
    super({ everyMs: EVERY_MS, atStart: true });
  }

  protected async run(): Promise<void> {
    await this.useCase.run();
  }
}
