// The one mechanism for everything that a process does on a schedule. Two runs of one job never overlap: what is asked for
// while a run is under way is one more run after it. A run that fails is logged, and the next one comes. When the process
// ends, no run begins any more, and the one under way is waited for, because the database is closed after it.
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Clock } from './clock.js';

export interface Schedule {
  /** Milliseconds from one run to the next. */
  everyMs: number;
  /** Whether the first run begins with the process; otherwise it comes after `everyMs`. */
  atStart?: boolean;
  /**
   * Whether `everyMs` is measured by the machine's own time, as for what watches over connections. Otherwise it is the
   * server's clock, so that runs come more often in a rehearsal whose clock runs faster.
   */
  machineTime?: boolean;
}

/** A shutdown waits at most this long for a run under way. Milliseconds. */
const LONGEST_LAST_RUN_MS = 8_000;

@Injectable()
export abstract class RecurringJob implements OnApplicationBootstrap, BeforeApplicationShutdown {
  protected readonly log = new Logger(this.constructor.name);
  @Inject(Clock) private readonly clock: Clock;
  private timer?: NodeJS.Timeout;
  private current: Promise<void> = Promise.resolve();
  private next?: Promise<void>;
  private stopped = false;

  constructor(private readonly schedule: Schedule) {}

  /** One run. What it throws is logged. A long one asks `isStopping` between its steps. */
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
    let timer: NodeJS.Timeout | undefined;
    const longest = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, LONGEST_LAST_RUN_MS).unref();
    });
    await Promise.race([this.current, longest]);
    clearTimeout(timer);
  }

  /** A run as soon as none is under way; one that has not begun yet serves all who ask. Resolves when it has ended. */
  request(): Promise<void> {
    this.next ??= this.current.then(() => {
      this.next = undefined;
      if (!this.stopped) this.current = this.run().catch((error: unknown) => this.log.error(error));
      return this.current;
    });
    return this.next;
  }
}
