import type { OpeningRules } from '../../src/domain/hub/hub.js';

/** Never open, in Toronto, without closures, holidays or exceptions, unless said otherwise. */
export const openingRules = (exception: Partial<OpeningRules> = {}): OpeningRules => ({
  timeZone: 'America/Toronto',
  closures: [],
  holidays: [],
  exceptions: [],
  series: [],
  ...exception,
});
