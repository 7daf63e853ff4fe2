import { performance } from 'node:perf_hooks';
import { describe, expect, it } from '@jest/globals';
import { pauseAfter, BackgroundQueue } from './background-queue.js';

const busyFor = (milliseconds: number): Promise<number> => {
  const began = performance.now();
  while (performance.now() - began < milliseconds);
  return Promise.resolve(performance.now());
};

describe('spare time', () => {
  it.each([
    [0, 10],
    [0.5, 30],
    [0.9, 190],
    [1, 490],
  ])('at a process that is %p busy, rests after ten milliseconds for %p', (busy, rest) => {
    expect(pauseAfter(10, busy)).toBeCloseTo(rest);
  });

  it('never rests for longer than two seconds', () => expect(pauseAfter(5_000, 1)).toBe(2_000));

  it('is given to one piece after another, with a rest between them', async () => {
    const spareTime = new BackgroundQueue();
    const began = performance.now();
    const ends = await Promise.all([0, 1, 2].map(() => spareTime.run(() => busyFor(5))));
    // a timer may be a millisecond early
    expect((ends[2] ?? 0) - began).toBeGreaterThanOrEqual(3 * 5 + 2 * (5 - 1));
    expect(ends).toEqual(ends.toSorted((a = 0, b = 0) => a - b));
  });

  it('goes on after a piece that failed, and tells who asked for it', async () => {
    const spareTime = new BackgroundQueue();
    const failing = spareTime.run(() => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    await expect(spareTime.run(() => Promise.resolve('yes'))).resolves.toBe('yes');
  });

  it('ends with the piece that is being done: the database may be closed then', async () => {
    const spareTime = new BackgroundQueue();
    const done: string[] = [];
    let finish = (): void => undefined;
    const first = spareTime.run(async () => {
      await new Promise<void>((resolve) => (finish = resolve));
      done.push('first');
    });
    const second = spareTime.run(() => Promise.resolve(done.push('second')));
    await Promise.resolve();
    const ended = spareTime.beforeApplicationShutdown().then(() => done.push('ended'));
    finish();
    await Promise.all([first, ended]);
    await expect(second).resolves.toBeUndefined();
    expect(done).toEqual(['first', 'ended']);
  });
});
