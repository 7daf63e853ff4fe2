// The days that somebody waits for, at the hub: never past, never endless, and for a booking never beyond its own.
import { MOST_WAITING_DAYS, USUAL_WAITING_DAYS } from '../durations.js';
import type { LocalDate } from '../hub/hub.js';
import type { Instant } from '../time/instant.js';
import { daysBetween, localDateOf, plusDays, startOfDay } from '../time/wall-time.js';
import type { TimeOfDay, WaitingEntry } from './waiting-list.js';

/** Days at the hub, both included, and the part of the day. */
export interface WaitingTimes {
  from?: LocalDate;
  to?: LocalDate;
  timeOfDay: TimeOfDay;
}

type Window = Pick<WaitingEntry, 'earliest' | 'latest'>;

/** The days somebody waits for: from today on, 60 of them, and for a booking (`before`: its start) not beyond its day. */
export function windowOf(
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
export function windowProblem({ earliest, latest }: Window, zone: string, now: Instant) {
  if (latest < earliest) return 'before-from';
  return daysBetween(localDateOf(now, zone), latest) > MOST_WAITING_DAYS ? 'too-many-days' : undefined;
}

export const endOfWaiting = ({ latest }: Window, zone: string): Instant => startOfDay(plusDays(latest, 1), zone);
