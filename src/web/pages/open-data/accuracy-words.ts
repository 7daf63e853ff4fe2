// Accuracy in plain words: numbers of people out of 100, and whole minutes.
import { dayText } from '../../../contract/words/day.js';
import { numberText } from '../../../contract/words/quantity.js';
import {
  type AccuracyFigures,
  type AccuracySums,
  accuracyFiguresOf,
} from '../../../domain/forecast/promise/accuracy.js';
import { PROMISED_SHARE } from '../../../domain/forecast/promise/promised-share.js';
import type { Language, LocalDate } from '../../../domain/hub/hub.js';
import { translate } from '../../../platform/sentences.js';

/** How many people out of 100 the upper end of a range promises. */
export const PROMISED = Math.round(PROMISED_SHARE * 100);

/** The figures in words. */
export interface AccuracyWords {
  /** The number of people, as in `1,240`. */
  people: string;
  /** People out of 100 called in time, for the picture. Null where too few were called; the texts are '' then. */
  kept: number | null;
  /** The same as a text, as in `93`. It is rounded down, so that it never looks better than it was. */
  inTime: string;
  /** `7 fewer than promised`; '' where the promise was kept. */
  short: string;
  /** The mean error, as in `6 min` or `under 1 min`. */
  off: string;
  /** The mean error without its unit, as in `6` or `<1`, for a column of minutes. */
  offMinutes: string;
}

export function wordsOf(sums: AccuracySums, language: Language): AccuracyWords {
  const people = numberText(language, sums.count);
  const figures = accuracyFiguresOf(sums);
  if (!figures) return { people, kept: null, inTime: '', short: '', off: '', offMinutes: '' };
  const kept = Math.floor(figures.withinUpperEnd * 100);
  const fewer = PROMISED - kept;
  const short = fewer > 0 ? translate(language, 'resident.accuracy.fewer', { fewer }) : '';
  const minutes = Math.round(figures.meanAbsoluteError);
  const off = translate(language, `resident.accuracy.${minutes < 1 ? 'under' : 'minutes'}`, { minutes });
  return { people, kept, inTime: String(kept), short, off, offMinutes: minutes < 1 ? '<1' : String(minutes) };
}

/** Whether people were called sooner or later: `2 min sooner than expected`, `as expected`. */
export function leaningText({ bias }: AccuracyFigures, language: Language): string {
  const minutes = Math.round(Math.abs(bias));
  const form = minutes < 1 ? 'as-expected' : bias > 0 ? 'sooner' : 'later';
  return translate(language, `resident.accuracy.${form}`, { minutes });
}

/** A period as in `15 February to 14 March`. */
export function periodText({ from, to }: { from: LocalDate; to: LocalDate }, language: Language): string {
  const day = (date: LocalDate): string => dayText(language, date, 'date');
  return translate(language, 'resident.accuracy.period', { from: day(from), to: day(to) });
}
