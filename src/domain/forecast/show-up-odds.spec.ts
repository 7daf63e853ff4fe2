import { describe, expect, it } from '@jest/globals';
import { showUpOdds, usualUnpunctuality } from './show-up-odds.js';

describe('the odds that booked people come', () => {
  it('are those of other offices while nothing is known', () => {
    expect(showUpOdds({ booked: 0, came: 0 })).toBeCloseTo(0.814, 9);
  });

  it('are halfway between those and the observed share after twenty appointments', () => {
    expect(showUpOdds({ booked: 20, came: 20 })).toBeCloseTo((0.814 + 1) / 2, 9);
  });

  it('are the observed share after very many', () => {
    expect(showUpOdds({ booked: 100_000, came: 60_000 })).toBeCloseTo(0.6, 3);
  });

  it('come with a punctuality of five minutes early on average, and never more than twenty minutes off', () => {
    const sum = usualUnpunctuality.reduce((total, minutes) => total + minutes, 0);
    expect(sum / usualUnpunctuality.length).toBeCloseTo(-5, 0);
    expect(usualUnpunctuality).toEqual(usualUnpunctuality.toSorted((a, b) => a - b));
    expect(Math.min(...usualUnpunctuality)).toBeGreaterThanOrEqual(-20);
    expect(Math.max(...usualUnpunctuality)).toBeLessThanOrEqual(20);
  });
});
