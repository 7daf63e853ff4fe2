// Chooses the newcomers whose waits stand for everyone of a half-hour, each weighted by how many people are expected.
import { ANY_LANGUAGE } from '../queue/order/suitability.js';
import type { Instant } from '../time/instant.js';
import type { Interval } from '../time/interval.js';
import type { ForecastInput, Newcomer } from './input.js';

/** The part of a day that the sample covers. */
export interface SampledDay {
  /** The half-hours in which people can come; the first one begins now. */
  halfHours: readonly Interval[];
  closing: Instant;
  /** Keys of the services that take walk-ins, and of those that take bookings. */
  walkIns: readonly string[];
  booked: readonly string[];
}

/** What a newcomer of the sample represents. */
export interface SampledNewcomer {
  halfHour: number;
  isBooked: boolean;
  weight: number;
  /** When they join, in milliseconds from the `now` of the input. */
  joins: number;
}

/**
 * One newcomer at the start of each half-hour for each kind of service that is expected then, weighted by how many
 * people are expected. Where nobody is expected there is one for each kind, weighted by its number of services.
 */
export function newcomerSample(
  input: ForecastInput,
  { halfHours, walkIns, booked }: SampledDay,
): { newcomer: Newcomer; probe: SampledNewcomer }[] {
  const kinds = { walkIns: kindsOf(input, walkIns), booked: kindsOf(input, booked) };
  return halfHours.flatMap((halfHour, index) => {
    const joins = Math.max(0, halfHour.from - input.now);
    const ask = (alike: readonly (readonly string[])[], isBooked: boolean) => {
      const expected = isBooked ? bookedIn : walkInsIn;
      const weights = alike.map((services) =>
        services.reduce((sum, service) => sum + expected(input, service, halfHour), 0),
      );
      const isExpected = weights.some((weight) => weight > 0);
      return alike.flatMap(([service = '', ...others], at) => {
        const weight = isExpected ? weights[at]! : 1 + others.length;
        const newcomer: Newcomer = { service, at: halfHour.from, isBooked, language: ANY_LANGUAGE, needs: [] };
        return weight > 0 ? [{ newcomer, probe: { halfHour: index, isBooked, weight, joins } }] : [];
      });
    };
    return [...ask(kinds.walkIns, false), ...ask(kinds.booked, true)];
  });
}

/**
 * Groups services that the same counters take in the same tiers under the same policy: a person waits as long for one
 * as for another.
 */
function kindsOf({ counters, policy }: ForecastInput, services: readonly string[]): string[][] {
  const kinds = new Map<string, string[]>();
  for (const service of services) {
    const places = counters.map(({ openServices, tiers }) =>
      openServices.includes(service) ? tiers.findIndex((tier) => tier.includes(service)) : null,
    );
    const key = JSON.stringify([places, policy.services[service]]);
    kinds.set(key, [...(kinds.get(key) ?? []), service]);
  }
  return [...kinds.values()];
}

const bookedIn = ({ toCome }: ForecastInput, service: string, { from, to }: Interval): number =>
  toCome.filter((one) => one.service === service && from <= one.start && one.start < to).length;

const walkInsIn = ({ walkIns = [] }: ForecastInput, service: string, { from, to }: Interval): number =>
  walkIns
    .filter((stream) => stream.service === service)
    .flatMap(({ rates }) => rates)
    .reduce((sum, rate) => sum + (rate.from < to && from < rate.to ? rate.mean : 0), 0);
