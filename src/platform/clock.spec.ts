import { Clock } from './clock.js';

describe('the clock', () => {
  it('shows the machine’s time unless it follows an anchor', () => {
    const clock = new Clock();
    expect(Math.abs(clock.now() - clock.realNow())).toBeLessThan(1000);
  });

  it('with an anchor, starts at another time and runs faster, equally in every process', () => {
    const clocks = [new Clock(), new Clock()];
    const anchor = { real: 1_000_000, shown: 5_000_000, rate: 60 };
    for (const clock of clocks) {
      clock.follow(anchor);
      Object.assign(clock, { realNow: () => 1_002_000 });
    }
    expect(clocks.map((clock) => clock.now())).toEqual([5_120_000, 5_120_000]);
  });

  it('shortens the machine’s waits when it runs faster, to a second at the least', () => {
    const clock = new Clock();
    expect(clock.waitFor(600_000)).toBe(600_000);
    clock.follow({ real: 0, shown: 0, rate: 60 });
    expect([600_000, 15_000, 500].map((wait) => clock.waitFor(wait))).toEqual([10_000, 1000, 500]);
    for (const rate of [0, 0.000_001]) {
      clock.follow({ real: 0, shown: 0, rate });
      expect(clock.waitFor(600_000)).toBe(600_000);
    }
  });
});
