// Makes the first administrator: from the settings, or at the first start with a password that is shown once. Changing
// the password in the settings resets the account and ends its sessions.
import { Injectable } from '@nestjs/common';
import { staffRoles } from '../../domain/access/staff.js';
import { Settings } from '../../platform/config.js';
import { hashPassword, isPassword } from '../../platform/passwords.js';
import { newId, newSecret } from '../../platform/randomness.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

const DEFAULT_EMAIL = 'administrator@hubline.example';

@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
  ) {}

  /** The sign-in to show once, if an account was made without a password from the settings. */
  async run(): Promise<{ email: string; password: string } | undefined> {
    const { HUBLINE_ADMIN_EMAIL: given, HUBLINE_ADMIN_PASSWORD: password } = this.settings;
    const email = (given ?? DEFAULT_EMAIL).toLowerCase();
    const isAsked = given !== undefined || password !== undefined;
    if (!isAsked && (await this.hasAdministrator())) return undefined;
    const known = await this.work.read((unit) => unit.access.staffByEmail(email));
    const right = known && password !== undefined && (await isPassword(known.passwordHash, password));
    if (right) return undefined;
    const made = password ?? newSecret().slice(0, 20);
    const passwordHash = await hashPassword(made);
    return this.work.runCity(async (unit) => {
      const account = await unit.access.staffByEmail(email);
      if (account && password === undefined) return undefined;
      if (account) await reset(unit, account.id, passwordHash);
      else await add(unit, email, passwordHash);
      return password === undefined ? { email, password: made } : undefined;
    });
  }

  private hasAdministrator(): Promise<boolean> {
    return this.work.read(async (unit) => {
      const accounts = await unit.access.allStaff();
      return accounts.some(({ active, roles }) => active && roles.includes('administrator'));
    });
  }
}

async function reset(unit: Unit, id: string, passwordHash: string): Promise<void> {
  await unit.access.changeStaff(id, { passwordHash, active: true });
  await unit.access.endSessionsOf(id);
}

/** Adds an account with every role at every hub. */
async function add(unit: Unit, email: string, passwordHash: string): Promise<void> {
  const hubs = await unit.hubs.keys();
  const roles = staffRoles.filter((role) => role !== 'partner');
  await unit.access.addStaff({ id: newId(), name: 'Administrator', email, passwordHash, roles, hubs, active: true });
}
