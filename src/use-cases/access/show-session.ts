// Finds the account of a session cookie, or the device of a key; every request with one of them asks.
import { SESSION_IDLE_MINUTES, SESSION_SEEN_MINUTES } from '../../domain/durations.js';
import { Injectable } from '@nestjs/common';
import type { Staff } from '../../domain/access/staff.js';
import { plusMinutes } from '../../domain/time/instant.js';
import { csrfTokenOf, hashOf } from '../../platform/randomness.js';
import type { Device } from '../../storage/stores/access-store.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

@Injectable()
export class ShowSession {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * The account of a session; undefined when the session has ended or the account was closed. A session ends when nobody
   * has used it for two hours; `isUse`: a person does something, and not a page that renews itself.
   */
  async run(token: string, isUse = false): Promise<{ staff: Staff; csrfToken: string } | undefined> {
    const tokenHash = hashOf(token);
    const { account, isStale } = await this.work.readOne(async (unit) => {
      const idleSince = plusMinutes(unit.now, -SESSION_IDLE_MINUTES);
      const found = await unit.access.accountOfSession(tokenHash, unit.now, idleSince);
      const stale = found !== undefined && found.seenAt <= plusMinutes(unit.now, -SESSION_SEEN_MINUTES);
      return { account: found, isStale: stale };
    });
    if (!account?.active) return undefined;
    if (isUse && isStale) await this.work.runCity((unit) => unit.access.seeSession(tokenHash, unit.now));
    const { id, name, roles, hubs } = account;
    return { staff: { id, name, roles, hubs }, csrfToken: csrfTokenOf(token) };
  }

  /** The device of a key; undefined when the key never existed or has been revoked. */
  device(key: string): Promise<Device | undefined> {
    return this.work.readOne((unit) => unit.access.deviceByKey(hashOf(key)));
  }
}
