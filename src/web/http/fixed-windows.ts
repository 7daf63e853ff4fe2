// The throttler's counts, in windows of fixed length: a hit costs the same however many came before it. (The library's
// own store keeps a list of all hits of the window and goes through it each time.)
import type { ThrottlerStorage } from '@nestjs/throttler';

type Counted = Awaited<ReturnType<ThrottlerStorage['increment']>>;

interface Window {
  hits: number;
  /** On the process's own clock. */
  endsAt: number;
}

export class FixedWindows implements ThrottlerStorage {
  /** Those that began first come first. */
  private readonly windows = new Map<string, Window>();

  /** `elapsed`: milliseconds since any fixed moment. */
  constructor(private readonly elapsed: () => number = () => performance.now()) {}

  async increment(key: string, length: number, limit: number): Promise<Counted> {
    const now = this.elapsed();
    const window = this.current(key, now) ?? this.begin(key, now, length);
    window.hits++;
    const seconds = Math.ceil((window.endsAt - now) / 1000);
    return {
      totalHits: window.hits,
      timeToExpire: seconds,
      isBlocked: window.hits > limit,
      timeToBlockExpire: seconds,
    };
  }

  /** How many there are now, without one more. */
  hits(key: string): number {
    return this.current(key, this.elapsed())?.hits ?? 0;
  }

  private current(key: string, now: number): Window | undefined {
    const window = this.windows.get(key);
    return window && window.endsAt > now ? window : undefined;
  }

  private begin(key: string, now: number, length: number): Window {
    for (const [old, { endsAt }] of this.windows) {
      if (endsAt > now) break;
      this.windows.delete(old);
    }
    const window = { hits: 0, endsAt: now + length };
    this.windows.set(key, window);
    return window;
  }
}
