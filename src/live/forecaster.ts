// Keeps every hub's forecast new: after each change, at most a few times a second, and every half minute where somebody waits
// or a counter is open, because time passes. It works in spare time; any process may do it, and the newest forecast stays.
import { Injectable } from '@nestjs/common';
import { Bell } from '../platform/bell.js';
import { RecurringJob } from '../platform/recurring-job.js';
import { SpareTime } from '../platform/spare-time.js';
import { RecomputeForecast } from '../use-cases/queue/recompute-forecast.js';
import { Loudspeaker } from './broadcaster.js';
import { Pace } from './merged-calls.js';

const EVERY_MS = 30_000;
/** Changes within this time are forecast together. */
const MERGED_MS = 400;

@Injectable()
export class Forecaster extends RecurringJob {
  private readonly pace = new Pace(MERGED_MS, (hub) => this.recompute(hub));
  private unlisten?: () => void;

  constructor(
    private readonly bell: Bell,
    private readonly forecasts: RecomputeForecast,
    private readonly loudspeaker: Loudspeaker,
    private readonly spareTime: SpareTime,
  ) {
    super({ everyMs: EVERY_MS, machineTime: true });
  }

  override onApplicationBootstrap(): void {
    super.onApplicationBootstrap();
    this.unlisten = this.bell.listen((hub) => this.pace.ring(hub));
  }

  override async beforeApplicationShutdown(): Promise<void> {
    this.unlisten?.();
    this.pace.stop();
    await super.beforeApplicationShutdown();
  }

  protected async run(): Promise<void> {
    for (const hub of await this.forecasts.outdated()) this.pace.ring(hub);
  }

  private async recompute(hub: string): Promise<void> {
    const readsOtherwise = await this.spareTime.take(() => this.forecasts.run(hub));
    if (readsOtherwise) this.loudspeaker.tellAgain(hub);
  }
}
