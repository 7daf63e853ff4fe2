// Quantiles over the runs of a forecast.
import { ascending, quantileOf } from '../../quantile.js';
import { LIKELY_SHARE, PROMISED_SHARE } from '../promise/promised-share.js';

export interface RunQuantiles {
  likely: number;
  promised: number;
}

/** The likely and the promised quantile; 0 for no values. */
export function runQuantilesOf(values: readonly number[]): RunQuantiles {
  const sorted = ascending(values);
  return { likely: quantileOf(sorted, LIKELY_SHARE) ?? 0, promised: quantileOf(sorted, PROMISED_SHARE) ?? 0 };
}

/** The quantile of weighted values, given in ascending order as [value, weight]; null when it is infinite. */
export function weightedQuantile(sorted: readonly (readonly [number, number])[], share: number): number | null {
  const goal = share * sorted.reduce((sum, [, weight]) => sum + weight, 0);
  let passed = 0;
  for (const [value, weight] of sorted) {
    passed += weight;
    if (passed >= goal * (1 - 1e-12)) return value === Infinity ? null : value;
  }
  return null;
}
