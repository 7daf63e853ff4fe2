// Sees to it that every hub's forecast is new: after each change, at most a few times a second, and every half minute where somebody
// waits or a counter is open, because time passes. Any process may do it; the newest forecast stays.
import { setTimeout as pause } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Bell } from '../platform/bell.js';
import { RecomputeForecast } from '../use-cases/queue/recompute-forecast.js';
import { Loudspeaker } from './loudspeaker.js';
import { Pace } from './pace.js';

const LOOK_MS = 30_000;
/** Changes within this time are forecast together. */
const MERGED_MS = 400;
/** After a forecast the next one, of whichever hub, waits nine times as long as it took: together they take a tenth of a process's time. */
const RESTS_FOR = 9;
/** But no longer than this: a machine that is busy makes forecasts slow. */
const LONGEST_REST_MS = 2_000;

@Injectable()
export class Forecaster implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(Forecaster.name);
  private readonly pace = new Pace(MERGED_MS, (hub) => this.recompute(hub));
  /** Done when the next forecast may begin. */
  private turn: Promise<unknown> = Promise.resolve();
  private running: Promise<unknown> = Promise.resolve();
  private isStopped = false;
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
    this.isStopped = true;
    this.unlisten?.();
    clearInterval(this.timer);
    this.pace.stop();
    await this.running;
  }

  private async look(): Promise<void> {
    for (const hub of await this.forecasts.outdated()) this.pace.ring(hub);
  }

  /** One hub after another. */
  private recompute(hub: string): Promise<void> {
    const run = this.turn.then(() => this.forecast(hub));
    this.turn = run.then(rest, () => rest(LONGEST_REST_MS));
    return run.then(() => undefined);
  }

  /** Answers how long it took, in milliseconds. */
  private async forecast(hub: string): Promise<number> {
    if (this.isStopped) return 0;
    const began = performance.now();
    const run = this.forecasts.run(hub);
    this.running = run.catch(() => undefined);
    if (await run) this.loudspeaker.tellAgain(hub);
    return performance.now() - began;
  }
}

const rest = (took: number): Promise<void> =>
  pause(Math.min(LONGEST_REST_MS, RESTS_FOR * took), undefined, { ref: false });
