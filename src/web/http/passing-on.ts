// Passes lapsed offers of the waiting lists on, every fifteen seconds. Any process may do it: the hub's lock decides.
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { PassOnOffers } from '../../use-cases/booking/pass-on-offers.js';

const EVERY_MS = 15_000;

@Injectable()
export class PassingOn implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(PassingOn.name);
  private timer?: NodeJS.Timeout;

  constructor(private readonly offers: PassOnOffers) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.run(), EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async run(): Promise<void> {
    try {
      await this.offers.run();
    } catch (error) {
      this.log.error(error);
    }
  }
}
