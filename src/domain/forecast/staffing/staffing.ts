// The number of counters that each half-hour of a day needs, so that the target share is called in time. Erlang's
// formula gives a first number, as if the half-hour's flow lasted; then the day is simulated, and where too few are
// called in time, one counter is added and the day simulated again.
import { MINUTE } from '../../time/instant.js';
import type { Interval } from '../../time/interval.js';
import { ForecastSimulation } from '../forecast.js';
import type { ForecastInput } from '../input.js';
import type { RunLog } from '../engine/run-log.js';
import { stageKinds } from '../engine/visit-stages.js';
import { type Demand, demandOf } from './demand.js';
import { countersFor } from './erlang.js';
import { trialCounters, inputOfGroup } from './trial-day.js';

/** A hub's target for waits. */
export interface StaffingTarget {
  /** Minutes: of walk-ins and late appointments from their arrival, of the booked from max(start, check-in). */
  walkIn: number;
  booked: number;
  /** The share of them that is called within those minutes, 0 to 1. */
  share: number;
}

/** 80 % within 25 minutes, as Service Canada (domain.md §1.10); the booked within 5 (§4). */
export const usualStaffingTarget: StaffingTarget = { walkIn: 25, booked: 5, share: 0.8 };

export interface StaffedHalfHour extends Demand {
  counters: number;
  /** The share of expected people called in time with these counters, 0 to 1; null when nobody is expected. */
  inTime: number | null;
}

interface Tally {
  /** Counts of people called in time and of all people: walk-ins, then the booked. */
  inTime: [number, number];
  all: [number, number];
}

const APPOINTMENT = stageKinds.indexOf('appointment');
const RUNS = 128;
/** The search ends at this number of counters, which is more than any hall has. */
const MOST_COUNTERS = 40;

/** The search for one group of services, in steps that can run between other work. */
export class StaffingSearch {
  private readonly demands: Demand[];
  private readonly counts: number[];
  private tallies: Tally[] = [];
  private trial: ForecastSimulation;

  /** `input`: before opening, with everyone to come and nobody in the hall. `halfHours`: of the opening, sorted. */
  constructor(
    private readonly input: ForecastInput,
    private readonly services: readonly string[],
    private readonly halfHours: readonly Interval[],
    private readonly target: StaffingTarget,
    private readonly seed: number,
  ) {
    this.demands = halfHours.map((half) => demandOf(input, services, half));
    const least = this.demands.some(({ work }) => work > 0) ? 1 : 0;
    this.counts = this.demands.map((demand) => Math.max(least, firstGuess(demand, target)));
    this.trial = this.begin();
  }

  /** Plays up to `runs` more runs and returns whether the search is over. */
  step(runs: number): boolean {
    if (!this.trial.step(runs)) return false;
    const missing = this.tallies.findIndex((tally, index) => !this.isMet(tally) && this.counts[index]! < MOST_COUNTERS);
    if (missing < 0) return true;
    this.counts[missing]! += 1;
    this.trial = this.begin();
    return false;
  }

  result(): StaffedHalfHour[] {
    return this.demands.map((demand, index) => {
      const { inTime, all } = this.tallies[index]!;
      const [called, came] = [inTime[0] + inTime[1], all[0] + all[1]];
      return { ...demand, counters: this.counts[index]!, inTime: came > 0 ? called / came : null };
    });
  }

  private begin(): ForecastSimulation {
    this.tallies = this.halfHours.map(() => ({ inTime: [0, 0], all: [0, 0] }));
    const counters = trialCounters(this.counts, this.halfHours, this.services);
    const input = inputOfGroup({ ...this.input, counters }, this.services);
    return new ForecastSimulation(input, { seed: this.seed, runs: RUNS, visit: (log) => this.note(log) });
  }

  private note({ stages, joinedAt, calledAt }: RunLog): void {
    const { walkIn, booked } = this.target;
    for (let stage = 0; stage < stages.count; stage += 1) {
      if (joinedAt[stage] === Infinity) continue;
      const since = Math.max(joinedAt[stage]!, stages.since[stage]!);
      const tally = this.tallies[this.halfHourAt(this.input.now + since)]!;
      const kind = stages.kind[stage] === APPOINTMENT && stages.guarded[stage] === 0 ? 1 : 0;
      tally.all[kind] += 1;
      if (calledAt[stage]! - since <= (kind === 1 ? booked : walkIn) * MINUTE) tally.inTime[kind] += 1;
    }
  }

  /** The half-hour of an instant. People who join after the last one count with it. */
  private halfHourAt(at: number): number {
    const index = this.halfHours.findIndex(({ to }) => at < to);
    return index < 0 ? this.halfHours.length - 1 : index;
  }

  private isMet({ inTime, all }: Tally): boolean {
    const { share } = this.target;
    return inTime[0] >= share * all[0] && inTime[1] >= share * all[1];
  }
}

function firstGuess(
  { walkIns, booked, work, from, to }: Demand,
  { walkIn, booked: forBooked, share }: StaffingTarget,
): number {
  const people = walkIns + booked;
  if (people === 0) return 0;
  const flow = { perHour: (people * 60 * MINUTE) / (to - from), minutes: work / people };
  return countersFor(flow, walkIns > 0 ? walkIn : forBooked, share);
}
