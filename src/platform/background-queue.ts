// A queue of background tasks, run one after another. After each task the queue pauses: as long as the task took if the
// process is idle, and up to 49 times as long if requests keep it busy, so that requests get nearly all of its time.
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';

/** The share of the idle time that the queue may use. */
const SHARE_OF_IDLE_TIME = 0.5;
/** The least share of all time that the queue gets. */
const LEAST_SHARE = 0.02;
/** The longest pause: on a busy machine every task is slow, and a pause in proportion to it would be endless. */
const LONGEST_PAUSE_MS = 2_000;

/**
 * The pause after a task, in milliseconds. `took` is the task's time in milliseconds; `busy` is the share of time, from
 * 0 to 1, in which the process did other work.
 */
export function pauseAfter(took: number, busy: number): number {
  const share = Math.max(LEAST_SHARE, SHARE_OF_IDLE_TIME * (1 - busy));
  return Math.min(LONGEST_PAUSE_MS, took * (1 / share - 1));
}

/** The background queue of a process. */
@Injectable()
export class BackgroundQueue implements BeforeApplicationShutdown {
  /** Resolves when the next task may begin. */
  private turn: Promise<unknown> = Promise.resolve();
  private running: Promise<unknown> = Promise.resolve();
  private isStopped = false;
  /** The event loop's utilization at the end of the last task. */
  private lastUtilization = performance.eventLoopUtilization();

  /**
   * Runs the task when its turn comes, and resolves or rejects as it does. Once the process is ending no task begins, and
   * the result is undefined.
   */
  run<T>(task: () => Promise<T>): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      this.turn = this.turn.then(async () => {
        if (this.isStopped) return resolve(undefined);
        const began = performance.now();
        const busy = performance.eventLoopUtilization(this.lastUtilization).utilization;
        this.running = task().then(resolve, reject);
        await this.running;
        this.lastUtilization = performance.eventLoopUtilization();
        await pause(pauseAfter(performance.now() - began, busy), undefined, { ref: false });
      });
    });
  }

  /** Waits for the running task, because the database is closed afterwards. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    await this.running;
  }
}
