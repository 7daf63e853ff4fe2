// The day on which a staffing is tried: the people of one group of services, and a number of equal counters in each
// half-hour.
import { instant } from '../../time/instant.js';
import { type Interval, merge } from '../../time/interval.js';
import type { ForecastCounter, ForecastInput } from '../input.js';

/** The input with this group's services only; every counter suits everyone. */
export function inputOfGroup(input: ForecastInput, services: readonly string[]): ForecastInput {
  const own = (one: { service: string }) => services.includes(one.service);
  const toCome = input.toCome.filter(own).map((one) => {
    return { ...one, laterServices: one.laterServices.filter((key) => services.includes(key)) };
  });
  const policy = { ...input.policy, routing: 'any' as const };
  return { ...input, policy, toCome, walkIns: (input.walkIns ?? []).filter(own), newcomers: [] };
}

/** Equal counters: the first is open whenever any is. Those of the last half-hour stay open until nobody waits. */
export function trialCounters(
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
