// The accuracy of a hub's ranges by day. A day is summed up once it has ended and every range shown on it is settled.
import type { LocalDate } from '../../hub/hub.js';
import { type Instant, plusMinutes, DAY_MINUTES } from '../../time/instant.js';
import { type LocalDay, localDateOf, localDay } from '../../time/wall-time.js';
import { type AccuracySums, accuracySumsOf } from './accuracy.js';
import type { RangeKind, SettledRange } from './promised-range.js';

/**
 * Minutes after its end for which a day waits for the ranges of people who still wait; after that they count as ended
 * without a call.
 */
const WAITS_MINUTES = DAY_MINUTES;

/** The sums over one service's ranges of one kind that were shown on one day. */
export interface AccuracyLine {
  service: string;
  kind: RangeKind;
  sums: AccuracySums;
}

export interface AccuracyDay extends AccuracyLine {
  hub: string;
  date: LocalDate;
}

/** The local day of a hub's first range that is not summed up yet, if that day has ended. */
export function endedDay(firstShownAt: Instant | undefined, zone: string, now: Instant): LocalDay | undefined {
  if (firstShownAt === undefined) return undefined;
  const day = localDay(localDateOf(firstShownAt, zone), zone);
  return day.to <= now ? day : undefined;
}

/** Whether the ranges of a day that are still open are no longer waited for. */
export const isWaitOver = (day: LocalDay, now: Instant): boolean => now >= plusMinutes(day.to, WAITS_MINUTES);

/** One line for each service and kind, in the order of their keys. */
export function accuracyLinesOf(ranges: readonly SettledRange[]): AccuracyLine[] {
  const groups = new Map<string, SettledRange[]>();
  for (const range of ranges) {
    const group = `${range.service} ${range.kind}`;
    const known = groups.get(group);
    if (known) known.push(range);
    else groups.set(group, [range]);
  }
  return [...groups.values()]
    .map((group) => ({
      service: group[0]?.service ?? '',
      kind: group[0]?.kind ?? 'issue',
      sums: accuracySumsOf(group),
    }))
    .sort((a, b) => (`${a.service} ${a.kind}` < `${b.service} ${b.kind}` ? -1 : 1));
}
