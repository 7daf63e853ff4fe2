// Ends a session, also for copies of its cookie.
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
