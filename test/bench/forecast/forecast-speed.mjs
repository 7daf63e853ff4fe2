// Measures the CPU time of one forecast for the largest hall that is supported: 200 waiting tickets, 12 counters, 12 services
// and at least 200 runs.
import { firstPolicy } from '../../../dist/domain/hub/calling-policy.js';
import { forecast, FORECAST_RUNS } from '../../../dist/domain/forecast/forecast.js';
import { quantiles } from '../quantiles.mjs';

const MINUTE = 60_000;
const now = Date.UTC(2027, 2, 15, 15);
const services = Array.from({ length: 12 }, (_, i) => `service-${i}`);
const mix = (i, of) => (i * 7919 + 104729) % of;
const needs = [[], [], [], ['seat'], ['hearing-help'], ['lower-counter', 'more-time']];

/** The ticket with that number in a long queue: a walk-in, or an appointment that came on time. */
function waiting(i) {
  const arrivedAt = now - (90 - i * 0.45) * MINUTE;
  const isBooked = mix(i, 5) === 0;
  const start = isBooked ? arrivedAt + 6 * MINUTE : null;
  const service = services[mix(i, 12)];
  return {
    id: `hall.${i}`,
    service,
    laterServices: mix(i, 9) === 0 ? [services[mix(i + 1, 12)]] : [],
    arrivedAt,
    arrival: i + 1,
    dueAt: isBooked ? start - 45 * MINUTE : arrivedAt - (needs[mix(i, 6)].length > 0 ? 10 * MINUTE : 0),
    guarded: !isBooked,
    language: mix(i, 4) === 0 ? 'fr' : 'en',
    needs: needs[mix(i, 6)],
    appointmentStart: start,
    onlyCounter: null,
    notBefore: null,
  };
}

/** @param {number} i */
function counter(i) {
  const takes = services.filter((_, s) => mix(s + i, 3) > 0 || s === i);
  return {
    key: `counter-${i}`,
    openServices: takes,
    features: i % 3 === 0 ? ['seat', 'hearing-loop', 'lower-counter'] : [],
    languages: i % 4 === 1 ? ['en'] : [],
    tiers: i % 4 === 0 ? [takes.slice(0, 3), takes.slice(3)] : [],
    takes: [
      { from: now - 3600_000, to: now + (30 + 10 * i) * MINUTE },
      { from: now + (60 + 10 * i) * MINUTE, to: now + 480 * MINUTE },
    ],
  };
}

export const largeHall = {
  now,
  policy: firstPolicy,
  counters: Array.from({ length: 12 }, (_, i) => counter(i)),
  waiting: Array.from({ length: 200 }, (_, i) => waiting(i)),
  atCounters: Array.from({ length: 12 }, (_, i) => ({
    ...waiting(300 + i),
    counter: `counter-${i}`,
    since: now - i * MINUTE,
  })),
  toCome: Array.from({ length: 40 }, (_, i) => ({
    id: `booking.${i}`,
    service: services[mix(i, 12)],
    laterServices: [],
    start: now + (i + 1) * 6 * MINUTE,
    language: 'en',
    needs: [],
    showUpOdds: 0.814,
    unpunctuality: [-15, -12, -9, -7, -5, -3, -1, 2, 5, 12],
  })),
  newcomers: services.map((service) => ({ service, language: 'en', needs: [] })),
  serviceTimes: Object.fromEntries(
    services.map((service, i) => [service, { kind: 'log-normal', mu: Math.log(6 + i), sigma: 0.7 }]),
  ),
};

const WARM_UP = 30;
const TIMES = 100;

/** Returns the median CPU time in milliseconds of a hundred forecasts, each with another seed. */
export function cpuOfOneForecast() {
  const taken = [];
  for (let i = 0; i < WARM_UP + TIMES; i += 1) {
    const before = process.cpuUsage();
    forecast(largeHall, { seed: i });
    const { user, system } = process.cpuUsage(before);
    if (i >= WARM_UP) taken.push((user + system) / 1000);
  }
  return { milliseconds: quantiles(taken, 0.5)[0], runs: FORECAST_RUNS };
}
