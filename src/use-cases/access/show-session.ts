// Finds the account of a session cookie, or the device of a key; every request with one of them asks.
import { Injectable } from '@nestjs/common';
import type { Staff } from '../../domain/access/staff.js';
import { hashOf } from '../../platform/randomness.js';
import type { Device } from '../../storage/stores/access-store.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class ShowSession {
  constructor(private readonly work: UnitOfWork) {}

  /** The account of a session; undefined when the session has ended or the account was closed. */
  run(token: string): Promise<{ staff: Staff; csrfToken: string } | undefined> {
    return this.work.readOne(async (unit) => {
      const account = await unit.access.accountOfSession(hashOf(token), unit.now);
      if (!account?.active) return undefined;
      const { id, name, roles, hubs, csrfToken } = account;
      return { staff: { id, name, roles, hubs }, csrfToken };
    });
  }

  /** The device of a key; undefined when the key never existed or has been revoked. */
  device(key: string): Promise<Device | undefined> {
    return this.work.readOne((unit) => unit.access.deviceByKey(hashOf(key)));
  }
}
