// Writes down what became of a claimed letter: it went out, it is tried again later, or never.
import { Injectable } from '@nestjs/common';
import type { Letter } from '../../domain/booking/letter.js';
import { afterFailure, type Failure } from '../../domain/post/delivery.js';
import { POST, UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class SettleLetter {
  constructor(private readonly work: UnitOfWork) {}

  /** A letter whose claim has ended meanwhile is left to who has it now, unless it went out. */
  run(letter: Letter, failure?: Failure): Promise<void> {
    return this.work.run(POST, async (unit) => {
      if (failure) await unit.post.change(letter, afterFailure(letter, failure, unit.now));
      else await unit.post.setSent(letter, unit.now);
    });
  }
}
