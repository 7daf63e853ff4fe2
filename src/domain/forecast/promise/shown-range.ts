// The range that people are shown: from the likely to the promised wait (promised-share.ts), rounded up to 5 minutes.
// Its upper end is a promise, so it is never below what the forecast says. A range stays as it is until the forecast
// clearly leaves it.
import { type Instant, MINUTE, minutesBetween, plusMinutes } from '../../time/instant.js';
import type { WaitRange } from '../../queue/order/tickets-ahead.js';
import type { WaitForecast } from '../forecast.js';

/** The range as instants, so that it counts down by itself. */
export interface ShownRange {
  shownAt: Instant;
  from: Instant;
  /** Nine of ten people are called by this instant. */
  to: Instant;
  /** The forecast behind the range, in minutes from `shownAt`, to be compared with what happens. */
  raw: { early: number; likely: number; promised: number };
}

const STEP = 5;
/** A range that is too long is kept while the excess is below the larger of these: minutes, and a share of the wait. */
const SLACK_MINUTES = 10;
const SLACK_SHARE = 0.15;

const upToStep = (minutes: number): number => Math.ceil(minutes / STEP) * STEP;

/**
 * The range to show now. `before`, the range shown until now, is returned unchanged while the forecast agrees with it.
 * It is renewed when the likely or the promised wait lies beyond its end, or at least 10 minutes (or 15 % of the wait,
 * if that is more) short of it: a longer wait is told at once, a shorter one only when the difference is worth telling.
 * Null when fewer than nine runs in ten reach the ticket, because nothing can be promised then.
 */
export function rangeToShow(
  forecast: WaitForecast | null,
  now: Instant,
  before: ShownRange | null = null,
): ShownRange | null {
  if (!forecast) return null;
  const { early, likely, promised } = forecast;
  if (early === null || likely === null || promised === null) return null;
  if (before && agrees(likely, before.from, now) && agrees(promised, before.to, now)) return before;
  const to = Math.max(STEP, upToStep(promised));
  return {
    shownAt: now,
    from: plusMinutes(now, upToStep(likely)),
    to: plusMinutes(now, to),
    raw: { early, likely, promised },
  };
}

/** Whether this end of the range still describes a quantile, given in minutes from now. */
function agrees(minutes: number, end: Instant, now: Instant): boolean {
  const told = (end - now) / MINUTE;
  return minutes <= told && minutes > told - Math.max(SLACK_MINUTES, SLACK_SHARE * told);
}

/** The minutes that a page shows at this moment: multiples of five, at least "0 to 5". */
export function minutesShown({ from, to }: Pick<ShownRange, 'from' | 'to'>, now: Instant): WaitRange {
  const toMinutes = Math.max(STEP, upToStep(minutesUntil(to, now)));
  return { fromMinutes: Math.min(toMinutes, upToStep(minutesUntil(from, now))), toMinutes };
}

const minutesUntil = (end: Instant, now: Instant): number => Math.max(0, -minutesBetween(end, now));
