// Limits how often something is done for each hub: never twice at once, and at most once in `mergedMs` milliseconds. The first
// request is served at once; all requests that come meanwhile are served together afterwards.
import { Logger } from '@nestjs/common';

type Action = (hub: string) => Promise<void>;

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

  /** Asks for the action for a hub. What the action throws is logged. */
  request(hub: string): void {
    if (this.stopped) return;
    if (this.busy.has(hub)) {
      this.again.add(hub);
      return;
    }
    this.busy.add(hub);
    void this.action(hub)
      .catch((error: unknown) => this.log.error(error))
      .finally(() =>
        this.timers.set(
          hub,
          setTimeout(() => this.settle(hub), this.mergedMs),
        ),
      );
  }

  /** From now on requests are ignored. */
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
