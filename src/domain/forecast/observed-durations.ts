// Visit durations as observed at the hub, shrunk to the configured minutes while there are few observations. Only sums
// are kept, so learning from one more visit is three additions, and old observations can be faded.
import type { VisitDuration } from './engine/visit-duration.js';

/**
 * Sums over the natural logarithm of minutes at the counter. `count` is not a whole number once old observations have
 * faded.
 */
export interface DurationSums {
  count: number;
  sum: number;
  squares: number;
}

export const noDurations: DurationSums = { count: 0, sum: 0, squares: 0 };

/** The weight of the configured minutes, as a number of observed visits. */
export const PRIOR_VISITS = 10;
/** The ratio of standard deviation to mean that is assumed before anything is observed (domain.md §3.5: 0.8 to 1.2). */
const PRIOR_VARIATION = 1;
const SHORTEST = 1 / 20;
const LONGEST = 8;

/**
 * The sums with one more visit. Minutes below a twentieth of the configured minutes or above eight times count as that
 * bound: such a ticket was called and ended by mistake, or left open over lunch.
 */
export function addDuration(sums: DurationSums, minutes: number, configured: number): DurationSums {
  const ln = Math.log(Math.min(LONGEST * configured, Math.max(SHORTEST * configured, minutes)));
  return { count: sums.count + 1, sum: sums.sum + ln, squares: sums.squares + ln * ln };
}

/** The sums as if each visit so far counted only `share` (0 to 1). With 0.5 ** (days / half-life) old visits fade. */
export const fadedDurations = ({ count, sum, squares }: DurationSums, share: number): DurationSums => ({
  count: count * share,
  sum: sum * share,
  squares: squares * share,
});

/**
 * The log-normal distribution of a service. Normal data with the conjugate prior (normal, scaled inverse chi-square:
 * Gelman et al., Bayesian Data Analysis, 3rd ed., §3.3), k prior visits: mu = (k·mu0 + n·m) / (k + n) and sigma² =
 * (k·s0² + Σ(ln x − m)² + (m − mu0)²·k·n / (k + n)) / (k + n), where mu0 and s0 give the configured minutes as mean and
 * PRIOR_VARIATION as the ratio of standard deviation to mean.
 */
export function learnedDuration({ count, sum, squares }: DurationSums, configured: number): VisitDuration {
  const priorVariance = Math.log(1 + PRIOR_VARIATION ** 2);
  const priorMu = Math.log(configured) - priorVariance / 2;
  if (count <= 0) return { kind: 'log-normal', mu: priorMu, sigma: Math.sqrt(priorVariance) };
  const all = PRIOR_VISITS + count;
  const observed = sum / count;
  const spread = Math.max(0, squares - count * observed ** 2);
  const apart = ((observed - priorMu) ** 2 * PRIOR_VISITS * count) / all;
  return {
    kind: 'log-normal',
    mu: (PRIOR_VISITS * priorMu + sum) / all,
    sigma: Math.sqrt((PRIOR_VISITS * priorVariance + spread + apart) / all),
  };
}
