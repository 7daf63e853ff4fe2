// Counts tries by their sender, in the memory of this process and in windows of ten minutes. HUBLINE_LIMIT_FACTOR raises
// the number of tries as it raises every limit per address.
import { MINUTE } from '../../../domain/time/instant.js';
import type { Settings } from '../../../platform/config.js';
import { FixedWindows } from '../fixed-windows.js';

export const TRIES_WINDOW_MS = 10 * MINUTE;

export class Tries {
  private readonly windows = new FixedWindows();
  private readonly most: number;

  /** `most`: the allowed number in a window, before the factor of the settings. */
  constructor(most: number, { HUBLINE_LIMIT_FACTOR: factor }: Settings) {
    this.most = Math.max(1, most * factor);
  }

  /** Counts one try. Resolves to whether it was one too many. */
  async note(sender: string): Promise<boolean> {
    return (await this.windows.increment(sender, TRIES_WINDOW_MS, this.most)).isBlocked;
  }

  /** Whether the sender has used up its tries in this window. */
  isUsedUp(sender: string): boolean {
    return this.windows.hits(sender) >= this.most;
  }
}
