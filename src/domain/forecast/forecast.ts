// When everybody will be called, as a distribution: many runs of the hub, and of each person's waits the quantiles. The same
// moment and seed give the same answer; the work can be done in slices between other things.
import { EARLY_SHARE, LIKELY_SHARE, PROMISED_SHARE } from './promise/promised-share.js';
import { MINUTE } from '../time/instant.js';
import { strataBits } from './engine/draws.js';
import type { HubMoment } from './input.js';
import { HubRun } from './engine/hub-run.js';
import type { RunLog } from './engine/run-log.js';
import { planOf, type Plan } from './engine/run-plan.js';

/** Minutes from now until the call; null where in that share of the runs nobody ever calls. */
export interface WaitForecast {
  early: number | null;
  likely: number | null;
  promised: number | null;
  /** Over the runs in which it is called; null where in none. */
  mean: number | null;
  /** The share of runs in which a counter takes it before the last one stops taking people, 0 to 1. */
  called: number;
}

export interface HubForecast {
  /** By the id of the waiting ticket; null where in no run it is called. */
  tickets: Map<string, WaitForecast | null>;
  /** In the order of the moment's newcomers. */
  newcomers: (WaitForecast | null)[];
}

export interface ForecastOptions {
  seed: number;
  /** 200 when absent. */
  runs?: number;
  /** Play every run to its end and show it; absent, a run ends once all who are asked about are called. */
  visit?: (log: RunLog, run: number) => void;
}

export const FORECAST_RUNS = 200;
const NEVER = 2 ** 31 - 1;

export class Forecasting {
  private readonly plan: Plan;
  private readonly hub: HubRun;
  private readonly runs: number;
  /** A little more than the runs: rows a power of two apart would share a few lines of the processor's cache. */
  private readonly stride: number;
  private readonly asked: Int32Array;
  /** By person, then by run. */
  private readonly waits: Int32Array;
  private done = 0;

  constructor(
    moment: HubMoment,
    private readonly options: ForecastOptions,
  ) {
    this.runs = options.runs ?? FORECAST_RUNS;
    this.stride = this.runs + 18;
    this.plan = planOf(moment, options.seed);
    this.hub = new HubRun(this.plan, strataBits(this.runs));
    this.asked = Int32Array.from([...this.plan.waiting, ...this.plan.newcomers]);
    this.waits = new Int32Array(this.asked.length * this.stride);
  }

  get isDone(): boolean {
    return this.done === this.runs;
  }

  /** Plays up to so many runs more; true when all are played. */
  step(runs: number): boolean {
    const until = Math.min(this.runs, this.done + runs);
    for (; this.done < until; this.done += 1) {
      const log = this.hub.play(this.done, this.options.visit !== undefined);
      for (let i = 0; i < this.asked.length; i += 1) {
        this.waits[i * this.stride + this.done] = Math.min(NEVER, log.calledAt[this.asked[i]!]!);
      }
      this.options.visit?.(log, this.done);
    }
    return this.isDone;
  }

  /** Of the runs played so far, which must be all of them. */
  result(): HubForecast {
    const { waiting, newcomers } = this.plan.moment;
    const forecasts = Array.from(this.asked, (_, i) => this.forecastOf(i));
    return {
      tickets: new Map(waiting.map(({ id }, i) => [id, forecasts[i] ?? null])),
      newcomers: newcomers.map((_, i) => forecasts[waiting.length + i] ?? null),
    };
  }

  private forecastOf(person: number): WaitForecast | null {
    const waits = this.waits.subarray(person * this.stride, person * this.stride + this.runs).sort();
    const count = waits.indexOf(NEVER);
    const called = count < 0 ? waits.length : count;
    if (called === 0) return null;
    let sum = 0;
    for (let i = 0; i < called; i += 1) sum += waits[i]!;
    return {
      early: atQuantile(waits, EARLY_SHARE),
      likely: atQuantile(waits, LIKELY_SHARE),
      promised: atQuantile(waits, PROMISED_SHARE),
      mean: sum / called / MINUTE,
      called: called / waits.length,
    };
  }
}

/** Of sorted milliseconds, in minutes: the smallest value that at least this share does not exceed. */
function atQuantile(waits: Int32Array, share: number): number | null {
  const wait = waits[Math.ceil(share * waits.length) - 1]!;
  return wait === NEVER ? null : wait / MINUTE;
}

/** All runs at once. */
export function forecast(moment: HubMoment, options: ForecastOptions): HubForecast {
  const forecasting = new Forecasting(moment, options);
  forecasting.step(Infinity);
  return forecasting.result();
}
