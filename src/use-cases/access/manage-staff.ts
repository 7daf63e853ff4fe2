// Manages staff accounts: an administrator adds and closes them. Closing an account ends its sessions at once.
import { Injectable } from '@nestjs/common';
import { type Actor, permit } from '../../domain/access/actor.js';
import type { Staff, StaffRole } from '../../domain/access/staff.js';
import { Refusal } from '../../domain/refusal.js';
import { AccessNotifier } from '../../platform/access-notifier.js';
import { hashPassword } from '../../platform/passwords.js';
import { newId } from '../../platform/randomness.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface NewStaff {
  name: string;
  email: string;
  password: string;
  roles: StaffRole[];
  hubs: string[];
}

export interface ListedStaff extends Staff {
  email: string;
  active: boolean;
}

@Injectable()
export class ManageStaff {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ended: AccessNotifier,
  ) {}

  /** Adds an account. Refuses `not-yours`, `unknown-hub` and `email-taken`. */
  async add(wanted: NewStaff, by: Actor): Promise<ListedStaff> {
    permit(by, 'administer');
    const { name, roles, hubs } = wanted;
    const email = wanted.email.toLowerCase();
    const passwordHash = await hashPassword(wanted.password);
    return this.work.runCity(async (unit) => {
      for (const hub of hubs) await unit.hubs.configuration(hub);
      if (await unit.access.staffByEmail(email))
        throw new Refusal('email-taken', {}, [{ field: 'email', code: 'taken' }]);
      const account = { id: newId(), name, email, roles, hubs, active: true };
      await unit.access.addStaff({ ...account, passwordHash });
      return account;
    });
  }

  /** All accounts, closed ones included. Refuses `not-yours`. */
  all(by: Actor): Promise<ListedStaff[]> {
    permit(by, 'administer');
    return this.work.read(async (unit) => {
      const accounts = await unit.access.allStaff();
      return accounts.map(({ passwordHash: _hash, ...account }) => account);
    });
  }

  /**
   * Closes or reopens an account; nobody can close their own. Refuses `not-yours`, `not-found` and `not-allowed-now`.
   */
  async setActive(id: string, active: boolean, by: Actor): Promise<void> {
    permit(by, 'administer');
    if (by.staff?.id === id) throw new Refusal('not-allowed-now');
    await this.work.runCity(async (unit) => {
      if ((await unit.access.changeStaff(id, { active })) === 0) throw new Refusal('not-found');
      if (!active) await unit.access.endSessionsOf(id);
    });
    if (!active) this.ended.notify(`staff:${id}`);
  }
}
