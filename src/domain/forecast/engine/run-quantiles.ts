// Quantiles of what many runs gave.
import { ascending, quantileOf } from '../../quantile.js';
import { LIKELY_SHARE, PROMISED_SHARE } from '../promise/promised-share.js';

export interface Spread {
  likely: number;
  promised: number;
}

/** Of none, 0. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = ascending(values);
  return { likely: quantileOf(sorted, LIKELY_SHARE) ?? 0, promised: quantileOf(sorted, PROMISED_SHARE) ?? 0 };
}

/** Of values with their weights, ascending; null where it is without end. */
export function weightedQuantile(sorted: readonly (readonly [number, number])[], share: number): number | null {
  const goal = share * sorted.reduce((sum, [, weight]) => sum + weight, 0);
  let passed = 0;
  for (const [value, weight] of sorted) {
    passed += weight;
    if (passed >= goal * (1 - 1e-12)) return value === Infinity ? null : value;
  }
  return null;
}
