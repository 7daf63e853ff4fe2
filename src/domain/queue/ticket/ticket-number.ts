// Ticket numbers by hub, business day and series (product.md §2). Without `last` a series grows past A999. With it, the
// series wraps to `first` and skips numbers whose ticket has not ended, so that no two people in the hall have the same
// number.
import type { NumberSeries } from '../../hub/city-service.js';

/** The last number of a series today. `issued` counts towards the day's contingent. */
export interface SeriesState {
  round: number;
  number: number;
  issued: number;
}

/** A label such as `A042` or `A1000`. */
export const ticketLabel = (letter: string, number: number): string => `${letter}${String(number).padStart(3, '0')}`;

const LABEL = /^([A-Z]+)0*(\d+)$/;

/** A typed label in the form in which labels are compared: "a 42" becomes "A42". */
export const comparableLabel = (typed: string): string => typed.toUpperCase().replace(/[\s\p{Dash_Punctuation}]/gu, '');

/** The series and number of a label that somebody reads out or types; undefined if it is none. */
export function parseLabel(typed: string): { series: string; number: number } | undefined {
  const [, series, number] = LABEL.exec(comparableLabel(typed)) ?? [];
  return series === undefined ? undefined : { series, number: Number(number) };
}

/**
 * The state after one more number; undefined when no number is free or the contingent is used up (`limit-reached`).
 * `state` is undefined for the first ticket of a business day; `taken` are the numbers whose ticket has not ended.
 */
export function nextNumber(
  series: NumberSeries,
  state: SeriesState | undefined,
  taken: ReadonlySet<number>,
): SeriesState | undefined {
  const issued = state?.issued ?? 0;
  if (series.contingent !== undefined && issued >= series.contingent) return undefined;
  let round = state?.round ?? 1;
  let number = state ? state.number + 1 : series.first;
  const tries = series.last === undefined ? taken.size + 1 : series.last - series.first + 1;
  for (let tried = 0; tried < tries; tried++, number++) {
    if (series.last !== undefined && number > series.last) {
      number = series.first;
      round++;
    }
    if (!taken.has(number)) return { round, number, issued: issued + 1 };
  }
  return undefined;
}
