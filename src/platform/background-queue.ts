// Runs work that nobody waits for, one task after another. After each task the queue pauses: for as long as the task took when
// the process has nothing else to do, and up to 49 times as long when requests keep the process busy, so that requests get
// nearly all of its time.
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';

/** The share of the idle time that the queue may use. */
const SHARE_OF_IDLE_TIME = 0.5;
/** The share of all time that the queue gets at the least. */
const LEAST_SHARE = 0.02;
/** The longest pause: on a busy machine every task is slow, and a pause in proportion to it would be endless. */
const LONGEST_PAUSE_MS = 2_000;

/** The pause after a task that took `took` milliseconds, in milliseconds. `busy`: the share of its time, 0 to 1, that the process was at other work. */
export function pauseAfter(took: number, busy: number): number {
  const share = Math.max(LEAST_SHARE, SHARE_OF_IDLE_TIME * (1 - busy));
  return Math.min(LONGEST_PAUSE_MS, took * (1 / share - 1));
}

@Injectable()
export class BackgroundQueue implements BeforeApplicationShutdown {
  /** Settles when the next task may begin. */
  private turn: Promise<unknown> = Promise.resolve();
  private running: Promise<unknown> = Promise.resolve();
  private isStopped = false;
  /** How busy the process had been when the last task ended. */
  private utilizationThen = performance.eventLoopUtilization();

  /** Resolves or rejects as the task does, once its turn has come. When the process ends no task is begun, and the answer is undefined. */
  run<T>(task: () => Promise<T>): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      this.turn = this.turn.then(async () => {
        if (this.isStopped) return resolve(undefined);
        const began = performance.now();
        const busy = performance.eventLoopUtilization(this.utilizationThen).utilization;
        this.running = task().then(resolve, reject);
        await this.running;
        this.utilizationThen = performance.eventLoopUtilization();
        await pause(pauseAfter(performance.now() - began, busy), undefined, { ref: false });
      });
    });
  }

  /** Before the database is closed. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    await this.running;
  }
}
