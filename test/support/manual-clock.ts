// A server's clock that stands still until a story moves it, so that no test depends on the day on which it runs.
import type { Clock } from '../../src/platform/clock.js';
import { parseInstant, isoOf } from '../../src/platform/iso-instant.js';

export interface ManualClock {
  now(): number;
  iso(): string;
  set(at: string): void;
  /** Moves the clock forward. `seconds` may be a fraction; none is negative, because a hub's time never goes back. */
  pass(time: { seconds?: number; minutes?: number; hours?: number }): void;
}

/** Stops a server's clock at an instant and returns its control. */
export function manualClockAt(clock: Clock, at: string): ManualClock {
  const show = (shown: number) => clock.follow({ real: 0, shown, rate: 0 });
  show(parseInstant(at));
  return {
    now: () => clock.now(),
    iso: () => isoOf(clock.now()),
    set: (later) => show(parseInstant(later)),
    pass: ({ seconds = 0, minutes = 0, hours = 0 }) =>
      show(clock.now() + 1000 * (seconds + 60 * (minutes + 60 * hours))),
  };
}
