// Counts the walk-ins of days that are over, at the start and every hour.
import { Injectable } from '@nestjs/common';
import { CountArrivals } from '../use-cases/reports/count-arrivals.js';
import { Rounds } from '../platform/recurring-job.js';

const HOUR_MS = 3_600_000;

@Injectable()
export class Counting extends Rounds {
  constructor(private readonly arrivals: CountArrivals) {
    super(HOUR_MS);
  }

  protected async round(): Promise<void> {
    const counted = await this.arrivals.run();
    if (counted > 0) this.log.log({ daysCounted: counted });
  }
}
