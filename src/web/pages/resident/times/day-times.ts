// The times of a day as radio buttons, in parts of the day where there are many, or the reason why there are none.
import { clockText } from '../../../../contract/words/clock.js';
import { dayText } from '../../../../contract/words/day.js';
import { textIn } from '../../../../contract/words/text-in.js';
import type { FreeDay } from '../../../../domain/booking/free-times.js';
import { serviceTimesOfDay } from '../../../../domain/hub/channel-hours.js';
import type { Language, LocalDate, WallTime } from '../../../../domain/hub/hub.js';
import { plusMinutes } from '../../../../domain/time/instant.js';
import { daysBetween, localDateOf, plusDays } from '../../../../domain/time/wall-time.js';
import { closedReasonOfDay } from '../../../http/reasons.js';
import { translate } from '../../../../platform/sentences.js';
import type { Offer } from '../offers.js';

/** A free time as a radio button. */
export interface ShownTime {
  /** The wall time at the hub. */
  local: WallTime;
  value: string;
  text: string;
  /** The hub of the time, on a page with several hubs; else ''. */
  hub: string;
  /** The id to which an error links; '' for all but the first time. */
  id: string;
}

/** A part of the day, such as the morning. A day with few times has one part without a name. */
export interface DayPart {
  id: string;
  name: string;
  times: ShownTime[];
}

/** A day with its free times, or with the reason why it has none. */
export interface ShownDay {
  day: string;
  /** The reason why the day has no times, or ''. */
  reason: string;
  parts: DayPart[];
}

/** A day with more times is divided into parts. */
const GLANCE = 12;

const partNames = ['morning', 'afternoon', 'evening'] as const;

const partOf = ({ local }: ShownTime): (typeof partNames)[number] => {
  if (local < '12:00') return 'morning';
  return local < '17:00' ? 'afternoon' : 'evening';
};

export function shownDay(date: LocalDate, times: readonly ShownTime[], reason: string, language: Language): ShownDay {
  const named = partNames
    .map((part) => ({ part, times: times.filter((time) => partOf(time) === part) }))
    .filter((one) => one.times.length > 0);
  const whole: DayPart = { id: '', name: '', times: [...times] };
  const parts = named.map((one) => ({
    id: `${one.part}-${date}`,
    name: translate(language, `resident.times.${one.part}`),
    times: one.times,
  }));
  return { day: dayText(language, date), reason, parts: times.length > GLANCE && parts.length > 1 ? parts : [whole] };
}

/** A time of day that occurs twice, on the night the clocks go back, is marked as the second. */
export function timeOf(times: readonly { local: WallTime }[], index: number, language: Language): string {
  const local = times[index]?.local ?? '';
  const time = clockText(language, local);
  const second = times.slice(0, index).some((earlier) => earlier.local === local);
  return second ? translate(language, 'resident.times.second', { time }) : time;
}

/** The reason why a day has no times. `mark` says the same in a word or two, for the calendar. */
export interface WhyNot {
  text: string;
  mark: string;
}

/** The reason of a day without times: a closing, seats that are released later, a date too soon, or nothing left. */
export function whyNot(offer: Offer, day: FreeDay, language: Language): WhyNot {
  const { reason, date } = day;
  if (reason) {
    const mark = reason.text
      ? textIn(reason.text, language)
      : translate(language, `resident.month.mark.${markOf(reason.code)}`);
    return { text: closedReasonOfDay(reason).in(language), mark };
  }
  const moreFrom = releasedOn(offer, date);
  const code = moreFrom ? 'more-later' : codeOf(offer, date);
  const facts = moreFrom ? { day: dayText(language, moreFrom) } : {};
  const mark = translate(language, `resident.month.mark.${code}`);
  return { text: translate(language, `resident.times.${code}`, facts), mark };
}

/** The day on which seats with a later release become bookable for the date; undefined where there are none. */
function releasedOn({ hub, service, asOf }: Offer, date: LocalDate): LocalDate | undefined {
  const daysAhead = daysBetween(localDateOf(asOf, hub.opening.timeZone), date);
  const releases = service.booking.pool.releases ?? [];
  const later = releases.map(({ daysBefore }) => daysBefore).filter((daysBefore) => daysBefore < daysAhead);
  return later.length > 0 ? plusDays(date, -Math.max(...later)) : undefined;
}

/** A date is too soon where all its hours end before the first instant that may be booked. */
function codeOf({ hub, service, asOf }: Offer, date: LocalDate): 'too-soon' | 'none-left' {
  const hours = serviceTimesOfDay(hub.opening, service.channels.appointment ?? {}, date);
  const earliest = plusMinutes(asOf, service.booking.leadMinutes);
  const soon = hours.some(({ to }) => to > asOf) && hours.every(({ to }) => to <= earliest);
  return soon ? 'too-soon' : 'none-left';
}

const markOf = (code: string) => (code === 'outside-hours' ? 'outside-hours' : 'closed');
