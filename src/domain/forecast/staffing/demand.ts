// The demand that a day is expected to bring in each half-hour: walk-ins as on past days of the same weekday, the
// booked by their show-up odds, and the work that both make.
import type { Interval } from '../../time/interval.js';
import type { ForecastInput } from '../input.js';
import { meanMinutes } from '../engine/visit-duration.js';

export interface Demand extends Interval {
  /** The mean number of people. */
  walkIns: number;
  /** The number of booked people who are expected to come. */
  booked: number;
  /** Minutes at counters. */
  work: number;
}

/**
 * The demand for these services between `from` and `to`. `input` is that of the start of the day, with everyone
 * who is to come.
 */
export function demandOf(input: ForecastInput, services: readonly string[], { from, to }: Interval): Demand {
  const minutes = (keys: readonly string[]) =>
    keys.reduce((sum, key) => {
      const time = input.serviceTimes[key];
      return sum + (time && services.includes(key) ? meanMinutes(time) : 0);
    }, 0);
  const demand: Demand = { from, to, walkIns: 0, booked: 0, work: 0 };
  for (const { service, rates } of input.walkIns ?? []) {
    const mean = rates.reduce((sum, rate) => sum + (rate.from < to && from < rate.to ? rate.mean : 0), 0);
    if (!services.includes(service) || mean === 0) continue;
    demand.walkIns += mean;
    demand.work += mean * minutes([service]);
  }
  for (const { service, laterServices, start, showUpOdds } of input.toCome) {
    if (!services.includes(service) || start < from || start >= to) continue;
    demand.booked += showUpOdds;
    demand.work += showUpOdds * minutes([service, ...laterServices]);
  }
  return demand;
}
