// The browser's wall clock, for scripts that measure a time during which a phone or laptop may sleep: the timer of
// `performance.now()` may stand still meanwhile.

/** The present instant by the browser's clock in epoch milliseconds. The clock may be wrong, so only differences count. */
export const browserNow = (): number => Date.now();
