import { isRealDate } from '../../../../domain/time/wall-time.js';
import type { LocalDate } from '../../../../domain/hub/hub.js';
import { textOf } from '../../public-page.js';

/** A calendar month in the form `2027-03`. */
export type Month = string;

/** The view of the free times: a list from a day or an instant on, the calendar of a month, or one day. */
export type TimesView =
  | { kind: 'list'; from?: LocalDate }
  | { kind: 'month'; month?: Month }
  | { kind: 'day'; day: LocalDate };

/** The month of a date. */
export const monthOf = (date: LocalDate): Month => date.slice(0, 7);

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** The view in an address; the list where the address has no valid view. */
export function viewOf(query: Record<string, unknown>): TimesView {
  const [day, month, from] = [textOf(query.day), textOf(query.month), textOf(query.from)];
  if (isRealDate(day)) return { kind: 'day', day };
  if (query.view === 'month') return { kind: 'month', ...(MONTH.test(month) && { month }) };
  return { kind: 'list', ...(from !== '' && { from }) };
}

/** The view as a query, which a button of a form can carry too. */
export function queryOf(view: TimesView): string {
  if (view.kind === 'day') return `day=${view.day}`;
  if (view.kind === 'month') return view.month ? `view=month&month=${view.month}` : 'view=month';
  return view.from ? `from=${encodeURIComponent(view.from)}` : '';
}

/** The view in a text that `queryOf` wrote. */
export const viewIn = (query = ''): TimesView => viewOf(Object.fromEntries(new URLSearchParams(query)));

/** The address with a further query; unchanged for ''. */
export const withQuery = (url: string, query: string): string =>
  query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`;

/** The start of a list in a text that `queryOf` wrote; '' without one. */
export const fromOf = (query = ''): string => new URLSearchParams(query).get('from') ?? '';
