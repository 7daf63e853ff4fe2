// Passes lapsed offers of the waiting lists to the next entry, every fifteen seconds. Any process may do it: the hub's
// lock decides.
import { Injectable } from '@nestjs/common';
import { RecurringJob } from '../platform/recurring-job.js';
import { PassOnOffers } from '../use-cases/booking/pass-on-offers.js';

const EVERY_MS = 15_000;

@Injectable()
export class PassOnOffersJob extends RecurringJob {
  constructor(private readonly useCase: PassOnOffers) {
    super({ everyMs: EVERY_MS });
  }

  protected async run(): Promise<void> {
    await this.useCase.run();
  }
}
