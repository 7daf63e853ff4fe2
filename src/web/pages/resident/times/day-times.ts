// The times of a day as radios: why there are none, and parts of the day where there are many.
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

export interface ShownTime {
  /** The wall time at the hub. */
  local: WallTime;
  value: string;
  text: string;
  /** Whose time it is, where the hubs stand together. */
  hub: string;
  /** Where an error leads to; empty for all but the first. */
  id: string;
}

/** Morning and afternoon where there are many times, else one part without a name. */
export interface DayPart {
  id: string;
  name: string;
  times: ShownTime[];
}

export interface ShownDay {
  day: string;
  /** Why there are no times. */
  reason: string;
  parts: DayPart[];
}

/** So many fit into one glance; more are told apart. */
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

/** On the night the clocks go back, what a clock shows twice is told apart. */
export function timeOf(times: readonly { local: WallTime }[], index: number, language: Language): string {
  const local = times[index]?.local ?? '';
  const time = clockText(language, local);
  const second = times.slice(0, index).some((earlier) => earlier.local === local);
  return second ? translate(language, 'resident.times.second', { time }) : time;
}

/** Why a day has no times: `mark` is the same in a word or two, for a calendar. */
export interface WhyNot {
  text: string;
  mark: string;
}

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

/** When seats that are kept back for that date can be booked first; undefined where none are. */
function releasedOn({ hub, service, asOf }: Offer, date: LocalDate): LocalDate | undefined {
  const daysAhead = daysBetween(localDateOf(asOf, hub.opening.timeZone), date);
  const releases = service.booking.pool.releases ?? [];
  const later = releases.map(({ daysBefore }) => daysBefore).filter((daysBefore) => daysBefore < daysAhead);
  return later.length > 0 ? plusDays(date, -Math.max(...later)) : undefined;
}

/** Where every hour of the date lies before the first that may be booked, it is too soon. */
function codeOf({ hub, service, asOf }: Offer, date: LocalDate): 'too-soon' | 'none-left' {
  const hours = serviceTimesOfDay(hub.opening, service.channels.appointment ?? {}, date);
  const earliest = plusMinutes(asOf, service.booking.leadMinutes);
  const soon = hours.some(({ to }) => to > asOf) && hours.every(({ to }) => to <= earliest);
  return soon ? 'too-soon' : 'none-left';
}

const markOf = (code: string) => (code === 'outside-hours' ? 'outside-hours' : 'closed');
