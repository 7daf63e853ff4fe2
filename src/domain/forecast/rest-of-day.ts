// Forecasts the rest of a hub's day from many runs. The newcomers of the forecast take up no counter's time.
import { LIKELY_SHARE, PROMISED_SHARE } from './promise/promised-share.js';
import { instant, type Instant, MINUTE } from '../time/instant.js';
import type { Interval } from '../time/interval.js';
import { ForecastSimulation } from './forecast.js';
import type { ForecastInput } from './input.js';
import { newcomerSample, type SampledDay, type SampledNewcomer } from './newcomer-sample.js';
import type { RunLog } from './engine/run-log.js';
import { stageKinds } from './engine/visit-stages.js';
import { type RunQuantiles, runQuantilesOf, weightedQuantile } from './engine/run-quantiles.js';

/** Minutes that newcomers wait; null when the quantile falls into runs in which nobody calls them. */
export interface HalfHourWait {
  likely: number | null;
  promised: number | null;
}

export interface HalfHourAhead extends Interval {
  /** Null when the hub takes nobody of this kind then. */
  walkIn: HalfHourWait | null;
  booked: HalfHourWait | null;
}

export interface RestOfDay {
  halfHours: HalfHourAhead[];
  /** Minutes of the longest wait in a run. */
  longest: RunQuantiles;
  /** The number of people who still wait at closing. */
  waitingAtClosing: RunQuantiles;
  /** When the last visit at a counter ends; null when there are no more visits. */
  lastServed: { likely: Instant; promised: Instant } | null;
  /** The mean number of people whom nobody calls. */
  uncalled: number;
}

const NEWCOMER = stageKinds.indexOf('newcomer');

export class RestOfDayForecast {
  private readonly forecasting: ForecastSimulation;
  private readonly probes: SampledNewcomer[];
  private readonly waits: [number, number][][][];
  private readonly longest: number[] = [];
  private readonly atClosing: number[] = [];
  private readonly ends: number[] = [];
  private never = 0;
  private newcomers: number[] = [];

  /** Replaces the newcomers of `input` by its own. `runs`: 256 when absent. */
  constructor(
    private readonly input: ForecastInput,
    private readonly day: SampledDay,
    options: { seed: number; runs?: number },
  ) {
    const asked = newcomerSample(input, day);
    this.probes = asked.map(({ probe }) => probe);
    this.waits = day.halfHours.map(() => [[], []]);
    const newcomers = asked.map(({ newcomer }) => newcomer);
    const visit = (log: RunLog) => this.note(log);
    this.forecasting = new ForecastSimulation({ ...input, newcomers }, { ...options, visit });
  }

  /** Plays up to `runs` more runs and returns whether all have been played. */
  step(runs: number): boolean {
    return this.forecasting.step(runs);
  }

  /** The forecast; all runs must have been played. */
  result(): RestOfDay {
    const { now } = this.input;
    const ends = this.ends.filter((end) => end > 0);
    const served = ends.length > 0 ? runQuantilesOf(ends) : null;
    return {
      halfHours: this.day.halfHours.map(({ from, to }, index) => ({
        from,
        to,
        walkIn: waitOf(this.waits[index]![0]!),
        booked: waitOf(this.waits[index]![1]!),
      })),
      longest: runQuantilesOf(this.longest),
      waitingAtClosing: runQuantilesOf(this.atClosing),
      lastServed: served && { likely: instant(now + served.likely), promised: instant(now + served.promised) },
      uncalled: this.never / this.longest.length,
    };
  }

  private note(log: RunLog): void {
    if (this.newcomers.length === 0) {
      this.newcomers = Array.from(log.stages.kind.keys()).filter((stage) => log.stages.kind[stage] === NEWCOMER);
    }
    this.probes.forEach(({ halfHour, isBooked, weight, joins }, index) => {
      const wait = (log.calledAt[this.newcomers[index]!]! - joins) / MINUTE;
      this.waits[halfHour]![isBooked ? 1 : 0]!.push([wait, weight]);
    });
    this.noteDay(log);
  }

  private noteDay({ stages, joinedAt, calledAt, freeAt }: RunLog): void {
    const closing = this.day.closing - this.input.now;
    let [longest, waiting, end] = [0, 0, 0];
    for (let stage = 0; stage < stages.count; stage += 1) {
      const joined = joinedAt[stage]!;
      if (stages.kind[stage] === NEWCOMER || joined === Infinity) continue;
      const called = calledAt[stage]!;
      if (called === Infinity) this.never += 1;
      else if (called >= 0) longest = Math.max(longest, called - (joined > 0 ? joined : stages.since[stage]!));
      if (joined <= closing && called > closing) waiting += 1;
      if (freeAt[stage]! < Infinity) end = Math.max(end, freeAt[stage]!);
    }
    this.longest.push(longest / MINUTE);
    this.atClosing.push(waiting);
    this.ends.push(end);
  }
}

function waitOf(waits: [number, number][]): HalfHourWait | null {
  if (waits.length === 0) return null;
  const sorted = waits.sort(([a], [b]) => a - b);
  return { likely: weightedQuantile(sorted, LIKELY_SHARE), promised: weightedQuantile(sorted, PROMISED_SHARE) };
}
