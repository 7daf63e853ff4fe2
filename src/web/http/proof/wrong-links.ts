// Counts wrong references and links by their sender, so that they cannot be guessed: after some of them the sender is
// refused for a while, whether the next one is right or wrong. The counts are in the memory of this process.
import { Injectable } from '@nestjs/common';
import { Refusal } from '../../../domain/refusal.js';
import { MINUTE } from '../../../domain/time/instant.js';
import { Settings } from '../../../platform/config.js';
import { FixedWindows } from '../fixed-windows.js';

const WINDOW_MS = 10 * MINUTE;
/** The wrong ones of an address or a kiosk in a window: more than a family or a hall's visitors mistype. */
const MOST_WRONG = 30;

@Injectable()
export class WrongLinks {
  private readonly wrong = new FixedWindows();
  private readonly most: number;

  constructor(settings: Settings) {
    this.most = Math.max(1, MOST_WRONG * settings.HUBLINE_LIMIT_FACTOR);
  }

  /** Refuses `too-many-requests`. */
  refuseTooMany(sender: string): void {
    if (this.wrong.hits(sender) < this.most) return;
    throw new Refusal('too-many-requests', { retryAfterSeconds: WINDOW_MS / 1000 });
  }

  async note(sender: string): Promise<void> {
    await this.wrong.increment(sender, WINDOW_MS, this.most);
  }
}
