import { Clock } from './clock.js';

describe('the clock', () => {
  it('is the machine’s own unless it follows an anchor', () => {
    const clock = new Clock();
    expect(Math.abs(clock.now() - clock.realNow())).toBeLessThan(1000);
  });

  it('starts elsewhere and runs faster, the same in every process', () => {
    const clocks = [new Clock(), new Clock()];
    const anchor = { real: 1_000_000, shown: 5_000_000, rate: 60 };
    for (const clock of clocks) {
      clock.follow(anchor);
      Object.assign(clock, { realNow: () => 1_002_000 });
    }
    expect(clocks.map((clock) => clock.now())).toEqual([5_120_000, 5_120_000]);
  });

  it('has the machine wait less where it runs faster, but a second at least', () => {
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
