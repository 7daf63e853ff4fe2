// A server's clock that stands still until the story moves it: nothing here depends on the day the tests run.
import type { Clock } from '../../src/platform/clock.js';
import { instantOf, isoOf } from '../../src/platform/iso-instant.js';

export interface ManualClock {
  now(): number;
  iso(): string;
  set(at: string): void;
  /** Seconds may be a fraction; never backwards, because a hub's time never is. */
  pass(time: { seconds?: number; minutes?: number; hours?: number }): void;
}

export function manualClockAt(clock: Clock, at: string): ManualClock {
  const show = (shown: number) => clock.follow({ real: 0, shown, rate: 0 });
  show(instantOf(at));
  return {
    now: () => clock.now(),
    iso: () => isoOf(clock.now()),
    set: (later) => show(instantOf(later)),
    pass: ({ seconds = 0, minutes = 0, hours = 0 }) =>
      show(clock.now() + 1000 * (seconds + 60 * (minutes + 60 * hours))),
  };
}
