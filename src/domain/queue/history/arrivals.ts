// How many walk-ins a hub has in each half-hour of the clock: counted once for each past day, and averaged over past
// days of the same weekday. Only counts are kept, and nothing about a person.
import { ANY_LANGUAGE } from '../order/suitability.js';
import { weekdayOf, instantOn, type LocalDay, wallTimeOn } from '../../time/wall-time.js';
import type { LocalDate, WallTime, Weekday } from '../../hub/hub.js';
import { type Instant, instant } from '../../time/instant.js';
import type { Interval } from '../../time/interval.js';
import type { ExpectedWalkIns } from '../../forecast/input.js';

/** A half-hour of the clock, from 0 (at midnight) to 47. */
export type HalfHour = number;

/** The arrivals of a past day. */
export interface ArrivalDay {
  hub: string;
  day: LocalDate;
  weekday: Weekday;
  /** The half-hours in which the hub was open; nobody came in the others. */
  open: HalfHour[];
  /** Walk-ins by service key and half-hour; an absent one is 0. */
  walkIns: Record<string, Record<HalfHour, number>>;
}

/** The number of past days of the same weekday that are averaged. */
export const MOST_PAST_WEEKDAYS = 8;
/** The weight of a day in relation to the same weekday a week later. */
const OLDER_COUNTS = 0.9;
/** With fewer days, a page says that the average rests on little. */
export const ENOUGH_DAYS = 3;

/** The averages of a weekday. */
export interface ArrivalHistory {
  /** The number of days averaged. */
  days: number;
  /** Mean number of walk-ins, by service key and half-hour. */
  means: Readonly<Record<string, Readonly<Record<HalfHour, number>>>>;
}

const HALVES = 48;

export const halfHourOf = (day: LocalDay, at: Instant): HalfHour => {
  const wall = wallTimeOn(day, at);
  return Number(wall.slice(0, 2)) * 2 + (Number(wall.slice(3)) >= 30 ? 1 : 0);
};

const wallOf = (half: HalfHour): WallTime =>
  `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`;

/** The part of each half-hour that lies in `times`; half-hours without any, or skipped by the clock, are absent. */
export function halfHoursIn(day: LocalDay, times: readonly Interval[]): (Interval & { half: HalfHour })[] {
  return Array.from({ length: HALVES }, (_, half) => half).flatMap((half) => {
    const [from, to] = [instantOn(day, wallOf(half)), instantOn(day, wallOf(half + 1))];
    const within = times.filter((one) => one.from < to && from < one.to);
    const [first, last] = [within[0], within.at(-1)];
    if (!first || !last || halfHourOf(day, from) !== half) return [];
    return [{ half, from: instant(Math.max(from, first.from)), to: instant(Math.min(to, last.to)) }];
  });
}

/** The counts of a day. `walkIns`: everyone who took a ticket on that day without an appointment. */
export function arrivalDayOf(
  hub: string,
  day: LocalDay,
  opening: readonly Interval[],
  walkIns: readonly { service: string; arrivedAt: Instant }[],
): ArrivalDay {
  const counts: ArrivalDay['walkIns'] = {};
  for (const { service, arrivedAt } of walkIns) {
    const half = halfHourOf(day, arrivedAt);
    const ofService = (counts[service] ??= {});
    ofService[half] = (ofService[half] ?? 0) + 1;
  }
  const open = halfHoursIn(day, opening).map(({ half }) => half);
  return { hub, day: day.date, weekday: weekdayOf(day.date), open, walkIns: counts };
}

/**
 * Weighted means over the days on which the hub was open in the half-hour: each week further back counts 0.9 of the
 * next. `days` are of one weekday, in any order; of more than MOST_PAST_WEEKDAYS the oldest are left out.
 */
export function arrivalHistory(days: readonly ArrivalDay[]): ArrivalHistory {
  const latest = [...days].sort((a, b) => (a.day < b.day ? 1 : -1)).slice(0, MOST_PAST_WEEKDAYS);
  const weights = latest.map((_, index) => OLDER_COUNTS ** index);
  const services = [...new Set(latest.flatMap(({ walkIns }) => Object.keys(walkIns)))].sort();
  const means = services.map((service) => {
    const halves = [...new Set(latest.flatMap(({ walkIns }) => Object.keys(walkIns[service] ?? {}).map(Number)))];
    const entries = halves.map((half) => [half, meanOf(latest, weights, service, half)] as const);
    return [service, Object.fromEntries(entries)] as const;
  });
  return { days: latest.length, means: Object.fromEntries(means) };
}

/** The weighted mean of one half-hour. A day counts when the hub was open then or when somebody came all the same. */
function meanOf(days: readonly ArrivalDay[], weights: readonly number[], service: string, half: HalfHour): number {
  let [came, weight] = [0, 0];
  days.forEach(({ open, walkIns }, index) => {
    const count = walkIns[service]?.[half] ?? 0;
    if (count === 0 && !open.includes(half)) return;
    came += count * weights[index]!;
    weight += weights[index]!;
  });
  return weight > 0 ? came / weight : 0;
}

/** The walk-ins to expect, one stream a service; every counter suits them, as language and needs are not counted. */
export function expectedWalkInsOf(
  history: ArrivalHistory,
  day: LocalDay,
  times: readonly Interval[],
  services: readonly string[],
) {
  const halves = halfHoursIn(day, times);
  return services.map((service): ExpectedWalkIns => {
    const means = history.means[service] ?? {};
    const rates = halves.map(({ half, from, to }) => ({ from, to, mean: means[half] ?? 0 }));
    return { service, laterServices: [], language: ANY_LANGUAGE, needs: [], rates };
  });
}
