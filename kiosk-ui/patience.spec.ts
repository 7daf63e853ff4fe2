import { describe, expect, it } from '@jest/globals';
import { idleLimits, presenceAfter } from './patience';

const { untouched, warning } = idleLimits;

describe('an idle visit', () => {
  it('is not interrupted before its limit', () => {
    expect(presenceAfter(untouched - 1, untouched)).toEqual({ state: 'present' });
  });

  it('gets a warning first, with 20 seconds to answer', () => {
    expect(warning).toBe(20_000);
    expect(presenceAfter(untouched, untouched)).toEqual({ state: 'asked', secondsLeft: 20 });
    expect(presenceAfter(untouched + warning - 1, untouched)).toEqual({ state: 'asked', secondsLeft: 1 });
  });

  it('ends when nobody answers', () => {
    expect(presenceAfter(untouched + warning, untouched)).toEqual({ state: 'gone' });
  });
});
