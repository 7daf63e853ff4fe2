// The base class of all recurring jobs. Two runs of a job never overlap: requests during a run lead to one more run
// after it. A run that fails is logged, and the next one follows. When the process ends, no run begins any more, and
// the shutdown waits for the current one, because the database is closed afterwards.
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Clock } from './clock.js';
import { within } from './deadline.js';
import { logFault } from './log-fault.js';

/** When a job runs. */
export interface Schedule {
  /** Milliseconds from one run to the next. */
  everyMs: number;
  /** Whether the first run begins with the process; otherwise it comes after `everyMs`. */
  atStart?: boolean;
  /**
   * Whether `everyMs` is measured in the machine's time, as for jobs that check connections. Otherwise it is measured on
   * the server's clock, so that runs are more frequent in a rehearsal whose clock runs faster.
   */
  machineTime?: boolean;
}

/** The longest time that a shutdown waits for the current run. Milliseconds. */
const LONGEST_LAST_RUN_MS = 5_000;

/** A job that runs on a schedule. */
@Injectable()
export abstract class RecurringJob implements OnApplicationBootstrap, BeforeApplicationShutdown {
  protected readonly log = new Logger(this.constructor.name);
  @Inject(Clock) private readonly clock: Clock;
  private timer?: NodeJS.Timeout;
  private current: Promise<void> = Promise.resolve();
  private next?: Promise<void>;
  private stopped = false;

  constructor(private readonly schedule: Schedule) {}

  /** One run. An error is logged. A long run checks `isStopping` between its steps. */
  protected abstract run(): Promise<void>;

  protected get isStopping(): boolean {
    return this.stopped;
  }

  onApplicationBootstrap(): void {
    const { everyMs, atStart = false, machineTime = false } = this.schedule;
    this.timer = setInterval(() => void this.request(), machineTime ? everyMs : this.clock.waitFor(everyMs)).unref();
    if (atStart) void this.request();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await within(LONGEST_LAST_RUN_MS, this.current, undefined);
  }

  /** Requests a run after the current one. All requests made before it begins share it. Resolves when it has ended. */
  request(): Promise<void> {
    this.next ??= this.current.then(() => {
      this.next = undefined;
      if (!this.stopped) this.current = this.run().catch((error: unknown) => logFault(this.log, error));
      return this.current;
    });
    return this.next;
  }
}
