// Records what became of a claimed letter: it was sent, is tried again later, or is dropped.
import { Injectable } from '@nestjs/common';
import type { Letter } from '../../domain/booking/letter.js';
import { afterFailure, type DeliveryFailure } from '../../domain/post/delivery.js';
import { POST_LOCK, UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class SettleLetter {
  constructor(private readonly work: UnitOfWork) {}

  /** A letter whose claim has ended in the meantime is left to the process that has it now, unless it was sent. */
  run(letter: Letter, failure?: DeliveryFailure): Promise<void> {
    return this.work.run(POST_LOCK, async (unit) => {
      if (failure) await unit.post.change(letter, afterFailure(letter, failure, unit.now));
      else await unit.post.setSent(letter, unit.now);
    });
  }
}
