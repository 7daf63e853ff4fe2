import { aTicket } from '../../../test/builders/ticket.js';
import { policyLimits } from '../hub/policy-limits.js';
import { contains } from '../time/interval.js';
import { plusMinutes } from '../time/instant.js';
import { isNextSoon, startsOfWaiting } from './next-soon.js';

describe('who is told that they are next soon', () => {
  it('the booked with at most two before them', () => {
    expect([0, 1, 2, 3].map((ahead) => isNextSoon(ahead, true))).toEqual([true, true, true, false]);
  });

  it('nobody as long as no open counter can serve them', () => {
    expect(isNextSoon(0, false)).toBe(false);
  });

  it('also who checked in as early as one can, and who waits since the morning', () => {
    const now = aTicket().arrivedAt;
    const starts = startsOfWaiting(now);
    expect(contains(starts, plusMinutes(now, policyLimits.earlyCheckIn.most))).toBe(true);
    expect(contains(starts, plusMinutes(now, -11 * 60))).toBe(true);
  });
});
