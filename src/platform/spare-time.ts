// Work that nobody waits for, one piece after another. After each the process rests from it: for as long as it took where nothing else
// is to do, and up to forty-nine times as long where requests keep the process busy, so that they get nearly all of its time.
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';

/** Of the time that is left, so much; and never less than the least, of all. */
const OF_WHAT_IS_LEFT = 0.5;
const LEAST_SHARE = 0.02;
/** No rest is longer: a machine that is busy makes every piece slow. */
const LONGEST_REST_MS = 2_000;

/** Milliseconds; `busy`: the share of its time, 0 to 1, that the process was at other work. */
export function restAfter(took: number, busy: number): number {
  const share = Math.max(LEAST_SHARE, OF_WHAT_IS_LEFT * (1 - busy));
  return Math.min(LONGEST_REST_MS, took * (1 / share - 1));
}

@Injectable()
export class SpareTime implements BeforeApplicationShutdown {
  /** Done when the next piece may begin. */
  private turn: Promise<unknown> = Promise.resolve();
  private running: Promise<unknown> = Promise.resolve();
  private isStopped = false;
  /** When the last piece ended, and what the process had done until then. */
  private rested = performance.eventLoopUtilization();

  /** Its answer, or its failure, when its turn has come. Once the process ends nothing more is begun, and the answer is undefined. */
  take<T>(piece: () => Promise<T>): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      this.turn = this.turn.then(async () => {
        if (this.isStopped) return resolve(undefined);
        const began = performance.now();
        const busy = performance.eventLoopUtilization(this.rested).utilization;
        this.running = piece().then(resolve, reject);
        await this.running;
        this.rested = performance.eventLoopUtilization();
        await pause(restAfter(performance.now() - began, busy), undefined, { ref: false });
      });
    });
  }

  /** Before the database is closed. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    await this.running;
  }
}
