/**
 * Returns the values at these shares of the sorted list; 0.5 gives the median.
 * @param {number[]} values
 * @param {...number} shares
 */
export function quantiles(values, ...shares) {
  const sorted = [...values].sort((a, b) => a - b);
  return shares.map((one) => sorted[Math.min(sorted.length - 1, Math.floor(one * sorted.length))] ?? Number.NaN);
}
