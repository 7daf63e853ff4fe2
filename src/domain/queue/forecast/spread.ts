// Quantiles of what many runs gave.

export interface Spread {
  p50: number;
  p90: number;
}

/** The smallest value that at least this share does not exceed; of none, 0. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { p50: at(0.5), p90: at(0.9) };
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
