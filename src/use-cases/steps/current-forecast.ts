// Reads a hub for its forecast, and provides the forecast that may be told now. When there is none for the present
// counters, it is made at once, which is rare, takes milliseconds, and never happens under a hub's lock.
import type { Hub } from '../../domain/hub/hub.js';
import { type ArrivalHistory, arrivalHistory } from '../../domain/queue/history/arrivals.js';
import { forecast } from '../../domain/forecast/forecast.js';
import { makeToldForecast } from '../../domain/forecast/promise/make-told-forecast.js';
import { type ToldForecast, newestToTell } from '../../domain/forecast/promise/told-forecast.js';
import { needShareOf } from '../../domain/queue/history/learning.js';
import { startsStillToCome, type HubReading, forecastInputOf } from '../../domain/forecast/input-from-hub.js';
import { localDateOf, weekdayOf } from '../../domain/time/wall-time.js';
import type { Unit } from '../../storage/unit.js';
import type { UnitOfWork } from '../../storage/unit-of-work.js';
import type { HubKnowledge } from '../../storage/stores/learning-store.js';

/** The same in all processes, so that two of them that forecast the same moment get the same answer. */
export const FORECAST_SEED = 20_270_315;

/** Reads everything that a forecast is made from. Refuses `unknown-hub`. */
export async function readHub(unit: Unit, hubKey: string, { visits, showUps }: HubKnowledge): Promise<HubReading> {
  const { now } = unit;
  const { hub, services } = await unit.hubs.configuration(hubKey);
  const { from, to } = startsStillToCome(now);
  return {
    hub,
    services,
    counters: await unit.hubs.counters(hubKey),
    waiting: await unit.tickets.waiting(hubKey, now),
    active: await unit.tickets.active(hubKey, now),
    booked: await unit.bookings.between(hubKey, from, to),
    times: visits.times,
    showUps,
    history: await arrivalHistoryForToday(unit, hub),
    needShare: needShareOf(visits),
    now,
  };
}

/** The arrivals of past days of today's weekday. */
export async function arrivalHistoryForToday(unit: Unit, { key, opening }: Hub): Promise<ArrivalHistory> {
  const today = localDateOf(unit.now, opening.timeZone);
  return arrivalHistory(await unit.arrivals.pastWeekdays(key, weekdayOf(today), today));
}

/**
 * Runs a change under its hub's lock with the forecast that may be told now. Nearly always that is in memory; otherwise
 * the lock is released while the forecast is read or made. Refuses `unknown-hub`.
 */
export async function runWithForecast<T>(
  work: Pick<UnitOfWork, 'run' | 'read'>,
  hub: Hub['key'],
  change: (unit: Unit, forecast: ToldForecast) => Promise<T>,
): Promise<T> {
  const done = await work.run(hub, async (unit) => {
    const kept = await unit.forecasts.inMemoryFor(hub, unit.now);
    return kept && { value: await change(unit, kept) };
  });
  if (done) return done.value;
  const forecast = await work.read((unit) => forecastNow(unit, hub));
  return work.run(hub, (unit) => change(unit, forecast));
}

/** The forecast that may be told now; for reads, not for changes. Refuses `unknown-hub`. */
export async function forecastNow(unit: Unit, hub: Hub['key']): Promise<ToldForecast> {
  const setUp = await unit.hubs.configurationVersion(hub);
  const stored = await unit.forecasts.of(hub);
  const known = newestToTell([stored, unit.forecasts.madeInProcess(hub)], setUp, unit.now);
  if (known) return known;
  const reading = await readHub(unit, hub, await unit.learning.of(hub, unit.now));
  const sequence = await unit.log.sequenceOf(hub);
  const meanwhile = newestToTell([unit.forecasts.madeInProcess(hub)], setUp, unit.now);
  if (meanwhile) return meanwhile;
  const input = forecastInputOf(reading);
  const found = forecast(input, { seed: FORECAST_SEED });
  const made = makeToldForecast({ hub, sequence, setUp }, { ...reading, input }, found, stored);
  unit.forecasts.rememberMade(made);
  return made;
}
