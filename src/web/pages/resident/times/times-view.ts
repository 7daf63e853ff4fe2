import { isRealDate } from '../../../../domain/time/wall-time.js';
import type { LocalDate } from '../../../../domain/hub/hub.js';
import { textOf } from '../../public-page.js';

/** A month of a calendar, `2027-03`. */
export type Month = string;

/** How somebody looks at the free times: as a list from a day on, as the calendar of a month, or one day alone. */
export type TimesView =
  | { kind: 'list'; from?: LocalDate }
  | { kind: 'month'; month?: Month }
  | { kind: 'day'; day: LocalDate };

export const monthOf = (date: LocalDate): Month => date.slice(0, 7);

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** What an address asks for; the list where it asks for nothing that there is. */
export function viewOf(query: Record<string, unknown>): TimesView {
  const [day, month, from] = [textOf(query.day), textOf(query.month), textOf(query.from)];
  if (isRealDate(day)) return { kind: 'day', day };
  if (query.view === 'month') return { kind: 'month', ...(MONTH.test(month) && { month }) };
  return { kind: 'list', ...(from !== '' && { from }) };
}

/** The same as a part of an address, which a button of a form may carry too. */
export function queryOf(view: TimesView): string {
  if (view.kind === 'day') return `day=${view.day}`;
  if (view.kind === 'month') return view.month ? `view=month&month=${view.month}` : 'view=month';
  return view.from ? `from=${encodeURIComponent(view.from)}` : '';
}

/** What a form carried as `queryOf` wrote it. */
export const viewIn = (query = ''): TimesView => viewOf(Object.fromEntries(new URLSearchParams(query)));

export const withQuery = (url: string, query: string): string =>
  query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`;

/** The first time that a list of times begins with, out of what `queryOf` wrote; empty without one. */
export const fromOf = (query = ''): string => new URLSearchParams(query).get('from') ?? '';
