// The calendar of a month: for each day the number of free times, or the reason why there are none.
import { dayText } from '../../../../contract/words/day.js';
import type { FreeDay } from '../../../../domain/booking/free-times.js';
import type { Language, LocalDate } from '../../../../domain/hub/hub.js';
import { daysBetween, localDateOf, plusDays, weekdayOf } from '../../../../domain/time/wall-time.js';
import { translate } from '../../../../platform/sentences.js';
import { whyNot } from './day-times.js';
import { firstFree } from '../offers.js';
import { reasonsOf } from './reasons-of-days.js';
import { sharedTexts, type TimesWish, viewLinks, waysFrom } from './times-page.js';
import { type Month, monthOf } from './times-view.js';
import { type TimesLink, timesLinkTo } from './times-link.js';
import { weekdayNames } from '../../when.js';

export interface MonthCell {
  /** `free`, `none` (with a reason), or `out`: before today, after the last bookable day, or in another month. */
  kind: 'free' | 'none' | 'out';
  /** The day of the month; '' for a cell outside the month. */
  number: string;
  /** The whole sentence for screen readers. */
  spoken: string;
  count: string;
  mark: string;
  today: boolean;
  way: TimesLink | null;
}

/** Weeks begin on Sunday in Canada; its ISO number is 7. */
const columnOf = (date: LocalDate): number => weekdayOf(date) % 7;

export function monthPage(content: TimesWish, language: Language) {
  const { offer, changing } = content;
  const month = shownMonth(content);
  const days = offer.days.filter(({ date }) => monthOf(date) === month);
  const free = days.filter(({ times }) => times.length > 0);
  const count = free.reduce((sum, { times }) => sum + times.length, 0);
  return {
    ...sharedTexts({ ...content, view: { kind: 'month', month } }, language),
    title: translate(language, changing ? 'resident.month.change-title' : 'resident.month.title'),
    views: viewLinks(content, language),
    month: asHeading(dayText(language, `${month}-01`, 'month')),
    summary: count === 0 ? translate(language, 'resident.month.none') : sumText(count, free.length, language),
    weekdays: weekdayNames(language),
    weeks: weeksOf(content, month, language),
    around: monthsAround(content, month, language),
    reasons: reasonsOf(offer, days, language),
    partySize: content.partySize ?? '',
  };
}

const asHeading = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** The month of the address if it has a bookable day; else the month of the first free time. */
function shownMonth({ offer: { days }, view }: TimesWish): Month {
  const [first, last] = [monthOf(days[0]?.date ?? ''), monthOf(days.at(-1)?.date ?? '')];
  const asked = view.kind === 'month' ? view.month : undefined;
  if (asked !== undefined && asked >= first && asked <= last) return asked;
  return monthOf(firstFree(days)?.date ?? days[0]?.date ?? '');
}

function sumText(count: number, days: number, language: Language): string {
  const on = translate(language, 'resident.month.days', { count: days });
  return translate(language, 'resident.month.sum', { count, on });
}

function monthsAround(content: TimesWish, month: Month, language: Language): TimesLink[] {
  const months = [...new Set(content.offer.days.map(({ date }) => monthOf(date)))];
  const at = months.indexOf(month);
  return [months[at - 1], months[at + 1]].flatMap((other) => {
    if (other === undefined) return [];
    const name = other < month ? 'before' : 'after';
    const text = translate(language, `resident.month.${name}`, { month: dayText(language, `${other}-01`, 'month') });
    return [timesLinkTo(waysFrom(content), { kind: 'month', month: other }, text)];
  });
}

const outside: MonthCell = { kind: 'out', number: '', spoken: '', count: '', mark: '', today: false, way: null };

/** The weeks of the month, without those that are past. */
function weeksOf(content: TimesWish, month: Month, language: Language): { cells: MonthCell[] }[] {
  const first: LocalDate = `${month}-01`;
  const next = monthOf(plusDays(first, 31));
  const length = daysBetween(first, `${next}-01`);
  const known = new Map(content.offer.days.map((day) => [day.date, day]));
  const before = Array.from({ length: columnOf(first) }, () => outside);
  const cells = Array.from({ length }, (_, index) => cellOf(content, plusDays(first, index), known, language));
  const all = [...before, ...cells];
  const weeks = Math.ceil(all.length / 7);
  const rows = Array.from({ length: weeks }, (_, week) => ({
    cells: Array.from({ length: 7 }, (_cell, column) => all[week * 7 + column] ?? outside),
  }));
  return rows.filter((row) => row.cells.some(({ spoken }) => spoken !== ''));
}

function cellOf(
  content: TimesWish,
  date: LocalDate,
  known: ReadonlyMap<LocalDate, FreeDay>,
  language: Language,
): MonthCell {
  const day = known.get(date);
  const cell = { ...outside, number: String(Number(date.slice(8))) };
  const today = localDateOf(content.offer.asOf, content.offer.hub.opening.timeZone);
  const dayName = dayText(language, date);
  if (!day) return { ...cell, ...(date > today && notYet(dayName, language)) };
  if (day.times.length === 0) {
    const { text, mark } = whyNot(content.offer, day, language);
    const spoken = translate(language, 'resident.month.why', { day: dayName, why: text });
    return { ...cell, kind: 'none', spoken, mark, today: date === today };
  }
  const count = day.times.length;
  const spoken = translate(language, 'resident.month.free', { day: dayName, count });
  const link = timesLinkTo(waysFrom(content), { kind: 'day', day: date }, spoken);
  return { ...cell, kind: 'free', spoken, count: String(count), today: date === today, way: link };
}

const notYet = (day: string, language: Language): { spoken: string } => ({
  spoken: translate(language, 'resident.month.why', { day, why: translate(language, 'resident.month.not-yet') }),
});
