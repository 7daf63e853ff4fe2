// Forecasts the rest of a hub's day, as it is and with a change. Both use the same draws, so that the difference comes
// from the change. Nothing is written.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import { closedReasonAt, openingOfLocalDay } from '../../domain/hub/opening-hours.js';
import { type ArrivalHistory, halfHoursIn, expectedWalkInsOf } from '../../domain/queue/history/arrivals.js';
import type { ForecastInput } from '../../domain/forecast/input.js';
import type { SampledDay } from '../../domain/forecast/newcomer-sample.js';
import { type RestOfDay, RestOfDayForecast } from '../../domain/forecast/rest-of-day.js';
import {
  inputChangeOf,
  type IneffectiveClosing,
  ineffectiveClosing,
  type WhatIfChange,
} from '../../domain/forecast/what-if-change.js';
import { changedInput, countTurnedAway } from '../../domain/forecast/what-if.js';
import { startsStillToCome, type HubReading, forecastInputOf } from '../../domain/forecast/input-from-hub.js';
import type { Instant } from '../../domain/time/instant.js';
import { type Interval, subtract } from '../../domain/time/interval.js';
import { type LocalDay, localDateOf, localDay } from '../../domain/time/wall-time.js';
import { runInTurns } from '../../platform/run-in-turns.js';
import { FORECAST_SEED, arrivalHistoryForToday, readHub } from '../steps/current-forecast.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface WhatIf extends Pick<HubReading, 'hub' | 'services' | 'counters'> {
  asOf: Instant;
  /** When the hub closes today; null when it is not open any more today. */
  closing: Instant | null;
  /** Whether the hub stays open at `closing`, because only the day ends then. */
  goesOn: boolean;
  /** The number of past days of the same weekday from which the coming walk-ins are known. */
  days: number;
  /** Null when no closing is ahead. */
  present: RestOfDay | null;
  /** Why a closing time that is tried changes nothing; then nothing is tried. */
  ineffective?: IneffectiveClosing;
  /** Null when nothing is tried. */
  changed: RestOfDay | null;
  /** The number of booked people who would have to be told to come at another time. */
  turnedAway: number;
}

interface Ground {
  reading: HubReading;
  history: ArrivalHistory;
  day: LocalDay;
  /** The part of today's opening that is still ahead. */
  open: Interval[];
}

const RUNS = 256;
const RUNS_A_STEP = 4;

@Injectable()
export class TryWhatIf {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses `not-yours` and `unknown-hub`. */
  async run(hub: string, tried: WhatIfChange, by: Actor): Promise<WhatIf> {
    permit(by, 'supervise', hub);
    const ground = await this.work.read((unit) => groundOf(unit, hub));
    const { reading, history, day, open } = ground;
    const { now, counters } = reading;
    const closing = open.at(-1)?.to ?? null;
    const goesOn = closing !== null && closedReasonAt(reading.hub.opening, closing) === undefined;
    const { hub: at, services } = reading;
    const facts = { hub: at, services, counters, asOf: now, closing, goesOn, days: history.days };
    if (closing === null) return { ...facts, present: null, changed: null, turnedAway: 0 };
    const ineffective = ineffectiveClosing(tried.closeAt, day, { now, closing });
    const change = ineffective ? {} : inputChangeOf(tried, counters, day, now);
    const input = inputUntilClosing(ground);
    const then = changedInput(input, change);
    const asked = askedOf(ground, [input, then]);
    const isTried = Object.keys(change).length > 0;
    return {
      ...facts,
      ...(ineffective && { ineffective }),
      present: await restOf(input, asked(open)),
      changed: isTried ? await restOf(then, asked(until(open, change.closeAt))) : null,
      turnedAway: countTurnedAway(input, change),
    };
  }
}

async function groundOf(unit: Unit, hub: string): Promise<Ground> {
  const reading = await readHub(unit, hub, await unit.learning.of(hub, unit.now));
  const { opening } = reading.hub;
  const day = localDay(localDateOf(unit.now, opening.timeZone), opening.timeZone);
  const history = await arrivalHistoryForToday(unit, reading.hub);
  const booked = await unit.bookings.between(hub, startsStillToCome(unit.now).from, day.to);
  const open = subtract(openingOfLocalDay(opening, day).intervals, [{ from: day.from, to: unit.now }]);
  return { reading: { ...reading, booked }, history, day, open };
}

function inputUntilClosing({ reading, history, day, open }: Ground): ForecastInput {
  return { ...forecastInputOf(reading), walkIns: expectedWalkInsOf(history, day, open, [...reading.services.keys()]) };
}

const until = (open: readonly Interval[], end: Instant | undefined): Interval[] =>
  open.flatMap(({ from, to }) => {
    if (end === undefined || to <= end) return [{ from, to }];
    return from < end ? [{ from, to: end }] : [];
  });

/** A function from opening intervals to the sample, for the services that any counter takes, now or with the change. */
function askedOf(
  { reading, day }: Ground,
  inputs: readonly ForecastInput[],
): (open: readonly Interval[]) => SampledDay {
  const taken = new Set(
    inputs.flatMap(({ counters }) =>
      counters.flatMap(({ takes, openServices }) => (takes.length > 0 ? openServices : [])),
    ),
  );
  const services = [...reading.services.values()].filter(({ key }) => taken.size === 0 || taken.has(key));
  const offering = (channel: 'walkIn' | 'appointment') =>
    services.filter(({ channels }) => channels[channel] !== undefined).map(({ key }) => key);
  return (open) => ({
    halfHours: halfHoursIn(day, open),
    closing: open.at(-1)?.to ?? reading.now,
    walkIns: offering('walkIn'),
    booked: offering('appointment'),
  });
}

async function restOf(input: ForecastInput, day: SampledDay): Promise<RestOfDay> {
  const forecast = new RestOfDayForecast(input, day, { seed: FORECAST_SEED, runs: RUNS });
  await runInTurns(() => forecast.step(RUNS_A_STEP));
  return forecast.result();
}
