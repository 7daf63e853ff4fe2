// The limits of failed sign-ins. Whoever tries from one address, or from a browser that has signed in to the account
// before, is refused after some failures. Failures from everywhere only delay an account, because a stranger can make
// them and must not be able to lock its owner out.
import { FAILURE_MINUTES, MOST_FAILURES, MOST_SIGN_IN_DELAY_SECONDS } from '../durations.js';
import { Refusal } from '../refusal.js';

/** The failures that count for an attempt. Each number is of the last 15 minutes. */
export interface FailureCounts {
  /** For the account, from the known browser of the attempt, else from its address. */
  own: number;
  /** Of the address, for whatever account; 0 for a known browser, which its own failures alone can stop. */
  address: number;
}

/** Refuses `too-many-requests`. `factor` multiplies the limit of an address. */
export function refuseTooManyFailures({ own, address }: FailureCounts, factor: number): void {
  if (own >= MOST_FAILURES.account || address >= MOST_FAILURES.address * factor) {
    throw new Refusal('too-many-requests', { retryAfterSeconds: FAILURE_MINUTES * 60 });
  }
}

/** The seconds by which an answer is delayed after so many failures for the account from everywhere: a second more for each five. */
export const signInDelay = (failures: number): number =>
  failures < MOST_FAILURES.account
    ? 0
    : Math.min(MOST_SIGN_IN_DELAY_SECONDS, 1 + Math.floor((failures - MOST_FAILURES.account) / 5));
