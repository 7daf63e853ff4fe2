// Sums up the days that have ended, at the start and every ten minutes: hubs' days end at different hours.
import { Injectable } from '@nestjs/common';
import { SumUpAccuracy } from '../use-cases/reports/sum-up-accuracy.js';
import { Rounds } from '../platform/recurring-job.js';

const EVERY_MS = 600_000;

@Injectable()
export class SummingUp extends Rounds {
  constructor(private readonly accuracy: SumUpAccuracy) {
    super(EVERY_MS);
  }

  protected async round(): Promise<void> {
    await this.accuracy.run();
  }
}
