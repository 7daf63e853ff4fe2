// What a city configures: hubs, hours, policy, counters. Each line names one use case; app.module provides every class
// that is exported here.
export { ApplyCity } from './apply-city.js';
export { ChangeCounter } from './change-counter.js';
export { ChangeHours } from './change-hours.js';
export { ChangePolicy } from './change-policy.js';
export { CheckReadiness } from './check-readiness.js';
export { CloseHub } from './close-hub.js';
export { LoadFirstCity } from './load-first-city.js';
export { NoteResidentTold } from './note-resident-told.js';
export { SendOffers } from './send-offers.js';
export { ShowHours } from './show-hours.js';
export { ShowHoursChange } from './show-hours-change.js';
export { ShowHubs } from './show-hubs.js';
export { ShowLanguages } from './show-languages.js';
export { ShowPolicy } from './show-policy.js';
export { ShowZone } from './show-zone.js';
export { WithdrawHoursChange } from './withdraw-hours-change.js';
