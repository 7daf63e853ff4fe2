// Makes a new forecast of a hub and learns from what has happened since the last one. It reads in one snapshot,
// computes in short turns between requests, and writes only what is newer than the stored forecast. No event is
// appended, because nothing has happened at the hub.
import { Injectable } from '@nestjs/common';
import { showUpsKnownBefore, addShowUps } from '../../domain/booking/observed-show-ups.js';
import { ForecastSimulation } from '../../domain/forecast/forecast.js';
import {
  type ChangedRange,
  changedRanges,
  makeToldForecast,
  readsDifferently,
} from '../../domain/forecast/promise/make-told-forecast.js';
import { type ToldForecast, mayBeTold } from '../../domain/forecast/promise/told-forecast.js';
import { learnFromEvents } from '../../domain/queue/history/learning.js';
import { type HubReading, forecastInputOf } from '../../domain/forecast/input-from-hub.js';
import { isNewToHolder, promiseOf } from '../../domain/forecast/promise/promised-range.js';
import { MINUTE, plusMinutes } from '../../domain/time/instant.js';
import { Metrics } from '../../platform/metrics.js';
import { runInTurns } from '../../platform/run-in-turns.js';
import { FORECAST_SEED, readHub } from '../steps/current-forecast.js';
import type { HubKnowledge } from '../../storage/stores/learning-store.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

/** Minutes after which a forecast is made again even if nothing happened, because time has passed. */
const AGAIN_MINUTES = 0.4;
/** Simulated runs in one step, which is a fraction of a turn. */
const RUNS_A_STEP = 8;

interface Ground {
  reading: HubReading;
  sequence: number;
  setUp: string;
  stored: ToldForecast | undefined;
  before: HubKnowledge;
  learned: HubKnowledge;
}

@Injectable()
export class RecomputeForecast {
  constructor(
    private readonly work: UnitOfWork,
    private readonly metrics: Metrics,
  ) {}

  /** The hubs where somebody waits or a counter is open, and whose forecast is behind the log or too old. */
  outdated(): Promise<string[]> {
    return this.work.read((unit) => unit.forecasts.outdated(unit.now, plusMinutes(unit.now, -AGAIN_MINUTES)));
  }

  /** Returns whether people read anything else than before. Refuses `unknown-hub`. */
  async run(hub: string): Promise<boolean> {
    const ground = await this.work.read((unit) => groundOf(unit, hub));
    const { reading, sequence, setUp, stored, before, learned } = ground;
    if (isFresh(ground)) return false;
    const input = forecastInputOf(reading);
    const forecasting = new ForecastSimulation(input, { seed: FORECAST_SEED });
    this.metrics.forecast(await runInTurns(() => forecasting.step(RUNS_A_STEP)));
    const found = forecasting.result();
    const madeAfter = (latest: ToldForecast | undefined) =>
      makeToldForecast({ hub, sequence, setUp }, { ...reading, input }, found, latest);
    const made = madeAfter(stored);
    return this.work.run(hub, async (unit) => {
      await unit.learning.keep(hub, before, learned);
      // Another process may have told the same change in the meantime; what it told is not reported again.
      const latest = await unit.forecasts.of(hub);
      const told = latest === stored ? made : madeAfter(latest);
      if (!(await unit.forecasts.keep(told))) return false;
      await keepPromises(unit, hub, changedRanges(latest, told, reading.waiting));
      return readsDifferently(latest, told, reading.waiting);
    });
  }
}

async function groundOf(unit: Unit, hub: string): Promise<Ground> {
  const before = await unit.learning.of(hub, unit.now);
  const learned = await learnMore(unit, hub, before);
  const reading = await readHub(unit, hub, learned);
  const sequence = await unit.log.sequenceOf(hub);
  return {
    reading,
    sequence,
    setUp: await unit.hubs.configurationVersion(hub),
    stored: await unit.forecasts.of(hub),
    before,
    learned,
  };
}

async function learnMore(unit: Unit, hub: string, { visits, showUps }: HubKnowledge): Promise<HubKnowledge> {
  const { services } = await unit.hubs.configuration(hub);
  const until = showUpsKnownBefore(unit.now);
  const past = until > showUps.upTo ? await unit.learning.bookingsBetween(hub, showUps.upTo, until) : [];
  return {
    visits: learnFromEvents(visits, await unit.learning.eventsAfter(hub, visits.upTo), services, unit.now),
    showUps: past.length > 0 ? addShowUps(showUps, past, until) : showUps,
  };
}

/** Records the changed ranges as promises to those who still wait. */
async function keepPromises(unit: Unit, hub: string, changed: readonly ChangedRange[]): Promise<void> {
  if (changed.length === 0) return;
  const waiting = new Set((await unit.tickets.waiting(hub, unit.now)).map(({ id }) => id));
  const still = changed.filter(({ ticket }) => waiting.has(ticket.id));
  const told = await unit.promises.openRanges(
    hub,
    still.map(({ ticket }) => ticket.id),
  );
  const news = still.filter(({ ticket, range }) => isNewToHolder({ range, told: told.get(ticket.id) }));
  await unit.promises.keep(news.map(({ ticket, range }) => promiseOf(ticket, range, 'change')));
}

/** Two notifications of one change, or two processes, need only one forecast. */
const isFresh = ({ reading: { now }, sequence, setUp, stored }: Ground): boolean =>
  stored?.sequence === sequence && mayBeTold(stored, setUp, now) && now - stored.at < AGAIN_MINUTES * MINUTE;
