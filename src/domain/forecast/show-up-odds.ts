// The odds that people who booked will come, and when they come: as observed, shrunk to what is known of similar
// offices while there are few observations.
import { valueAbove } from './engine/normal-distribution.js';

/** Counts of appointments whose day is over; weighted counts need not be whole. */
export interface ShowUpCounts {
  booked: number;
  came: number;
}

/** At US passport agencies 18.6 % did not come in 2023 (domain.md §3.3). */
const PRIOR_ODDS = 1 - 0.186;
/** The weight of the prior, as a number of appointments. */
const PRIOR_APPOINTMENTS = 20;

/** The share of the booked that comes, 0 to 1: the mean of a Beta prior with the observations. */
export const showUpOdds = ({ booked, came }: ShowUpCounts): number =>
  (PRIOR_APPOINTMENTS * PRIOR_ODDS + came) / (PRIOR_APPOINTMENTS + booked);

const CHECK_IN_TIMES = 32;
const MEAN = -5;
const DEVIATION = 8;
const FARTHEST = 20;

/**
 * Minutes from start to check-in, as equally likely values: normal around 5 minutes early, at most 20 early or late
 * (domain.md §3.2).
 */
export const usualUnpunctuality: readonly number[] = Array.from({ length: CHECK_IN_TIMES }, (_, i) => {
  const minutes = MEAN + DEVIATION * valueAbove(1 - (i + 0.5) / CHECK_IN_TIMES);
  return Math.max(-FARTHEST, Math.min(FARTHEST, minutes));
});
