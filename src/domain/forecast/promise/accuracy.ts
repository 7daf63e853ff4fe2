// How the ranges that were shown came true. They are kept as sums of whole numbers, so that services add up to a hub
// and days to weeks exactly; the published figures are computed from the sums.
import type { SettledRange } from './promised-range.js';
import { PROMISED_SHARE } from './promised-share.js';

/** Figures of fewer people are not published: one person is more than 5 in 100, and a wait could be guessed. */
export const ENOUGH_PEOPLE = 20;

/** Whole numbers that add up. Those of time are of ranges that ended in a call. */
export interface AccuracySums {
  /** Ranges that ended in a call. */
  count: number;
  /** Ranges of people who left, were put on hold or were not called before closing. They count in no other number. */
  endedWithoutCall: number;
  /** Seconds: the likely wait that was told minus the actual one. */
  error: number;
  absoluteError: number;
  withinUpperEnd: number;
  insideForecast: number;
  /** Tenths of a second. */
  promisedPinball: number;
}

/** Figures in minutes and shares (0 to 1). */
export interface AccuracyFigures {
  meanAbsoluteError: number;
  /** The likely wait that was told minus the actual one: above zero when people were called sooner. */
  bias: number;
  /** The share called by the upper end shown; PROMISED_SHARE is promised. */
  withinUpperEnd: number;
  /** The share called between the early and the promised wait, both included; EXPECTED_INSIDE is expected. */
  insideForecast: number;
  likelyPinball: number;
  promisedPinball: number;
}

const noSums: AccuracySums = {
  count: 0,
  endedWithoutCall: 0,
  error: 0,
  absoluteError: 0,
  withinUpperEnd: 0,
  insideForecast: 0,
  promisedPinball: 0,
};

const names = Object.keys(noSums) as (keyof AccuracySums)[];

/** The sum of the parts; zeros when there are none. */
export const mergeAccuracySums = (parts: Iterable<AccuracySums>): AccuracySums => {
  const sums = { ...noSums };
  for (const part of parts) for (const name of names) sums[name] += part[name];
  return sums;
};

export const accuracySumsOf = (ranges: readonly SettledRange[]): AccuracySums =>
  mergeAccuracySums(ranges.map(sumsOfOne));

function sumsOfOne({ shownAt, outcome, outcomeAt, ...said }: SettledRange): AccuracySums {
  if (outcome === 'ended') return { ...noSums, endedWithoutCall: 1 };
  const happened = Math.round((outcomeAt - shownAt) / 1000);
  const error = said.likelySeconds - happened;
  return {
    count: 1,
    endedWithoutCall: 0,
    error,
    absoluteError: Math.abs(error),
    withinUpperEnd: happened <= said.toMinutes * 60 ? 1 : 0,
    insideForecast: said.earlySeconds <= happened && happened <= said.promisedSeconds ? 1 : 0,
    promisedPinball: pinballTenths(said.promisedSeconds, happened, PROMISED_SHARE * 10),
  };
}

/**
 * Ten times the pinball loss of a told quantile: τ (actual − told) if it took longer, else (1 − τ)(told − actual), with
 * τ in tenths (Koenker and Bassett, Regression Quantiles, Econometrica 46, 1978).
 */
const pinballTenths = (said: number, happened: number, tau: number): number =>
  happened >= said ? tau * (happened - said) : (10 - tau) * (said - happened);

/** The published figures; undefined when fewer than ENOUGH_PEOPLE were called. */
export function accuracyFiguresOf(sums: AccuracySums): AccuracyFigures | undefined {
  if (sums.count < ENOUGH_PEOPLE) return undefined;
  const minutes = (seconds: number): number => seconds / sums.count / 60;
  return {
    meanAbsoluteError: minutes(sums.absoluteError),
    bias: minutes(sums.error),
    withinUpperEnd: sums.withinUpperEnd / sums.count,
    insideForecast: sums.insideForecast / sums.count,
    // At the median the pinball loss is half of the absolute error.
    likelyPinball: minutes(sums.absoluteError / 2),
    promisedPinball: minutes(sums.promisedPinball / 10),
  };
}
