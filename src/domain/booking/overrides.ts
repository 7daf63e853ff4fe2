// The blockers that staff may override with a reason when they book for a resident: rules that keep the public's
// bookings fair or planned. Staff may never override a full cell, which is a promise to others, a closed hub, or what
// the service cannot do.
import type { OpeningRules } from '../hub/hub.js';
import { openingOfDay } from '../hub/opening-hours.js';
import type { Instant } from '../time/instant.js';
import { merge } from '../time/interval.js';
import { localDateOf, plusDays, startOfDay } from '../time/wall-time.js';
import type { BookingBlocker } from './booking-blockers.js';
import { partSpansOf, type Visit } from './visit.js';

/** The visit and the time about which a blocker was found. */
export interface OverrideSituation {
  rules: OpeningRules;
  visit: Visit;
  start: Instant;
  now: Instant;
}

/**
 * Which blockers a reason overrides, and under what condition. `not-a-start` is never overridden: such a visit would
 * take the seats of one cell more than it needs.
 */
const whether = {
  'too-soon': ({ start, now }) => start >= now,
  'too-far': always,
  'party-too-large': always,
  'application-number-required': always,
  'application-number-wrong': always,
  'outside-hours': isHubOpen,
  'not-a-start': never,
  'slot-taken': never,
  'not-offered': never,
  'quantity-too-large': never,
  'not-combinable': never,
  'too-many-parts': never,
} satisfies Record<BookingBlocker['code'], (place: OverrideSituation) => boolean>;

/** Whether a reason is enough to override this blocker. */
export const isOverridable = ({ code }: BookingBlocker, place: OverrideSituation): boolean => whether[code](place);

/** The blockers that remain once a reason is given: those that cannot be overridden. Without a reason all remain. */
export const blockersAfterOverride = (
  blockers: readonly BookingBlocker[],
  place: OverrideSituation,
  reason: string,
): BookingBlocker[] =>
  reason.trim() === '' ? [...blockers] : blockers.filter((blocker) => !isOverridable(blocker, place));

function always(): boolean {
  return true;
}

function never(): boolean {
  return false;
}

/**
 * Whether the hub is open from the start to the end of the visit, so that only the service's own hours are in the way.
 */
function isHubOpen({ rules, visit, start }: OverrideSituation): boolean {
  const date = localDateOf(start, rules.timeZone);
  const days = [date, plusDays(date, 1)];
  const open = merge(days.flatMap((day) => openingOfDay(rules, day).intervals));
  const spans = partSpansOf(visit, start, startOfDay(date, rules.timeZone));
  return spans.every(({ from, to }) => open.some((interval) => interval.from <= from && to <= interval.to));
}
