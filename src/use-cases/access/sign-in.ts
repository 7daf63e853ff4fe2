// Signs a member of staff in. In 15 minutes at most 10 attempts may fail for an account and 20 for an address. An
// attempt counts as failed until it has succeeded, so that many at once cannot pass the limit. Unknown accounts take
// the same time and get the same answer.
import { FAILURE_MINUTES, MOST_FAILURES, SESSION_HOURS } from '../../domain/durations.js';
import { Injectable } from '@nestjs/common';
import type { Staff } from '../../domain/access/staff.js';
import { Refusal } from '../../domain/refusal.js';
import { instant, plusMinutes } from '../../domain/time/instant.js';
import { Settings } from '../../platform/config.js';
import { checkNobody, isPassword } from '../../platform/passwords.js';
import { hashOf, newSecret } from '../../platform/randomness.js';
import type { Account } from '../../storage/stores/access-store.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';

export interface SignedIn {
  /** For the cookie; only its hash is stored. */
  token: string;
  csrfToken: string;
  staff: Staff;
}

@Injectable()
export class SignIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
  ) {}

  /** Refuses `invalid-credentials` and `too-many-requests`. */
  async run(email: string, password: string, address: string): Promise<SignedIn> {
    const account = hashOf(`account:${email.toLowerCase()}`);
    const from = hashOf(`address:${address}`);
    const found = await this.work.runCity((unit) => this.admitAttempt(unit, email, account, from));
    const right = found ? await isPassword(found.passwordHash, password) : await checkNobody(password);
    if (!right || !found?.active) throw new Refusal('invalid-credentials');
    return this.work.runCity((unit) => openSession(unit, found, account, from));
  }

  private async admitAttempt(unit: Unit, email: string, account: string, address: string) {
    const since = plusMinutes(unit.now, -FAILURE_MINUTES);
    const factor = this.settings.HUBLINE_LIMIT_FACTOR;
    const byAccount = await unit.access.failuresSince(account, since);
    const byAddress = await unit.access.failuresSince(address, since);
    if (byAccount >= MOST_FAILURES.account || byAddress >= MOST_FAILURES.address * factor) {
      throw new Refusal('too-many-requests', { retryAfterSeconds: FAILURE_MINUTES * 60 });
    }
    await unit.access.addFailure(account, unit.now);
    await unit.access.addFailure(address, unit.now);
    return unit.access.staffByEmail(email);
  }
}

async function openSession(unit: Unit, account: Account, byAccount: string, byAddress: string): Promise<SignedIn> {
  await unit.access.forgetFailures(byAccount);
  await unit.access.forgetLatestFailure(byAddress);
  const token = newSecret();
  const csrfToken = newSecret();
  const expiresAt = instant(plusMinutes(unit.now, SESSION_HOURS * 60));
  await unit.access.addSession({ tokenHash: hashOf(token), staff: account.id, csrfToken, expiresAt });
  const { id, name, roles, hubs } = account;
  return { token, csrfToken, staff: { id, name, roles, hubs } };
}
