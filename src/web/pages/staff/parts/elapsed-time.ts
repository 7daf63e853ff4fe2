// The time since a call or a start, as a counter's page shows it. The page's script goes on counting from there.
import type { Instant } from '../../../../domain/time/instant.js';

export interface Timer {
  /** The start in epoch milliseconds, for the script. */
  since: number;
  /** The elapsed time, as in `6:12` or `1:02:07`. */
  text: string;
  /** The words after the time, as in `of about 10 min`. */
  beside: string;
}

export const timerFrom = (since: Instant, now: Instant, beside: string): Timer => ({
  since,
  text: clockSpan(Math.floor((now - since) / 1000)),
  beside,
});

/** `seconds` is not negative. */
function clockSpan(seconds: number): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
