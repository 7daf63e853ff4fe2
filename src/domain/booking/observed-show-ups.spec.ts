import { describe, expect, it } from '@jest/globals';
import { instant, plusMinutes } from '../time/instant.js';
import { showUpOdds } from '../forecast/show-up-odds.js';
import {
  showUpsKnownBefore,
  noObservedShowUps,
  type PastBooking,
  unpunctualityOf,
  addShowUps,
} from './observed-show-ups.js';

const now = instant(Date.UTC(2027, 2, 15, 18, 0));
const before = noObservedShowUps(now);
const until = showUpsKnownBefore(now);
const start = plusMinutes(until, -60);
const came = (minutes = -5): PastBooking => ({ start, state: 'completed', checkedInAt: plusMinutes(start, minutes) });
const stayedAway: PastBooking = { start, state: 'booked', checkedInAt: null };

describe('the count of booked people who came', () => {
  it('is known two hours after the start', () => {
    expect(until).toBe(plusMinutes(now, -120));
    expect(addShowUps(before, [], until).upTo).toBe(until);
  });

  it('counts those who came and those who did not, and nobody who cancelled', () => {
    const cancelled: PastBooking = { start, state: 'cancelled', checkedInAt: null };
    const seen = addShowUps(before, [came(), stayedAway, cancelled], until);
    expect([seen.booked, seen.came].map(Math.round)).toEqual([2, 1]);
  });

  it('moves the odds further from the usual ones the more bookings were observed', () => {
    const few = addShowUps(before, [stayedAway, stayedAway], until);
    const many = addShowUps(
      before,
      Array.from({ length: 100 }, () => stayedAway),
      until,
    );
    expect(showUpOdds(few)).toBeLessThan(showUpOdds(before));
    expect(showUpOdds(many)).toBeLessThan(0.2);
  });

  it('keeps the punctuality of the last people, ascending, with the usual values while they are few', () => {
    const few = unpunctualityOf(addShowUps(before, [came(40), came(-40)], until));
    expect([few[0], few.at(-1)]).toEqual([-40, 40]);
    const many = Array.from({ length: 100 }, (_, index) => came(index));
    expect(unpunctualityOf(addShowUps(before, many, until))).toEqual(
      Array.from({ length: 60 }, (_, index) => index + 40),
    );
  });
});
