/** A service time by its mean, minutes, and its standard deviation as a share of that. */
export function logNormalTime(mean, variation) {
  const variance = Math.log(1 + variation ** 2);
  return { kind: 'log-normal', mu: Math.log(mean) - variance / 2, sigma: Math.sqrt(variance) };
}
