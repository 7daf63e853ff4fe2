import { aTicket } from '../../../test/builders/ticket.js';
import { policyLimits } from '../hub/policy-limits.js';
import { contains } from '../time/interval.js';
import { plusMinutes } from '../time/instant.js';
import { isNextSoon, startsOfWaiting } from './next-soon.js';

describe('the letter “you are next soon” goes to', () => {
  it('booked people with at most two tickets ahead', () => {
    expect([0, 1, 2, 3].map((ahead) => isNextSoon(ahead, true))).toEqual([true, true, true, false]);
  });

  it('nobody while no open counter can serve them', () => {
    expect(isNextSoon(0, false)).toBe(false);
  });

  it('people who checked in as early as possible, and people who have waited since the morning', () => {
    const now = aTicket().arrivedAt;
    const starts = startsOfWaiting(now);
    expect(contains(starts, plusMinutes(now, policyLimits.earlyCheckIn.most))).toBe(true);
    expect(contains(starts, plusMinutes(now, -11 * 60))).toBe(true);
  });
});
