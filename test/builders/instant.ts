import { type Instant, instant } from '../../src/domain/time/instant.js';

/** Monday 15 March 2027 at ten in the morning in Toronto, summer time: all hubs of the sample city are open. */
export const MONDAY_TEN = '2027-03-15T14:00:00.000Z';

/** The instant that an ISO text such as `2027-03-15T15:00Z` names. */
export const at = (iso: string): Instant => instant(Date.parse(iso));
