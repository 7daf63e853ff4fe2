/** Returns a service time. `mean`: in minutes; `variation`: the standard deviation as a share of the mean. */
export function logNormalTime(mean, variation) {
  const variance = Math.log(1 + variation ** 2);
  return { kind: 'log-normal', mu: Math.log(mean) - variance / 2, sigma: Math.sqrt(variance) };
}
