// The throttler's counts, in windows of fixed length, so that a hit costs the same however many came before it. (The
// library's own store keeps a list of all hits of the window and goes through it at every hit.)
import type { ThrottlerStorage } from '@nestjs/throttler';

type Counted = Awaited<ReturnType<ThrottlerStorage['increment']>>;

interface Window {
  hits: number;
  /** Milliseconds on the clock that `elapsed` reads. */
  endsAt: number;
}

/** Counts hits by key in windows that begin with a key's first hit. A throttler's storage, and a counter by itself. */
export class FixedWindows implements ThrottlerStorage {
  /** The oldest window comes first, because a Map keeps the order of insertion. */
  private readonly windows = new Map<string, Window>();

  /** `elapsed` returns milliseconds since any fixed moment. */
  constructor(private readonly elapsed: () => number = () => performance.now()) {}

  /** Counts a hit and tells whether it is beyond the limit. `length` is in milliseconds, the result's times in seconds. */
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

  /** The hits of the key's current window, without adding one. */
  hits(key: string): number {
    return this.current(key, this.elapsed())?.hits ?? 0;
  }

  private current(key: string, now: number): Window | undefined {
    const window = this.windows.get(key);
    return window && window.endsAt > now ? window : undefined;
  }

  private begin(key: string, now: number, length: number): Window {
    for (const [oldKey, { endsAt }] of this.windows) {
      if (endsAt > now) break;
      this.windows.delete(oldKey);
    }
    const window = { hits: 0, endsAt: now + length };
    this.windows.set(key, window);
    return window;
  }
}
