// The server's clock, the only place that reads the machine's time. In a rehearsal it starts at another instant and may
// run faster; its anchor is kept in the database, so that restarts and other processes agree.
import { Injectable } from '@nestjs/common';
import type { EpochMilliseconds } from './iso-instant.js';

/**
 * The origin of a rehearsal's clock: at the machine's time `real` it showed `shown`, and it runs `rate` times as fast.
 * `real` and `shown` are in epoch milliseconds.
 */
export interface ClockAnchor {
  real: number;
  shown: number;
  rate: number;
}

const SHORTEST_WAIT_MS = 1000;

@Injectable()
export class Clock {
  private anchor?: ClockAnchor;

  /** The server's time. */
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
   * The machine's milliseconds in which so many milliseconds pass on this clock. In a rehearsal they are at least a second,
   * and never more than `milliseconds`: a clock that runs slowly would make them exceed the longest timer, which would then
   * fire at once.
   */
  waitFor(milliseconds: number): number {
    const rate = Math.max(this.anchor?.rate ?? 1, 1);
    return Math.max(Math.min(milliseconds, SHORTEST_WAIT_MS), milliseconds / rate);
  }

  /** Makes the clock a rehearsal's. */
  follow(anchor: ClockAnchor): void {
    this.anchor = anchor;
  }
}
