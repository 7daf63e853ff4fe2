// The quantile of sorted values, as used for simulated runs, replayed days and the waits of walk-ins.

/**
 * The smallest value of ascending `sorted` that at least this share (0 to 1) does not exceed; undefined for no values.
 */
export const quantileOf = (sorted: readonly number[], share: number): number | undefined =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];

export const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
