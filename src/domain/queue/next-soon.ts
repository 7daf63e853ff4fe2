// Whether a booked resident who waits is called soon: at most two tickets go before theirs. They are told once, wherever
// they wait, because they have left an address.
import { SOON_AHEAD } from '../durations.js';
import { type Instant, plusMinutes } from '../time/instant.js';
import { type Interval } from '../time/interval.js';

/** Nobody who waits came for a start longer ago, or further ahead, than this. */
const BEHIND_HOURS = 12;
const AHEAD_HOURS = 7;

/** `able`: whether a counter is open that can serve them; nobody is next where none is. */
export const isNextSoon = (ahead: number, able: boolean): boolean => able && ahead <= SOON_AHEAD;

/** The starts of those who may be waiting now. */
export const startsOfWaiting = (now: Instant): Interval => ({
  from: plusMinutes(now, -BEHIND_HOURS * 60),
  to: plusMinutes(now, AHEAD_HOURS * 60),
});
