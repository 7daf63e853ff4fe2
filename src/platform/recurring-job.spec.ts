import { describe, expect, it } from '@jest/globals';
import { RecurringJob } from './recurring-job.js';

/** A job whose runs end when the test calls `endCurrent`. */
class SteppedJob extends RecurringJob {
  readonly begun: number[] = [];
  private ends: (() => void)[] = [];

  constructor() {
    super({ everyMs: 3_600_000 });
  }

  protected run(): Promise<void> {
    this.begun.push(this.begun.length + 1);
    return new Promise((resolve) => this.ends.push(resolve));
  }

  endCurrent(): void {
    this.ends.shift()?.();
  }
}

class FailingJob extends RecurringJob {
  runs = 0;

  constructor() {
    super({ everyMs: 3_600_000 });
    Object.assign(this.log, { error: () => undefined });
  }

  protected run(): Promise<void> {
    this.runs += 1;
    return Promise.reject(new Error('the database is away'));
  }
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

describe('a recurring job', () => {
  it('never runs twice at once; all requests during a run share one more run after it', async () => {
    const job = new SteppedJob();
    const first = job.request();
    await nextTurn();
    const others = [job.request(), job.request(), job.request()];
    await nextTurn();
    expect(job.begun).toEqual([1]);
    job.endCurrent();
    await first;
    await nextTurn();
    expect(job.begun).toEqual([1, 2]);
    job.endCurrent();
    await Promise.all(others);
    expect(job.begun).toEqual([1, 2]);
  });

  it('goes on after a run that failed', async () => {
    const job = new FailingJob();
    await job.request();
    await job.request();
    expect(job.runs).toBe(2);
  });

  it('begins no run once the process is ending, and the shutdown waits for the current one', async () => {
    const job = new SteppedJob();
    const running = job.request();
    await nextTurn();
    const late = job.request();
    const order: string[] = [];
    const ended = job.beforeApplicationShutdown().then(() => order.push('ended'));
    await nextTurn();
    order.push('run ends');
    job.endCurrent();
    await Promise.all([running, late, ended]);
    expect([order, job.begun]).toEqual([['run ends', 'ended'], [1]]);
  });
});
