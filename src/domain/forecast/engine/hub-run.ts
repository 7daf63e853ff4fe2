// One run of a hub from its present state: a counter that becomes free calls the person whom the calling order names,
// until nothing more can happen. At each instant counters first open or close, then people join, then visits end, and
// then free counters call.
import { drawCell } from './draws.js';
import { EntryHeap } from './entry-heap.js';
import { durationLeft } from './visit-duration.js';
import type { TakenLines } from './lines.js';
import type { RunPlan } from './run-plan.js';
import { clearLog, emptyLog, type RunLog } from './run-log.js';
import { stageKinds } from './visit-stages.js';
import { WaitingLines } from './waiting-lines.js';

const NOBODY = -1;
const NEWCOMER = stageKinds.indexOf('newcomer');

export class HubRun {
  readonly log: RunLog;
  private readonly lines: WaitingLines;
  private readonly entries: EntryHeap;
  private readonly freeAt: Float64Array;
  private readonly atCounter: Int32Array;
  private readonly isFreed: Uint8Array;
  private readonly isWatched: Uint8Array;
  private readonly watched: number;
  private missing = 0;
  private run = 0;
  private spell = 0;
  private firstFreed = 0;
  private lastFreed = 0;
  private now = 0;

  /** `strata`: see `strataBits`. */
  constructor(
    private readonly plan: RunPlan,
    private readonly strata: number,
  ) {
    const { stages, lines, here, input } = plan;
    this.log = emptyLog(stages);
    this.lines = new WaitingLines(lines, stages, here);
    this.entries = new EntryHeap(stages.count + 1);
    this.freeAt = new Float64Array(input.counters.length);
    this.atCounter = new Int32Array(input.counters.length);
    this.isFreed = new Uint8Array(input.counters.length);
    this.isWatched = new Uint8Array(stages.count);
    for (const stage of [...plan.waiting, ...plan.newcomers]) this.isWatched[stage] = 1;
    this.watched = plan.waiting.length + plan.newcomers.length;
  }

  /**
   * Plays run number `run`. It ends once every waiting ticket and every newcomer has been called, or with `toTheEnd`
   * when nothing more can happen.
   */
  play(run: number, toTheEnd = false): RunLog {
    this.begin(run);
    this.offer(0, this.freeAt.length - 1, true);
    while (toTheEnd || this.missing > 0) {
      const turn = this.plan.spells.starts[this.spell + 1] ?? Infinity;
      const free = this.firstFree();
      this.now = Math.min(turn, this.entries.nextTime, free);
      if (this.now === Infinity) break;
      if (turn === this.now) this.spell += 1;
      const hasJoined = this.letJoin();
      const hasMoreToDo = free === this.now && this.endVisits();
      if (turn === this.now || hasJoined || hasMoreToDo) this.offer(0, this.freeAt.length - 1, true);
      else this.offer(this.firstFreed, this.lastFreed, false);
    }
    return this.log;
  }

  private begin(run: number): void {
    const { log, plan } = this;
    this.run = run;
    this.now = 0;
    this.spell = 0;
    this.missing = this.watched;
    clearLog(log);
    this.freeAt.fill(Infinity);
    this.lines.reset();
    this.entries.clear();
    for (const stage of plan.here) log.joinedAt[stage] = 0;
    for (const { stage, time } of plan.later) this.entries.add(time, stage);
    for (const coming of plan.coming) coming(log.stages, run, this.strata, this.join);
    for (const stream of plan.streams) stream.begin(log.stages, run, this.strata, this.join);
    this.seatThoseAtCounters();
  }

  private readonly join = (time: number, stage: number): void => this.entries.add(time, stage);

  private seatThoseAtCounters(): void {
    const { log, plan } = this;
    for (const { counter, stage, time, elapsed } of plan.busy) {
      const left = durationLeft(time, elapsed, drawCell(log.stages.key[stage]!, this.run, this.strata));
      const next = log.stages.next[stage]!;
      log.joinedAt[stage] = -elapsed;
      log.calledAt[stage] = -elapsed;
      log.freeAt[stage] = left;
      log.counter[stage] = counter;
      if (counter !== NOBODY) {
        this.freeAt[counter] = left;
        this.atCounter[counter] = stage;
      } else if (next !== NOBODY) this.entries.add(left, next);
    }
  }

  /**
   * The time at which the next counter becomes free. Notes the first and the last counter that become free at that
   * time.
   */
  private firstFree(): number {
    const { freeAt } = this;
    let first = Infinity;
    for (let counter = 0; counter < freeAt.length; counter += 1) {
      const time = freeAt[counter]!;
      if (time > first) continue;
      if (time < first) this.firstFreed = counter;
      this.lastFreed = counter;
      first = time;
    }
    return first;
  }

  /** Lets everyone join whose time has come, and returns whether anybody did. */
  private letJoin(): boolean {
    if (this.entries.nextTime > this.now) return false;
    const { streams, streamOf } = this.plan;
    while (this.entries.nextTime <= this.now) {
      const stage = this.entries.take();
      this.enter(stage);
      if (streamOf[stage] !== NOBODY)
        streams[streamOf[stage]!]!.next(this.log.stages, this.run, this.strata, this.join);
    }
    return true;
  }

  /**
   * Ends the visits of the counters that become free now. Returns whether anybody has a further service and was added
   * to its line.
   */
  private endVisits(): boolean {
    let hasMoreToDo = false;
    for (let counter = this.firstFreed; counter <= this.lastFreed; counter += 1) {
      if (this.freeAt[counter] !== this.now) continue;
      this.freeAt[counter] = Infinity;
      this.isFreed[counter] = 1;
      const next = this.log.stages.next[this.atCounter[counter]!]!;
      if (next === NOBODY) continue;
      this.enter(next);
      hasMoreToDo = true;
    }
    return hasMoreToDo;
  }

  private enter(stage: number): void {
    this.log.joinedAt[stage] = this.now;
    this.lines.enter(stage);
  }

  /** Lets counters `from` to `to` call: all free ones with `toAll`, otherwise those that have just become free. */
  private offer(from: number, to: number, toAll: boolean): void {
    const takes = this.plan.spells.takes[this.spell]!;
    for (let counter = from; counter <= to; counter += 1) {
      const isFreed = this.isFreed[counter] === 1;
      this.isFreed[counter] = 0;
      const own = takes[counter]!;
      if (own !== null && this.freeAt[counter] === Infinity && (toAll || isFreed)) this.takeNext(counter, own);
    }
  }

  /**
   * Calls people to a counter until it is busy or has nobody to call. A newcomer's call is noted and takes no time, so
   * that newcomers delay nobody: the counter calls the next person at once.
   */
  private takeNext(counter: number, takes: TakenLines): void {
    const { log, plan } = this;
    for (;;) {
      const stage = this.lines.next(takes, this.now);
      if (stage === NOBODY) return;
      this.lines.leave(stage);
      log.calledAt[stage] = this.now;
      log.counter[stage] = counter;
      log.order[log.calls] = stage;
      log.calls += 1;
      this.missing -= this.isWatched[stage]!;
      if (log.stages.kind[stage] === NEWCOMER) continue;
      const cell = drawCell(log.stages.key[stage]!, this.run, this.strata);
      this.atCounter[counter] = stage;
      this.freeAt[counter] = this.now + plan.times[log.stages.service[stage]!]![cell]!;
      log.freeAt[stage] = this.freeAt[counter]!;
      return;
    }
  }
}
