// Accuracy in plain words: of 100 people, and in whole minutes.
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

/** What is promised, of 100 people. */
export const PROMISED = Math.round(PROMISED_SHARE * 100);

export interface AccuracyWords {
  /** `1,240` */
  people: string;
  /** Of 100, for the picture; null where too few people were called to say, and then the two texts are empty. */
  kept: number | null;
  /** `93`: never rounded up to a promise that was not kept. */
  inTime: string;
  /** `7 fewer than promised`; empty where the promise was kept. */
  short: string;
  /** `6 min`, or `under 1 min` */
  off: string;
  /** `6`, or `<1`, under a heading that says minutes */
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

/** `2 min sooner than expected`, `as expected` */
export function leaningText({ bias }: AccuracyFigures, language: Language): string {
  const minutes = Math.round(Math.abs(bias));
  const form = minutes < 1 ? 'as-expected' : bias > 0 ? 'sooner' : 'later';
  return translate(language, `resident.accuracy.${form}`, { minutes });
}

/** `15 February to 14 March` */
export function periodText({ from, to }: { from: LocalDate; to: LocalDate }, language: Language): string {
  const day = (date: LocalDate): string => dayText(language, date, 'date');
  return translate(language, 'resident.accuracy.period', { from: day(from), to: day(to) });
}
