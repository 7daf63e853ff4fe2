// Sees to it that every hub's forecast is new: after each change, at most a few times a second, and every half minute where somebody
// waits or a counter is open, because time passes. Any process may do it; the newest forecast stays.
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Bell } from '../platform/bell.js';
import { RecomputeForecast } from '../use-cases/queue/recompute-forecast.js';
import { Loudspeaker } from './loudspeaker.js';
import { Pace } from './pace.js';

const LOOK_MS = 30_000;
/** Changes within this time are forecast together. */
const MERGED_MS = 400;
/** Of the time of one process, a hub's forecasts take a sixth at most, however many people wait. */
const RESTS_FOR = 5;

@Injectable()
export class Forecaster implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(Forecaster.name);
  private readonly pace = new Pace(MERGED_MS, (hub) => this.recompute(hub), RESTS_FOR);
  private readonly running = new Set<Promise<void>>();
  private unlisten?: () => void;
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly bell: Bell,
    private readonly forecasts: RecomputeForecast,
    private readonly loudspeaker: Loudspeaker,
  ) {}

  onApplicationBootstrap(): void {
    this.unlisten = this.bell.listen((hub) => this.pace.ring(hub));
    this.timer = setInterval(() => void this.look().catch((error: unknown) => this.log.error(error)), LOOK_MS).unref();
  }

  /** Before the database is closed. */
  async beforeApplicationShutdown(): Promise<void> {
    this.unlisten?.();
    clearInterval(this.timer);
    this.pace.stop();
    await Promise.all(this.running);
  }

  private async look(): Promise<void> {
    for (const hub of await this.forecasts.outdated()) this.pace.ring(hub);
  }

  private async recompute(hub: string): Promise<void> {
    const run = this.forecasts.run(hub).then((changed) => {
      if (changed) this.loudspeaker.tellAgain(hub);
    });
    const settled = run.catch(() => undefined).finally(() => this.running.delete(settled));
    this.running.add(settled);
    await run;
  }
}
