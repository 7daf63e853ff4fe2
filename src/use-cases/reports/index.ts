// What is learned and published from a hub’s log. Each line names one use case; app.module provides every class that is
// exported here.
export { CountArrivals } from './count-arrivals.js';
export { PlanStaffing } from './plan-staffing.js';
export { ReplayDay } from './replay-day.js';
export { ShowAccuracy } from './show-accuracy.js';
export { SumUpAccuracy } from './sum-up-accuracy.js';
export { TryWhatIf } from './try-what-if.js';
