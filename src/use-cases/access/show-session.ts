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
    return this.work.read(async (unit) => {
      const session = await unit.access.session(hashOf(token), unit.now);
      if (!session) return undefined;
      const account = await unit.access.staffById(session.staff);
      if (!account?.active) return undefined;
      const { id, name, roles, hubs } = account;
      return { staff: { id, name, roles, hubs }, csrfToken: session.csrfToken };
    });
  }

  /** Undefined for a key that was never given or has been revoked. */
  device(key: string): Promise<Device | undefined> {
    return this.work.read((unit) => unit.access.deviceByKey(hashOf(key)));
  }
}
