// The next free times at a desk: a few of each of the next days, or all of one chosen day.
import { clockText } from '../../../../contract/words/clock.js';
import { dayText } from '../../../../contract/words/day.js';
import { Injectable } from '@nestjs/common';
import type { FreeDay } from '../../../../domain/booking/free-times.js';
import type { Audience } from '../../../../domain/booking/seats.js';
import type { VisitWish } from '../../../../domain/booking/visit.js';
import type { LocalDate } from '../../../../domain/hub/hub.js';
import type { Instant } from '../../../../domain/time/instant.js';
import { localDateOf, plusDays } from '../../../../domain/time/wall-time.js';
import { isoOf } from '../../../../platform/iso-instant.js';
import { FindFreeTimes, MOST_FREE_DAYS } from '../../../../use-cases/booking/find-free-times.js';
import { closedReasonOfDay } from '../../../http/reasons.js';
import { type StaffPageContext, staffText, timeFor } from '../parts/staff-page-context.js';

const DAYS_AT_ONCE = 14;
const DAYS_SHOWN = 3;
const TIMES_A_DAY = 8;

@Injectable()
export class DeskTimes {
  constructor(private readonly times: FindFreeTimes) {}

  /** The days from `from` on, up to the longest search if the first DAYS_AT_ONCE have no times. Refuses as FindFreeTimes. */
  async from(hub: string, visit: VisitWish, audience: Audience, from: LocalDate): Promise<FreeDay[]> {
    const search = (first: LocalDate, count: number) =>
      this.times.run({ ...visit, hub, partySize: 1, audience, from: first, to: plusDays(first, count - 1) });
    const { days } = await search(from, DAYS_AT_ONCE);
    if (days.some(({ times }) => times.length > 0)) return days;
    const later = await search(plusDays(from, DAYS_AT_ONCE), MOST_FREE_DAYS - DAYS_AT_ONCE);
    return [...days, ...later.days];
  }
}

/** One day as strings. `text` is the time of day, `id` the target of links to the first time. */
export interface DeskDay {
  day: string;
  /** The reason why the day has no times, or ''. */
  reason: string;
  times: { value: string; text: string; id: string; chosen: boolean }[];
  /** The date, where the day has more times than are shown; else ''. */
  more: LocalDate | '';
}

interface Wanted {
  /** The day of which all times are shown, or the reason why it has none. */
  day?: LocalDate;
  /** The start that is chosen already. */
  start?: string;
}

/** The days that the desk shows: the wanted one, or the next DAYS_SHOWN days that have times. */
export function deskDays(days: readonly FreeDay[], { day, start }: Wanted, context: StaffPageContext): DeskDay[] {
  const asked = days.filter(({ date }) => date === day);
  const others = days.filter(({ date, times }) => date !== day && times.length > 0);
  const shown = asked.some(({ times }) => times.length > 0) ? asked : [...asked, ...others.slice(0, DAYS_SHOWN)];
  const first = shown.find(({ times }) => times.length > 0);
  return shown.map((one) => {
    const times = one.date === day ? one.times : firstOf(one, start);
    return {
      day: dayWords(one.date, context),
      reason: one.times.length > 0 ? '' : reasonOf(one, context),
      times: times.map((time, index) => ({
        value: isoOf(time.start),
        text: textOf(one, time, context),
        id: one === first && index === 0 ? 'first-time' : '',
        chosen: isoOf(time.start) === start,
      })),
      more: times.length < one.times.length ? one.date : '',
    };
  });
}

/** The first times of a day, and the chosen one wherever it is. */
const firstOf = ({ times }: FreeDay, start?: string) =>
  times.filter((time, index) => index < TIMES_A_DAY || isoOf(time.start) === start);

/** A time of day that occurs twice, on the night the clocks go back, is marked as the second. */
function textOf({ times }: FreeDay, time: FreeDay['times'][number], context: StaffPageContext): string {
  const text = clockText(context.language, time.local);
  const isSecond = times.some(({ local, start }) => local === time.local && start < time.start);
  return isSecond ? staffText(context, 'desk.second', { time: text }) : text;
}

const reasonOf = ({ reason }: FreeDay, context: StaffPageContext): string =>
  reason ? closedReasonOfDay(reason).in(context.language) : staffText(context, 'desk.none-left');

/** A day in words: `Today`, `Tuesday 16 March`. */
export const dayWords = (date: LocalDate, context: StaffPageContext): string =>
  date === localDateOf(context.now, context.zone) ? staffText(context, 'desk.today') : dayCapital(date, context);

/** `Tuesday 16 March, 10:30`. Today has its date too, because staff read it out. */
export const visitTimeText = (start: Instant, context: StaffPageContext): string =>
  `${dayCapital(localDateOf(start, context.zone), context)}, ${timeFor(context, start)}`;

function dayCapital(date: LocalDate, { language }: StaffPageContext): string {
  const words = dayText(language, date);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
