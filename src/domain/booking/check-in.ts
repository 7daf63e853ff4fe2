// Whether an appointment may check in now, and how punctual that is. Check-in is open from the policy's time before the
// start until the hub closes that day. A person who comes too late on that day is not sent away: only the credit is
// lost (product.md §2).
import { OVERNIGHT_CHECK_IN_HOURS } from '../durations.js';
import type { Hub, LocalDate, OpeningRules } from '../hub/hub.js';
import { openingOfDay } from '../hub/opening-hours.js';
import { HOUR, instant, type Instant, plusMinutes } from '../time/instant.js';
import { localDateOf, plusDays, startOfDay } from '../time/wall-time.js';
import { type Appointment, type AppointmentState, checkInOpensAt, bookingTermsOf } from './appointment.js';

export type Punctuality = 'early' | 'on-time' | 'late';

export type CheckInRefusal =
  | { code: 'wrong-hub'; hub: string }
  /** `opensAt` is when check-in opens, not the hub. */
  | { code: 'too-early'; opensAt: Instant }
  /** The hub has closed for that date, or did not open on it at all. */
  | { code: 'hub-closed'; closedAt?: Instant }
  /** The state is not `booked`, or the date has passed. */
  | { code: 'not-allowed-now'; state: AppointmentState; date: LocalDate };

/** `already`: the appointment is checked in, and the answer is the ticket that it has. */
export type CheckInDecision =
  | { punctuality: Punctuality }
  | { already: true; punctuality?: undefined }
  | { refusal: CheckInRefusal; punctuality?: undefined };

/** Decides about a check-in at `hub`, which may be another one than the appointment's. */
export function checkInDecision(
  appointment: Pick<Appointment, 'hub' | 'state' | 'start' | 'terms'>,
  { hub, now }: { hub: Pick<Hub, 'key' | 'opening'>; now: Instant },
): CheckInDecision {
  const { state, start } = appointment;
  if (appointment.hub !== hub.key) return { refusal: { code: 'wrong-hub', hub: appointment.hub } };
  if (state === 'checked-in') return { already: true };
  const date = localDateOf(start, hub.opening.timeZone);
  if (state !== 'booked') return { refusal: { code: 'not-allowed-now', state, date } };
  const opensAt = checkInOpensAt(appointment);
  if (now < opensAt) return { refusal: { code: 'too-early', opensAt } };
  const closedAt = checkInEndsAt(hub.opening, start);
  if (closedAt && now < closedAt) return { punctuality: punctualityOf(appointment, now) };
  const isDateOver = localDateOf(now, hub.opening.timeZone) > date;
  return { refusal: isDateOver ? { code: 'not-allowed-now', state, date } : { code: 'hub-closed', closedAt } };
}

/** `on-time` is from the start until the grace period ends, both included. */
export function punctualityOf(appointment: Pick<Appointment, 'start' | 'terms'>, checkedInAt: Instant): Punctuality {
  const { start } = appointment;
  if (checkedInAt < start) return 'early';
  return checkedInAt <= plusMinutes(start, bookingTermsOf(appointment).grace) ? 'on-time' : 'late';
}

/**
 * The last closing time of the date; undefined when the hub does not open on it. Where the hub stays open over
 * midnight, it is OVERNIGHT_CHECK_IN_HOURS after the start, but not before midnight and not after the hub closes.
 */
function checkInEndsAt(opening: OpeningRules, start: Instant): Instant | undefined {
  const date = localDateOf(start, opening.timeZone);
  const tomorrow = plusDays(date, 1);
  const midnight = startOfDay(tomorrow, opening.timeZone);
  const closing = openingOfDay(opening, date).intervals.at(-1)?.to;
  if (closing !== midnight) return closing;
  const [overnight] = openingOfDay(opening, tomorrow).intervals;
  if (overnight?.from !== midnight) return midnight;
  return instant(Math.max(midnight, Math.min(overnight.to, start + OVERNIGHT_CHECK_IN_HOURS * HOUR)));
}
