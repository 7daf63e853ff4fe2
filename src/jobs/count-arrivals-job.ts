// Counts the walk-ins of past days, at the start and every hour.
import { Injectable } from '@nestjs/common';
import { RecurringJob } from '../platform/recurring-job.js';
import { CountArrivals } from '../use-cases/reports/count-arrivals.js';

const EVERY_MS = 3_600_000;

@Injectable()
export class CountArrivalsJob extends RecurringJob {
  constructor(private readonly useCase: CountArrivals) {
    super({ everyMs: EVERY_MS, atStart: true });
  }

  protected async run(): Promise<void> {
    const counted = await this.useCase.run();
    if (counted > 0) this.log.log({ daysCounted: counted });
  }
}
