// Whether a booked resident who waits will be called soon: at most two tickets are ahead. They are told once by a
// letter, wherever they wait, because they have given an address.
import { SOON_AHEAD } from '../durations.js';
import { type Instant, plusMinutes } from '../time/instant.js';
import { type Interval } from '../time/interval.js';

/** Hours: a person who waits now has an appointment no further back, and no further ahead, than these. */
const BEHIND_HOURS = 12;
const AHEAD_HOURS = 7;

/** `able`: whether an open counter can serve them. When none can, nobody is next. */
export const isNextSoon = (ahead: number, able: boolean): boolean => able && ahead <= SOON_AHEAD;

/** The range of starts of the appointments of people who may be waiting now. */
export const startsOfWaiting = (now: Instant): Interval => ({
  from: plusMinutes(now, -BEHIND_HOURS * 60),
  to: plusMinutes(now, AHEAD_HOURS * 60),
});
