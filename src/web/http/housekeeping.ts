// Purges what has expired, at the start and every hour.
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { PurgeExpired } from '../../use-cases/access/purge-expired.js';

const HOUR_MS = 3_600_000;

@Injectable()
export class Housekeeping implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(Housekeeping.name);
  private timer?: NodeJS.Timeout;

  constructor(private readonly purge: PurgeExpired) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.run(), HOUR_MS).unref();
    void this.run();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async run(): Promise<void> {
    try {
      this.log.log({ purged: await this.purge.run() });
    } catch (error) {
      this.log.error(error);
    }
  }
}
