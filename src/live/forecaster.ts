// Recomputes the forecast of each hub: after each change, at most about twice a second, and every half minute while
// tickets wait or a counter is open, because time passes. It uses the background queue. Every process does it; the
// newest forecast is kept.
import { Injectable } from '@nestjs/common';
import { ChangeNotifier } from '../platform/change-notifier.js';
import { RecurringJob } from '../platform/recurring-job.js';
import { BackgroundQueue } from '../platform/background-queue.js';
import { RecomputeForecast } from '../use-cases/queue/recompute-forecast.js';
import { Broadcaster } from './broadcaster.js';
import { HubThrottle } from './hub-throttle.js';

const EVERY_MS = 30_000;
/** Changes of a hub within this time lead to one forecast. Milliseconds. */
const MERGED_MS = 400;

@Injectable()
export class Forecaster extends RecurringJob {
  private readonly throttle = new HubThrottle(MERGED_MS, (hub) => this.recompute(hub));
  private unlisten?: () => void;

  constructor(
    private readonly changes: ChangeNotifier,
    private readonly forecasts: RecomputeForecast,
    private readonly broadcaster: Broadcaster,
    private readonly background: BackgroundQueue,
  ) {
    super({ everyMs: EVERY_MS, machineTime: true });
  }

  override onApplicationBootstrap(): void {
    super.onApplicationBootstrap();
    this.unlisten = this.changes.listen((hub) => this.throttle.request(hub));
  }

  override async beforeApplicationShutdown(): Promise<void> {
    this.unlisten?.();
    this.throttle.stop();
    await super.beforeApplicationShutdown();
  }

  protected async run(): Promise<void> {
    for (const hub of await this.forecasts.outdated()) this.throttle.request(hub);
  }

  private async recompute(hub: string): Promise<void> {
    const isShownDifferently = await this.background.run(() => this.forecasts.run(hub));
    if (isShownDifferently) this.broadcaster.resend(hub);
  }
}
