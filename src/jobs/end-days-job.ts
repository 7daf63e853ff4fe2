// Records which tickets the end of the day has ended, at the start and every minute.
import { Injectable } from '@nestjs/common';
import { RecurringJob } from '../platform/recurring-job.js';
import { EndDays } from '../use-cases/queue/end-days.js';

const EVERY_MS = 60_000;

@Injectable()
export class EndDaysJob extends RecurringJob {
  constructor(private readonly useCase: EndDays) {
    super({ everyMs: EVERY_MS, atStart: true });
  }

  protected async run(): Promise<void> {
    const ended = await this.useCase.run();
    if (ended > 0) this.log.log({ ended });
  }
}
