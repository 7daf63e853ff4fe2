import { refuseTooManyFailures, signInDelay } from './sign-in-limits.js';

describe('the limits of failed sign-ins', () => {
  const isRefused = (own: number, address: number, factor = 1): boolean => {
    try {
      refuseTooManyFailures({ own, address }, factor);
      return false;
    } catch {
      return true;
    }
  };

  it('refuse an eleventh attempt of one sender at one account, and a twenty-first of one address', () => {
    expect([isRefused(9, 19), isRefused(10, 10), isRefused(0, 20)]).toEqual([false, true, true]);
  });

  it('allow an address more where the city raises the limits per address, but not more at one account', () => {
    expect([isRefused(9, 199, 10), isRefused(0, 200, 10), isRefused(10, 10, 10)]).toEqual([false, true, true]);
  });

  it('delay an account by some seconds only, however many failures it has from everywhere', () => {
    expect([9, 10, 14, 15, 1_000_000].map(signInDelay)).toEqual([0, 1, 1, 2, 5]);
  });
});
