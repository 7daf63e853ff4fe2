// Whether those who booked will come, and when: as observed, shrunk to what is known of such offices while data is short.
import { valueAbove } from './engine/normal-distribution.js';

/** Appointments whose day is over. */
export interface ShowUps {
  booked: number;
  came: number;
}

/** US passport agencies, 2023: 18.6 % did not come (domain.md §3.3). */
const PRIOR_ODDS = 1 - 0.186;
/** So many appointments the prior is worth. */
const PRIOR_APPOINTMENTS = 20;

/** The share of the booked that comes, 0 to 1: the mean of a Beta prior with what was observed. */
export const showUpOdds = ({ booked, came }: ShowUps): number =>
  (PRIOR_APPOINTMENTS * PRIOR_ODDS + came) / (PRIOR_APPOINTMENTS + booked);

const CHECK_IN_TIMES = 32;
const MEAN = -5;
const DEVIATION = 8;
const FARTHEST = 20;

/** Minutes from start to check-in, equally likely: normal around 5 minutes early, 20 at most (domain.md §3.2). */
export const usualUnpunctuality: readonly number[] = Array.from({ length: CHECK_IN_TIMES }, (_, i) => {
  const minutes = MEAN + DEVIATION * valueAbove(1 - (i + 0.5) / CHECK_IN_TIMES);
  return Math.max(-FARTHEST, Math.min(FARTHEST, minutes));
});
