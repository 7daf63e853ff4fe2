// Reads a hub for its forecast, and answers the forecast that may be told now. Where the kept one is of other counters, or none is
// there, it is made there and then: that is rare and takes milliseconds, and never happens under a hub's lock.
import type { Hub } from '../../domain/hub/hub.js';
import { type ArrivalHistory, arrivalHistory } from '../../domain/queue/history/arrivals.js';
import { forecast } from '../../domain/forecast/forecast.js';
import { keepForecast } from '../../domain/forecast/promise/summarize-runs.js';
import { type KeptForecast, newestStanding } from '../../domain/forecast/promise/told-forecast.js';
import { needShareOf } from '../../domain/queue/history/learning.js';
import { comingStarts, type HubReading, momentOf } from '../../domain/forecast/input-from-hub.js';
import { localDateOf, weekdayOf } from '../../domain/time/wall-time.js';
import type { Unit } from '../../storage/unit.js';
import type { UnitOfWork } from '../../storage/unit-of-work.js';
import type { Learned } from '../../storage/stores/learning-store.js';

/** The same everywhere: two processes that look at one moment say the same. */
export const FORECAST_SEED = 20_270_315;

/** All that a forecast looks at. Refuses `unknown-hub`. */
export async function readHub(unit: Unit, hubKey: string, { visits, showUps }: Learned): Promise<HubReading> {
  const { now } = unit;
  const { hub, services } = await unit.hubs.configuration(hubKey);
  const { from, to } = comingStarts(now);
  return {
    hub,
    services,
    counters: await unit.hubs.counters(hubKey),
    waiting: await unit.tickets.waiting(hubKey, now),
    active: await unit.tickets.active(hubKey, now),
    booked: await unit.bookings.between(hubKey, from, to),
    times: visits.times,
    showUps,
    history: await historyOf(unit, hub),
    needShare: needShareOf(visits),
    now,
  };
}

/** What the last weekdays like today saw. */
export async function historyOf(unit: Unit, { key, opening }: Hub): Promise<ArrivalHistory> {
  const today = localDateOf(unit.now, opening.timeZone);
  return arrivalHistory(await unit.arrivals.likeDays(key, weekdayOf(today), today));
}

/**
 * Runs a change under its hub's lock with what may be told of the hub now. Nearly always that is in memory; where it is not, the lock is
 * given back and the forecast read or made first. Refuses `unknown-hub`.
 */
export async function runWithForecast<T>(
  work: Pick<UnitOfWork, 'run' | 'read'>,
  hub: Hub['key'],
  change: (unit: Unit, forecast: KeptForecast) => Promise<T>,
): Promise<T> {
  const done = await work.run(hub, async (unit) => {
    const kept = await unit.forecasts.inMemoryFor(hub, unit.now);
    return kept && { value: await change(unit, kept) };
  });
  if (done) return done.value;
  const forecast = await work.read((unit) => forecastNow(unit, hub));
  return work.run(hub, (unit) => change(unit, forecast));
}

/** What may be told of a hub now; for reads, not for changes. Refuses `unknown-hub`. */
export async function forecastNow(unit: Unit, hub: Hub['key']): Promise<KeptForecast> {
  const setUp = await unit.hubs.setUp(hub);
  const stored = await unit.forecasts.of(hub);
  const known = newestStanding([stored, unit.forecasts.madeHere(hub)], setUp, unit.now);
  if (known) return known;
  const reading = await readHub(unit, hub, await unit.learning.of(hub, unit.now));
  const sequence = await unit.log.sequenceOf(hub);
  const meanwhile = newestStanding([unit.forecasts.madeHere(hub)], setUp, unit.now);
  if (meanwhile) return meanwhile;
  const moment = momentOf(reading);
  const found = forecast(moment, { seed: FORECAST_SEED });
  const made = keepForecast({ hub, sequence, setUp }, { ...reading, moment }, found, stored);
  unit.forecasts.rememberMade(made);
  return made;
}
