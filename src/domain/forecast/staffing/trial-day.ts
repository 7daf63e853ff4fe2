// A day as a staffing is tried on it: the people of one group of services, and so many alike counters in each half-hour.
import { instant } from '../../time/instant.js';
import { type Interval, merge } from '../../time/interval.js';
import type { ForecastCounter, HubMoment } from '../input.js';

/** Its services only, and every counter suits everybody. */
export function ofGroup(moment: HubMoment, services: readonly string[]): HubMoment {
  const own = (one: { service: string }) => services.includes(one.service);
  const toCome = moment.toCome.filter(own).map((one) => {
    return { ...one, laterServices: one.laterServices.filter((key) => services.includes(key)) };
  });
  const policy = { ...moment.policy, routing: 'any' as const };
  return { ...moment, policy, toCome, walkIns: (moment.walkIns ?? []).filter(own), newcomers: [] };
}

/** Alike ones; the first is open whenever any is. Those of the last half-hour go on until nobody waits. */
export function countersOpen(
  counts: readonly number[],
  halfHours: readonly Interval[],
  services: readonly string[],
): ForecastCounter[] {
  return Array.from({ length: Math.max(0, ...counts) }, (_, index) => {
    const takes = halfHours.flatMap(({ from, to }, half) => {
      const until = half === halfHours.length - 1 ? instant(Infinity) : to;
      return counts[half]! > index ? [{ from, to: until }] : [];
    });
    return {
      key: `${index}`,
      openServices: [...services],
      features: [],
      languages: [],
      tiers: [],
      takes: merge(takes),
    };
  });
}
