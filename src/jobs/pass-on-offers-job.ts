// Passes lapsed offers of the waiting lists on, every fifteen seconds. Any process may do it: the hub's lock decides.
import { Injectable } from '@nestjs/common';
import { PassOnOffers } from '../use-cases/booking/pass-on-offers.js';
import { Rounds } from '../platform/recurring-job.js';

const EVERY_MS = 15_000;

@Injectable()
export class PassingOn extends Rounds {
  constructor(private readonly offers: PassOnOffers) {
    super(EVERY_MS, false);
  }

  protected async round(): Promise<void> {
    await this.offers.run();
  }
}
