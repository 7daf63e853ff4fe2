// Which of many simulated waits are told. What is promised has to hold for so many people in a hundred; a city that promises
// something else changes it here, and the forecast, the range shown, the published accuracy and the pages follow.

/** One in ten is called sooner than this quantile of the simulated waits. */
export const EARLY_SHARE = 0.1;
/** Half are called sooner, half later: where a range begins. */
export const LIKELY_SHARE = 0.5;
/** Nine in ten are called by then: where a range ends. */
export const PROMISED_SHARE = 0.9;
/** So many of all people should be called from the early to the promised quantile, if the forecast is right. */
export const EXPECTED_INSIDE = PROMISED_SHARE - EARLY_SHARE;
