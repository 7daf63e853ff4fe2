// Elapsed time as a counter's clock shows it; the page's script goes on counting from there.
import type { Instant } from '../../../../domain/time/instant.js';

export interface Timer {
  /** Epoch milliseconds of its start, for the script. */
  since: number;
  /** `6:12`, `1:02:07` */
  text: string;
  /** `of about 10 min` */
  beside: string;
}

export const timerFrom = (since: Instant, now: Instant, beside: string): Timer => ({
  since,
  text: clockSpan(Math.floor((now - since) / 1000)),
  beside,
});

/** Takes seconds, not negative. */
function clockSpan(seconds: number): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
