// Who is behind a session's cookie or a device's key, asked on every request of theirs.
import { Injectable } from '@nestjs/common';
import type { Staff } from '../../domain/access/staff.js';
import { hashOf } from '../../platform/randomness.js';
import type { Device } from '../../storage/stores/access-store.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class ShowSession {
  constructor(private readonly work: UnitOfWork) {}

  /** Undefined for a session that ended, or whose account was closed. */
  run(token: string): Promise<{ staff: Staff; csrfToken: string } | undefined> {
    return this.work.readOne(async (unit) => {
      const account = await unit.access.accountOfSession(hashOf(token), unit.now);
      if (!account?.active) return undefined;
      const { id, name, roles, hubs, csrfToken } = account;
      return { staff: { id, name, roles, hubs }, csrfToken };
    });
  }

  /** Undefined for a key that was never given or has been revoked. */
  device(key: string): Promise<Device | undefined> {
    return this.work.readOne((unit) => unit.access.deviceByKey(hashOf(key)));
  }
}
