// Writes down which tickets the clock has ended, at the start and every minute.
import { Injectable } from '@nestjs/common';
import { EndDays } from '../use-cases/queue/end-days.js';
import { Rounds } from '../platform/recurring-job.js';

const MINUTE_MS = 60_000;

@Injectable()
export class DayEnds extends Rounds {
  constructor(private readonly ending: EndDays) {
    super(MINUTE_MS);
  }

  protected async round(): Promise<void> {
    const ended = await this.ending.run();
    if (ended > 0) this.log.log({ ended });
  }
}
