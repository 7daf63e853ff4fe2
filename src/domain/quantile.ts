// The one quantile of sorted values: of simulated runs, of replayed days, of what walk-ins waited.

/** The smallest of ascending `sorted` that at least this share (0 to 1) does not exceed; undefined of none. */
export const quantileOf = (sorted: readonly number[], share: number): number | undefined =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];

export const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
