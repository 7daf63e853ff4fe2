// Keeps every hub's forecast new: after each change, at most a few times a second, and every half minute where somebody waits
// or a counter is open, because time passes. It works in spare time; any process may do it, and the newest forecast stays.
import { Injectable } from '@nestjs/common';
import { ChangeNotifier } from '../platform/change-notifier.js';
import { RecurringJob } from '../platform/recurring-job.js';
import { BackgroundQueue } from '../platform/background-queue.js';
import { RecomputeForecast } from '../use-cases/queue/recompute-forecast.js';
import { Broadcaster } from './broadcaster.js';
import { HubThrottle } from './hub-throttle.js';

const EVERY_MS = 30_000;
/** Changes within this time are forecast together. */
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
    const readsOtherwise = await this.background.run(() => this.forecasts.run(hub));
    if (readsOtherwise) this.broadcaster.resend(hub);
  }
}
