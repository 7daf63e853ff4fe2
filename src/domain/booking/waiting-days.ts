// The days that a waiting-list entry covers: from today on, at most MOST_WAITING_DAYS ahead, and for a booking not
// beyond its own day.
import { MOST_WAITING_DAYS, USUAL_WAITING_DAYS } from '../durations.js';
import type { LocalDate } from '../hub/hub.js';
import type { Instant } from '../time/instant.js';
import { daysBetween, localDateOf, plusDays, startOfDay } from '../time/wall-time.js';
import type { TimeOfDay, WaitingEntry } from './waiting-list.js';

/** First and last day at the hub, both included, and the part of the day. */
export interface WaitingTimes {
  from?: LocalDate;
  to?: LocalDate;
  timeOfDay: TimeOfDay;
}

type Window = Pick<WaitingEntry, 'earliest' | 'latest'>;

/**
 * The days of an entry. Missing ones are from today for USUAL_WAITING_DAYS. With `before`, the start of the booking
 * that wants an earlier time, they end on that booking's day.
 */
export function waitingWindowOf(
  asked: { from?: LocalDate; to?: LocalDate },
  { zone, now, before }: { zone: string; now: Instant; before?: Instant },
): Window {
  const today = localDateOf(now, zone);
  const earliest = asked.from === undefined || asked.from < today ? today : asked.from;
  const latest = asked.to ?? plusDays(earliest, USUAL_WAITING_DAYS);
  if (before === undefined) return { earliest, latest };
  const last = localDateOf(before, zone);
  return { earliest, latest: latest < last ? latest : last };
}

/** What is wrong with the days; undefined when nothing is. */
export function waitingWindowProblem({ earliest, latest }: Window, zone: string, now: Instant) {
  if (latest < earliest) return 'before-from';
  return daysBetween(localDateOf(now, zone), latest) > MOST_WAITING_DAYS ? 'too-many-days' : undefined;
}
/** The end of the last day. */

export const endOfWaiting = ({ latest }: Window, zone: string): Instant => startOfDay(plusDays(latest, 1), zone);
