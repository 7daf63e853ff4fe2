// How many counters a day needs in each half-hour, so that 80 % are called within the target. Erlang's formula gives the first number,
// as if the half-hour's flow lasted; then the day is played with these counters, and where too few are called in time (because of who
// is left over from before, or because the booked wait too long) one is added and the day played again.
import { MINUTE } from '../../time/instant.js';
import type { Interval } from '../../time/interval.js';
import { Forecasting } from '../forecast.js';
import type { HubMoment } from '../input.js';
import type { RunLog } from '../engine/run-log.js';
import { stageKinds } from '../engine/visit-stages.js';
import { type Demand, demandOf } from './demand.js';
import { countersFor } from './erlang.js';
import { countersOpen, ofGroup } from './trial-day.js';

/** What a hub holds itself to. */
export interface Target {
  /** Minutes from the arrival of walk-ins and of who comes late, and from max(start, check-in) of the booked. */
  walkIn: number;
  booked: number;
  /** That share of them, 0 to 1. */
  share: number;
}

/** 80 % within 25 minutes, as Service Canada (domain.md §1.10); the booked within 5 (§4, measures of appointments). */
export const usualTarget: Target = { walkIn: 25, booked: 5, share: 0.8 };

export interface StaffedHalfHour extends Demand {
  counters: number;
  /** Of whom is expected, the share called in time with these counters, 0 to 1; null where nobody is expected. */
  inTime: number | null;
}

interface Tally {
  /** Called in time, and all: walk-ins, then the booked. */
  inTime: [number, number];
  all: [number, number];
}

const APPOINTMENT = stageKinds.indexOf('appointment');
const RUNS = 128;
/** More than any hall has; there the search ends. */
const MOST_COUNTERS = 40;

/** The search for one group of services. Work in steps, so that it can be done between other things. */
export class StaffingSearch {
  private readonly demands: Demand[];
  private readonly counts: number[];
  private tallies: Tally[] = [];
  private trial: Forecasting;

  /** `moment`: before the opening, with who is to come and nobody in the hall. `halfHours`: of the opening, sorted. */
  constructor(
    private readonly moment: HubMoment,
    private readonly services: readonly string[],
    private readonly halfHours: readonly Interval[],
    private readonly target: Target,
    private readonly seed: number,
  ) {
    this.demands = halfHours.map((half) => demandOf(moment, services, half));
    const least = this.demands.some(({ work }) => work > 0) ? 1 : 0;
    this.counts = this.demands.map((demand) => Math.max(least, firstGuess(demand, target)));
    this.trial = this.begin();
  }

  /** Plays up to so many runs more; true when the search is over. */
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

  private begin(): Forecasting {
    this.tallies = this.halfHours.map(() => ({ inTime: [0, 0], all: [0, 0] }));
    const counters = countersOpen(this.counts, this.halfHours, this.services);
    const moment = ofGroup({ ...this.moment, counters }, this.services);
    return new Forecasting(moment, { seed: this.seed, runs: RUNS, visit: (log) => this.note(log) });
  }

  private note({ stages, joinedAt, calledAt }: RunLog): void {
    const { walkIn, booked } = this.target;
    for (let stage = 0; stage < stages.count; stage += 1) {
      if (joinedAt[stage] === Infinity) continue;
      const since = Math.max(joinedAt[stage]!, stages.since[stage]!);
      const tally = this.tallies[this.halfHourAt(this.moment.now + since)]!;
      const kind = stages.kind[stage] === APPOINTMENT && stages.guarded[stage] === 0 ? 1 : 0;
      tally.all[kind] += 1;
      if (calledAt[stage]! - since <= (kind === 1 ? booked : walkIn) * MINUTE) tally.inTime[kind] += 1;
    }
  }

  /** Who joins after the end counts with the last half-hour. */
  private halfHourAt(at: number): number {
    const index = this.halfHours.findIndex(({ to }) => at < to);
    return index < 0 ? this.halfHours.length - 1 : index;
  }

  private isMet({ inTime, all }: Tally): boolean {
    const { share } = this.target;
    return inTime[0] >= share * all[0] && inTime[1] >= share * all[1];
  }
}

function firstGuess({ walkIns, booked, work, from, to }: Demand, { walkIn, booked: forBooked, share }: Target): number {
  const people = walkIns + booked;
  if (people === 0) return 0;
  const flow = { perHour: (people * 60 * MINUTE) / (to - from), minutes: work / people };
  return countersFor(flow, walkIns > 0 ? walkIn : forBooked, share);
}
