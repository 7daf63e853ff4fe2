import type { OpeningRules } from '../../src/domain/hub/hub.js';

/**
 * The rules of a hub in Toronto that is never open and has no closures, holidays or exceptions, unless `exception` says
 * otherwise.
 */
export const openingRules = (exception: Partial<OpeningRules> = {}): OpeningRules => ({
  timeZone: 'America/Toronto',
  closures: [],
  holidays: [],
  exceptions: [],
  series: [],
  ...exception,
});
