// Openings as a resident sees them from one instant on: those that touch at midnight are one, and a hub that is open
// around the clock has no closing time. Days are read one at a time, because most questions are answered by the first.
import { SAME_OPENING_HOURS, TICKET_LIFE_HOURS } from '../durations.js';
import { HOUR, instant, type Instant, DAY } from '../time/instant.js';
import type { Interval } from '../time/interval.js';
import { localDateOf, localDay, nextDay } from '../time/wall-time.js';
import type { OpeningRules } from './hub.js';
import { type ClosedReason, closedReasonAt, openingOfLocalDay } from './opening-hours.js';

/** An opening that lasts longer than this from now on is told without its end. */
const IN_SIGHT = 8 * DAY;
const DAYS_AHEAD = 60;

/** `closesAt` is absent when the hub does not close within 8 days, `opensAt` when it does not open within 60. */
export type OpeningNow = { open: true; closesAt?: Instant } | { open: false; opensAt?: Instant; reason: ClosedReason };

export function openingNow(rules: OpeningRules, now: Instant): OpeningNow {
  const reason = closedReasonAt(rules, now);
  const [first] = openingsFrom(rules, now);
  if (reason) return { open: false, opensAt: first?.from, reason };
  return first && first.to <= now + IN_SIGHT ? { open: true, closesAt: first.to } : { open: true };
}

/**
 * When a ticket issued at that instant, if it has not ended, counts as left: at the hub's next opening, or after 12
 * hours where the hub never closes for 4 hours within 8 days. Where no opening follows within 60 days: after 12 hours,
 * but not before the hub closes.
 */
export function ticketsEndAt(rules: OpeningRules, issuedAt: Instant): Instant {
  let end = issuedAt;
  for (const opening of openingsFrom(rules, issuedAt)) {
    if (opening.from - end >= SAME_OPENING_HOURS * HOUR) return opening.from;
    end = opening.to;
    if (end > issuedAt + IN_SIGHT) return instant(issuedAt + TICKET_LIFE_HOURS * HOUR);
  }
  return instant(Math.max(end, issuedAt + TICKET_LIFE_HOURS * HOUR));
}

/**
 * When the hub, which is open now, closes for the day, if that is before `until`; undefined when it is still open then.
 * A gap shorter than 4 hours, such as lunch, is no closing, because people keep their tickets.
 */
export function closingBefore(rules: OpeningRules, now: Instant, until: Instant): Instant | undefined {
  let end = now;
  for (const { from, to } of intervalsFrom(rules, now)) {
    if (from - end >= SAME_OPENING_HOURS * HOUR) return end;
    end = to;
    if (end >= until) return undefined;
  }
  return end;
}

/**
 * Openings that end after `at`, in order. The last is the first one that ends more than 8 days ahead, as far as it was
 * read.
 */
function* openingsFrom(rules: OpeningRules, at: Instant): Generator<Interval, void> {
  let current: Interval | undefined;
  for (const interval of intervalsFrom(rules, at)) {
    if (current?.to === interval.from) current = { from: current.from, to: interval.to };
    else {
      if (current) yield current;
      current = interval;
    }
    if (current.to > at + IN_SIGHT) break;
  }
  if (current) yield current;
}

/** Intervals that end after `at`, day by day, cut at each midnight. */
function* intervalsFrom(rules: OpeningRules, at: Instant): Generator<Interval, void> {
  let day = localDay(localDateOf(at, rules.timeZone), rules.timeZone);
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    yield* openingOfLocalDay(rules, day).intervals.filter(({ to }) => to > at);
    day = nextDay(day);
  }
}
