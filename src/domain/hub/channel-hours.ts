// When a service is offered in one channel: the weekly times of the channel, as far as the hub is open then.
import type { Instant } from '../time/instant.js';
import { containsAny, type Interval, intersect } from '../time/interval.js';
import { type LocalDay, localDateOf, localDay, nextDay, weekdayOf } from '../time/wall-time.js';
import type { WeeklyTimes } from './city-service.js';
import type { LocalDate, OpeningRules } from './hub.js';
import { type ClosedReason, closedReasonAt, type DayOpening, intervalsOn, openingOn } from './opening-hours.js';

const DAYS_AHEAD = 60;

/** `reason` says why not now and `nextAt` from when on; `nextAt` is absent when not within 60 days. */
export interface ChannelNow {
  /** At all, on whatever day. */
  offered: boolean;
  now: boolean;
  reason?: ClosedReason;
  nextAt?: Instant;
}

/** Sorted and disjoint; cut at the date's midnights. */
export function serviceTimesOfDay(rules: OpeningRules, weekly: WeeklyTimes, date: LocalDate): Interval[] {
  const day = localDay(date, rules.timeZone);
  return serviceTimesOn(day, openingOn(rules, day), weekly);
}

/** As `serviceTimesOfDay`, for who has the day's opening already. */
export const serviceTimesOn = (day: LocalDay, opening: DayOpening, weekly: WeeklyTimes): Interval[] =>
  intersect(intervalsOn(day, weekly[weekdayOf(day.date)] ?? []), opening.intervals);

export const isOffered = (weekly: WeeklyTimes | undefined): weekly is WeeklyTimes =>
  weekly !== undefined && Object.values(weekly).some((ranges) => ranges.length > 0);

/** Where the hub is open and only the service is not, the reason is `outside-hours`. */
export function channelNow(rules: OpeningRules, weekly: WeeklyTimes | undefined, now: Instant): ChannelNow {
  if (!isOffered(weekly)) return { offered: false, now: false };
  const day = localDay(localDateOf(now, rules.timeZone), rules.timeZone);
  const times = serviceTimesOn(day, openingOn(rules, day), weekly);
  if (containsAny(times, now)) return { offered: true, now: true };
  const reason: ClosedReason = closedReasonAt(rules, now) ?? { code: 'outside-hours' };
  return { offered: true, now: false, reason, nextAt: nextStart(rules, weekly, day, now) };
}

/** When a channel begins again after that moment; undefined where not within 60 days. */
export const nextStartAfter = (rules: OpeningRules, weekly: WeeklyTimes, at: Instant): Instant | undefined =>
  nextStart(rules, weekly, localDay(localDateOf(at, rules.timeZone), rules.timeZone), at);

function nextStart(rules: OpeningRules, weekly: WeeklyTimes, today: LocalDay, now: Instant): Instant | undefined {
  let day = today;
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const next = serviceTimesOn(day, openingOn(rules, day), weekly).find(({ from }) => from > now);
    if (next) return next.from;
    day = nextDay(day);
  }
  return undefined;
}
