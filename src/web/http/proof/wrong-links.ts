// Counts wrong references and links by their sender, so that they cannot be guessed: after some of them the sender is
// refused for a while, whether the next one is right or wrong.
import { Injectable } from '@nestjs/common';
import { Refusal } from '../../../domain/refusal.js';
import { Settings } from '../../../platform/config.js';
import { Tries, TRIES_WINDOW_MS } from './tries.js';

/** The wrong ones of an address or a kiosk in a window: more than a family or a hall's visitors mistype. */
const MOST_WRONG = 30;

@Injectable()
export class WrongLinks {
  private readonly wrong: Tries;

  constructor(settings: Settings) {
    this.wrong = new Tries(MOST_WRONG, settings);
  }

  /** Refuses `too-many-requests`. */
  refuseTooMany(sender: string): void {
    if (!this.wrong.isUsedUp(sender)) return;
    throw new Refusal('too-many-requests', { retryAfterSeconds: TRIES_WINDOW_MS / 1000 });
  }

  async note(sender: string): Promise<void> {
    await this.wrong.note(sender);
  }
}
