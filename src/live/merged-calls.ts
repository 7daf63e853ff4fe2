// At most one message a hub at a time and one in `merged` milliseconds: the first ring is told at once, those that come
// while it is being told are told together after it.
import { Logger } from '@nestjs/common';

type Tell = (hub: string) => Promise<void>;

export class Pace {
  private readonly log = new Logger(Pace.name);
  private readonly busy = new Set<string>();
  private readonly again = new Set<string>();
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private stopped = false;

  constructor(
    private readonly merged: number,
    private readonly tell: Tell,
  ) {}

  ring(hub: string): void {
    if (this.stopped) return;
    if (this.busy.has(hub)) {
      this.again.add(hub);
      return;
    }
    this.busy.add(hub);
    void this.tell(hub)
      .catch((error: unknown) => this.log.error(error))
      .finally(() =>
        this.timers.set(
          hub,
          setTimeout(() => this.rest(hub), this.merged),
        ),
      );
  }

  stop(): void {
    this.stopped = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  private rest(hub: string): void {
    this.timers.delete(hub);
    this.busy.delete(hub);
    if (this.again.delete(hub)) this.ring(hub);
  }
}
