// The quantiles of the simulated waits that are told. A city that promises another share changes it here; the forecast,
// the range shown, the published accuracy and the pages follow.

/** The early wait: one in ten is called sooner. */
export const EARLY_SHARE = 0.1;
/** The likely wait, where a range begins: half are called sooner, half later. */
export const LIKELY_SHARE = 0.5;
/** The promised wait, where a range ends: nine in ten are called by then. */
export const PROMISED_SHARE = 0.9;
/** The share that should be called between the early and the promised wait, if the forecast is right. */
export const EXPECTED_INSIDE = PROMISED_SHARE - EARLY_SHARE;
