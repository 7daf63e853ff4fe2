// The server's clock, the only place that asks the machine for the time. In rehearsals it starts elsewhere and runs
// faster; its anchor is kept in the database, so that restarts and second processes agree.
import { Injectable } from '@nestjs/common';
import type { EpochMilliseconds } from './iso-instant.js';

/** At the machine's `real` time the server's clock showed `shown` (epoch milliseconds), and it runs `rate` times as fast. */
export interface ClockAnchor {
  real: number;
  shown: number;
  rate: number;
}

const SHORTEST_WAIT_MS = 1000;

@Injectable()
export class Clock {
  private anchor?: ClockAnchor;

  now(): EpochMilliseconds {
    const real = this.realNow();
    if (!this.anchor) return real as EpochMilliseconds;
    return Math.round(this.anchor.shown + (real - this.anchor.real) * this.anchor.rate) as EpochMilliseconds;
  }

  /** The machine's own time in epoch milliseconds, for anchors. */
  realNow(): number {
    return Date.now();
  }

  /**
   * How long the machine waits while so many milliseconds pass on this clock; one of a rehearsal, no shorter than a second. For one that
   * runs slowly or stands still, no longer than by the machine's own: a timer that is asked for more fires at once.
   */
  waitFor(milliseconds: number): number {
    const rate = Math.max(this.anchor?.rate ?? 1, 1);
    return Math.max(Math.min(milliseconds, SHORTEST_WAIT_MS), milliseconds / rate);
  }

  follow(anchor: ClockAnchor): void {
    this.anchor = anchor;
  }
}
