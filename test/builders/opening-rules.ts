import type { OpeningRules } from '../../src/domain/hub/hub.js';
import { type Instant, instant } from '../../src/domain/time/instant.js';

/** Never open, in Toronto, without closures, holidays or exceptions, unless said otherwise. */
export const openingRules = (exception: Partial<OpeningRules> = {}): OpeningRules => ({
  timeZone: 'America/Toronto',
  closures: [],
  holidays: [],
  exceptions: [],
  series: [],
  ...exception,
});

/** `2027-03-15T15:00Z` as an instant. */
export const at = (iso: string): Instant => instant(Date.parse(iso));
