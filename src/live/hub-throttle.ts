// Limits how often an action runs for each hub: never twice at once, and at most once in `mergedMs` milliseconds. The
// first request runs it at once; all further requests in that time lead to one run afterwards.
import { Logger } from '@nestjs/common';
import { logFault } from '../platform/log-fault.js';

type Action = (hub: string) => Promise<void>;

/** The throttle of one action. */
export class HubThrottle {
  private readonly log = new Logger(HubThrottle.name);
  private readonly busy = new Set<string>();
  private readonly again = new Set<string>();
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private stopped = false;

  constructor(
    private readonly mergedMs: number,
    private readonly action: Action,
  ) {}

  /** Requests the action for a hub. An error of the action is logged. */
  request(hub: string): void {
    if (this.stopped) return;
    if (this.busy.has(hub)) {
      this.again.add(hub);
      return;
    }
    this.busy.add(hub);
    void this.action(hub)
      .catch((error: unknown) => logFault(this.log, error))
      .finally(() =>
        this.timers.set(
          hub,
          setTimeout(() => this.settle(hub), this.mergedMs),
        ),
      );
  }

  /** Ends the throttle: later requests are ignored. */
  stop(): void {
    this.stopped = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  private settle(hub: string): void {
    this.timers.delete(hub);
    this.busy.delete(hub);
    if (this.again.delete(hub)) this.request(hub);
  }
}
