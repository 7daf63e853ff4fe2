// Ends a session, also for copies of its cookie, and closes its sockets.
import { Injectable } from '@nestjs/common';
import { AccessNotifier } from '../../platform/access-notifier.js';
import { hashOf } from '../../platform/randomness.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class SignOut {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ended: AccessNotifier,
  ) {}

  async run(token: string): Promise<void> {
    const tokenHash = hashOf(token);
    await this.work.runCity((unit) => unit.access.endSession(tokenHash));
    this.ended.notify(`session:${tokenHash}`);
  }
}
