import { performance } from 'node:perf_hooks';
import { describe, expect, it } from '@jest/globals';
import { pauseAfter, BackgroundQueue } from './background-queue.js';

const busyFor = (milliseconds: number): Promise<number> => {
  const began = performance.now();
  while (performance.now() - began < milliseconds);
  return Promise.resolve(performance.now());
};

describe('the background queue', () => {
  it.each([
    [0, 10],
    [0.5, 30],
    [0.9, 190],
    [1, 490],
  ])('in a process that is %p busy, pauses for %p ms after a task of 10 ms', (busy, pause) => {
    expect(pauseAfter(10, busy)).toBeCloseTo(pause);
  });

  it('never pauses for longer than two seconds', () => expect(pauseAfter(5_000, 1)).toBe(2_000));

  it('runs one task after another, with a pause between them', async () => {
    const queue = new BackgroundQueue();
    const began = performance.now();
    const ends = await Promise.all([0, 1, 2].map(() => queue.run(() => busyFor(5))));
    // Timers may fire a millisecond early.
    expect((ends[2] ?? 0) - began).toBeGreaterThanOrEqual(3 * 5 + 2 * (5 - 1));
    expect(ends).toEqual(ends.toSorted((a = 0, b = 0) => a - b));
  });

  it('goes on after a task that failed, and passes the failure to its caller', async () => {
    const queue = new BackgroundQueue();
    const failing = queue.run(() => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    await expect(queue.run(() => Promise.resolve('yes'))).resolves.toBe('yes');
  });

  it('waits for the running task at shutdown, and begins no other, because the database is closed afterwards', async () => {
    const queue = new BackgroundQueue();
    const done: string[] = [];
    let finish = (): void => undefined;
    const first = queue.run(async () => {
      await new Promise<void>((resolve) => (finish = resolve));
      done.push('first');
    });
    const second = queue.run(() => Promise.resolve(done.push('second')));
    await Promise.resolve();
    const ended = queue.beforeApplicationShutdown().then(() => done.push('ended'));
    finish();
    await Promise.all([first, ended]);
    await expect(second).resolves.toBeUndefined();
    expect(done).toEqual(['first', 'ended']);
  });
});
