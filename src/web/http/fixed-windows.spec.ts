import { FixedWindows } from './fixed-windows.js';

describe('fixed windows', () => {
  let now: number;
  let windows: FixedWindows;
  const hit = (key: string) => windows.increment(key, 60_000, 2);

  beforeEach(() => {
    now = 5_000;
    windows = new FixedWindows(() => now);
  });

  it('block a key beyond its limit and give the seconds until the window ends', async () => {
    expect(await hit('a')).toMatchObject({ totalHits: 1, isBlocked: false });
    now += 20_500;
    expect(await hit('a')).toMatchObject({ totalHits: 2, isBlocked: false });
    expect(await hit('a')).toMatchObject({ totalHits: 3, isBlocked: true, timeToExpire: 40 });
  });

  it('count each key separately', async () => {
    await hit('a');
    await hit('a');
    expect(await hit('b')).toMatchObject({ totalHits: 1, isBlocked: false });
  });

  it('tell the number of hits without adding one', async () => {
    expect(windows.hits('a')).toBe(0);
    await hit('a');
    expect([windows.hits('a'), windows.hits('a')]).toEqual([1, 1]);
    now += 60_000;
    expect(windows.hits('a')).toBe(0);
  });

  it('start again from zero when they have ended', async () => {
    for (const _ of [1, 2, 3]) await hit('a');
    now += 60_000;
    expect(await hit('a')).toMatchObject({ totalHits: 1, isBlocked: false, timeToExpire: 60 });
  });

  it('delete ended windows when a new one begins', async () => {
    await hit('a');
    now += 60_000;
    await hit('b');
    expect([...(windows as unknown as { windows: Map<string, unknown> }).windows.keys()]).toEqual(['b']);
  });
});
