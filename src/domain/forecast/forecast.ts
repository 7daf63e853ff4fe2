// Forecasts when each person will be called: the hub is simulated many times, and the quantiles of each person's waits
// are taken. The same input and seed give the same answer. The work can be done in steps between other work.
import { EARLY_SHARE, LIKELY_SHARE, PROMISED_SHARE } from './promise/promised-share.js';
import { MINUTE } from '../time/instant.js';
import { strataBits } from './engine/draws.js';
import type { ForecastInput } from './input.js';
import { HubRun } from './engine/hub-run.js';
import type { RunLog } from './engine/run-log.js';
import { runPlanOf, type RunPlan } from './engine/run-plan.js';

/** Minutes until the call; a quantile is null when it falls into runs in which the ticket is never called. */
export interface WaitForecast {
  early: number | null;
  likely: number | null;
  promised: number | null;
  /** The mean over the runs in which the ticket is called; null when there are none. */
  mean: number | null;
  /** The share of runs, 0 to 1, in which the ticket is called before the last counter stops taking people. */
  called: number;
}

export interface HubForecast {
  /** By the id of the waiting ticket; null when no run calls it. */
  tickets: Map<string, WaitForecast | null>;
  /** In the order of the input's newcomers. */
  newcomers: (WaitForecast | null)[];
}

export interface ForecastOptions {
  seed: number;
  /** The number of runs; FORECAST_RUNS when absent. */
  runs?: number;
  /** Receives each run's log, played to its end; without it a run ends once everyone asked about is called. */
  visit?: (log: RunLog, run: number) => void;
}

export const FORECAST_RUNS = 200;
const NEVER = 2 ** 31 - 1;

export class ForecastSimulation {
  private readonly plan: RunPlan;
  private readonly hub: HubRun;
  private readonly runs: number;
  /** Length of a row: not a power of two, because such rows compete for the same lines of the processor's cache. */
  private readonly stride: number;
  private readonly asked: Int32Array;
  /** Waits in milliseconds, by person, then by run. */
  private readonly waits: Int32Array;
  private done = 0;

  constructor(
    input: ForecastInput,
    private readonly options: ForecastOptions,
  ) {
    this.runs = options.runs ?? FORECAST_RUNS;
    this.stride = this.runs + 18;
    this.plan = runPlanOf(input, options.seed);
    this.hub = new HubRun(this.plan, strataBits(this.runs));
    this.asked = Int32Array.from([...this.plan.waiting, ...this.plan.newcomers]);
    this.waits = new Int32Array(this.asked.length * this.stride);
  }

  get isDone(): boolean {
    return this.done === this.runs;
  }

  /** Plays up to `runs` more runs and returns whether all have been played. */
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

  /** The forecast; all runs must have been played. */
  result(): HubForecast {
    const { waiting, newcomers } = this.plan.input;
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

/** The smallest of sorted milliseconds that at least this share does not exceed, in minutes; null for NEVER. */
function atQuantile(waits: Int32Array, share: number): number | null {
  const wait = waits[Math.ceil(share * waits.length) - 1]!;
  return wait === NEVER ? null : wait / MINUTE;
}

/** Plays all runs at once. */
export function forecast(input: ForecastInput, options: ForecastOptions): HubForecast {
  const forecasting = new ForecastSimulation(input, options);
  forecasting.step(Infinity);
  return forecasting.result();
}
