// Ends a session, here and everywhere this cookie was copied to.
import { Injectable } from '@nestjs/common';
import { hashOf } from '../../platform/randomness.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class SignOut {
  constructor(private readonly work: UnitOfWork) {}

  async run(token: string): Promise<void> {
    await this.work.runCity((unit) => unit.access.endSession(hashOf(token)));
  }
}
