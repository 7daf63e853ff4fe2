// Whether an appointment may check in now, and how punctual that is: from the policy's time before the start until the
// hub closes that day. Nobody who comes on the day is sent away; who is late only loses the credit (product.md §2).
import { OVERNIGHT_CHECK_IN_HOURS } from '../durations.js';
import type { Hub, LocalDate, OpeningRules } from '../hub/hub.js';
import { openingOfDay } from '../hub/opening-hours.js';
import { HOUR, instant, type Instant, plusMinutes } from '../time/instant.js';
import { localDateOf, plusDays, startOfDay } from '../time/wall-time.js';
import { type Appointment, type AppointmentState, checkInOpensAt, termsOf } from './appointment.js';

export type Punctuality = 'early' | 'on-time' | 'late';

export type CheckInRefusal =
  | { code: 'wrong-hub'; hub: string }
  /** `opensAt` is when check-in opens, not the hub. */
  | { code: 'too-early'; opensAt: Instant }
  /** The hub has closed for that date, or was not open on it at all. */
  | { code: 'hub-closed'; closedAt?: Instant }
  /** The state is not `booked`, or the date is over. */
  | { code: 'not-allowed-now'; state: AppointmentState; date: LocalDate };

/** `already`: answer with the ticket that it has. */
export type CheckInDecision =
  | { punctuality: Punctuality }
  | { already: true; punctuality?: undefined }
  | { refusal: CheckInRefusal; punctuality?: undefined };

/** Asked at a hub, which need not be the appointment's. */
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

/** On time is from the start until the grace has passed, both included. */
export function punctualityOf(appointment: Pick<Appointment, 'start' | 'terms'>, checkedInAt: Instant): Punctuality {
  const { start } = appointment;
  if (checkedInAt < start) return 'early';
  return checkedInAt <= plusMinutes(start, termsOf(appointment).grace) ? 'on-time' : 'late';
}

/**
 * The last closing of the date; undefined where the hub does not open on it. Where it stays open over midnight, 4 hours
 * after the start, but not before midnight and not after it closes.
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
