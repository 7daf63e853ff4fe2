// The names that the counters need for doing something once per key; what stands behind them is storage's.
export type { Answer, Attempt } from '../storage/stores/once-store.js';
