// When a service is offered in one channel: in the channel's weekly times while the hub is open.
import type { Instant } from '../time/instant.js';
import { containsAny, type Interval, intersect } from '../time/interval.js';
import { type LocalDay, localDateOf, localDay, nextDay, weekdayOf } from '../time/wall-time.js';
import type { WeeklyTimes } from './city-service.js';
import type { LocalDate, OpeningRules } from './hub.js';
import { type ClosedReason, closedReasonAt, type DayOpening, intervalsOn, openingOfLocalDay } from './opening-hours.js';

const DAYS_AHEAD = 60;

/**
 * `reason` says why the service is not offered now, and `nextAt` when it will be; `nextAt` is absent when that is more
 * than 60 days ahead.
 */
export interface ChannelNow {
  /** Whether the service is offered in this channel on any day of the week. */
  offered: boolean;
  now: boolean;
  reason?: ClosedReason;
  nextAt?: Instant;
}

/** The times of one date, sorted and disjoint, cut at its midnights. */
export function serviceTimesOfDay(rules: OpeningRules, weekly: WeeklyTimes, date: LocalDate): Interval[] {
  const day = localDay(date, rules.timeZone);
  return serviceTimesOfLocalDay(day, openingOfLocalDay(rules, day), weekly);
}

/** The same as `serviceTimesOfDay`, for callers that have the day's opening already. */
export const serviceTimesOfLocalDay = (day: LocalDay, opening: DayOpening, weekly: WeeklyTimes): Interval[] =>
  intersect(intervalsOn(day, weekly[weekdayOf(day.date)] ?? []), opening.intervals);

export const isOffered = (weekly: WeeklyTimes | undefined): weekly is WeeklyTimes =>
  weekly !== undefined && Object.values(weekly).some((ranges) => ranges.length > 0);

/**
 * Whether the channel is offered now. The reason is `outside-hours` when the hub is open and only the service is not
 * offered.
 */
export function channelNow(rules: OpeningRules, weekly: WeeklyTimes | undefined, now: Instant): ChannelNow {
  if (!isOffered(weekly)) return { offered: false, now: false };
  const day = localDay(localDateOf(now, rules.timeZone), rules.timeZone);
  const times = serviceTimesOfLocalDay(day, openingOfLocalDay(rules, day), weekly);
  if (containsAny(times, now)) return { offered: true, now: true };
  const reason: ClosedReason = closedReasonAt(rules, now) ?? { code: 'outside-hours' };
  return { offered: true, now: false, reason, nextAt: nextStart(rules, weekly, day, now) };
}

/** The instant at which the channel is offered again after `at`; undefined when that is more than 60 days ahead. */
export const nextChannelStart = (rules: OpeningRules, weekly: WeeklyTimes, at: Instant): Instant | undefined =>
  nextStart(rules, weekly, localDay(localDateOf(at, rules.timeZone), rules.timeZone), at);

function nextStart(rules: OpeningRules, weekly: WeeklyTimes, today: LocalDay, now: Instant): Instant | undefined {
  let day = today;
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const next = serviceTimesOfLocalDay(day, openingOfLocalDay(rules, day), weekly).find(({ from }) => from > now);
    if (next) return next.from;
    day = nextDay(day);
  }
  return undefined;
}
