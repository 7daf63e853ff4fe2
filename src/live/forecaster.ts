// Sees to it that every hub's forecast is new: after each change, at most a few times a second, and every half minute where somebody
// waits or a counter is open, because time passes. In spare time; any process may do it, and the newest forecast stays.
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Bell } from '../platform/bell.js';
import { SpareTime } from '../platform/spare-time.js';
import { RecomputeForecast } from '../use-cases/queue/recompute-forecast.js';
import { Loudspeaker } from './broadcaster.js';
import { Pace } from './merged-calls.js';

const LOOK_MS = 30_000;
/** Changes within this time are forecast together. */
const MERGED_MS = 400;

@Injectable()
export class Forecaster implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(Forecaster.name);
  private readonly pace = new Pace(MERGED_MS, (hub) => this.recompute(hub));
  private unlisten?: () => void;
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly bell: Bell,
    private readonly forecasts: RecomputeForecast,
    private readonly loudspeaker: Loudspeaker,
    private readonly spareTime: SpareTime,
  ) {}

  onApplicationBootstrap(): void {
    this.unlisten = this.bell.listen((hub) => this.pace.ring(hub));
    this.timer = setInterval(() => void this.look().catch((error: unknown) => this.log.error(error)), LOOK_MS).unref();
  }

  beforeApplicationShutdown(): void {
    this.unlisten?.();
    clearInterval(this.timer);
    this.pace.stop();
  }

  private async look(): Promise<void> {
    for (const hub of await this.forecasts.outdated()) this.pace.ring(hub);
  }

  private async recompute(hub: string): Promise<void> {
    const readsOtherwise = await this.spareTime.take(() => this.forecasts.run(hub));
    if (readsOtherwise) this.loudspeaker.tellAgain(hub);
  }
}
