import { describe, expect, it } from '@jest/globals';
import { durationOf } from './duration';

describe('the age of what a screen shows', () => {
  it.each([
    [59_999, { unit: 'seconds', count: 59 }],
    [60_000, { unit: 'minutes', count: 1 }],
    [3_599_999, { unit: 'minutes', count: 59 }],
    [4_320_000, { unit: 'hours', hours: 1, minutes: 12 }],
  ])('of %d ms is in seconds, minutes or hours', (milliseconds, duration) => {
    expect(durationOf(milliseconds)).toEqual(duration);
  });
});
