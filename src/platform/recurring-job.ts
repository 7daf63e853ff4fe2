// Something that a process does again and again by the server's clock, in a rehearsal as much more often; a round that fails is
// logged, and the next one comes.
import { Inject, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from './clock.js';

export abstract class Rounds implements OnApplicationBootstrap, OnApplicationShutdown {
  protected readonly log = new Logger(this.constructor.name);
  @Inject() private readonly clock: Clock;
  private timer?: NodeJS.Timeout;

  /** `atStart`: the first one begins with the process, unless said otherwise. */
  constructor(
    private readonly everyMs: number,
    private readonly atStart = true,
  ) {}

  protected abstract round(): Promise<void>;

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.run(), this.clock.waitFor(this.everyMs)).unref();
    if (this.atStart) void this.run();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async run(): Promise<void> {
    await this.round().catch((error: unknown) => this.log.error(error));
  }
}
