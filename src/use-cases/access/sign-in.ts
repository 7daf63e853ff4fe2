// Signs a member of staff in. An attempt counts as failed until it has succeeded, so that many at once cannot pass the
// limits. Unknown accounts take the same time and get the same answer. The session that the browser had is replaced.
import { FAILURE_MINUTES, SESSION_HOURS } from '../../domain/durations.js';
import { Injectable } from '@nestjs/common';
import { refuseTooManyFailures, signInDelay } from '../../domain/access/sign-in-limits.js';
import type { Staff } from '../../domain/access/staff.js';
import { Refusal } from '../../domain/refusal.js';
import { instant, plusMinutes } from '../../domain/time/instant.js';
import { AccessNotifier } from '../../platform/access-notifier.js';
import { Settings } from '../../platform/config.js';
import { browserKnownTo, withAccount } from '../../platform/known-browser.js';
import { Links } from '../../platform/links.js';
import { checkNobody, isPassword } from '../../platform/passwords.js';
import { pause } from '../../platform/pause.js';
import { csrfTokenOf, hashOf, newSecret } from '../../platform/randomness.js';
import type { Account } from '../../storage/stores/access-store.js';
import type { Unit } from '../../storage/unit.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';
import { accountSubject } from '../steps/sign-in-alarms.js';

export interface SignInWish {
  email: string;
  password: string;
  address: string;
  /** The value of the cookie by which the browser is known; undefined without one. */
  browser?: string;
  /** The token of the session that the browser has; it ends. */
  session?: string;
}

export interface SignedIn {
  /** For the cookie; only its hash is stored. */
  token: string;
  csrfToken: string;
  staff: Staff;
  /** For the cookie by which the browser is known to this account. */
  browser: string;
}

/** What an attempt counts for: the account with its sender, the address, and the account. */
interface Subjects {
  own: string;
  address: string;
  account: string;
  isKnown: boolean;
}

@Injectable()
export class SignIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
    private readonly links: Links,
    private readonly ended: AccessNotifier,
  ) {}

  /** Refuses `invalid-credentials` and `too-many-requests`. */
  async run(wish: SignInWish): Promise<SignedIn> {
    const email = wish.email.toLowerCase();
    const subjects = this.subjectsOf(email, wish);
    const { found, delay } = await this.work.runCity((unit) => this.admitAttempt(unit, email, subjects));
    await pause(delay);
    const right = found ? await isPassword(found.passwordHash, wish.password) : await checkNobody(wish.password);
    if (!right || !found?.active) throw new Refusal('invalid-credentials');
    const token = newSecret();
    const replaced = wish.session === undefined ? undefined : hashOf(wish.session);
    await this.work.runCity((unit) => openSession(unit, found, subjects, { token, replaced }));
    if (replaced !== undefined) this.ended.notify(`session:${replaced}`);
    const { id, name, roles, hubs } = found;
    const browser = withAccount(this.links, email, wish.browser);
    return { token, csrfToken: csrfTokenOf(token), staff: { id, name, roles, hubs }, browser };
  }

  private subjectsOf(email: string, { address, browser }: SignInWish): Subjects {
    const known = browserKnownTo(this.links, email, browser);
    const sender = known === undefined ? `address:${address}` : `browser:${known}`;
    const own = hashOf(`account:${email} ${sender}`);
    return { own, address: hashOf(`address:${address}`), account: accountSubject(email), isKnown: known !== undefined };
  }

  private async admitAttempt(unit: Unit, email: string, { own, address, account, isKnown }: Subjects) {
    const since = plusMinutes(unit.now, -FAILURE_MINUTES);
    const counts = {
      own: await unit.signIns.since(own, since),
      address: isKnown ? 0 : await unit.signIns.since(address, since),
    };
    refuseTooManyFailures(counts, this.settings.HUBLINE_LIMIT_FACTOR);
    const delay = isKnown ? 0 : signInDelay(await unit.signIns.since(account, since));
    for (const subject of [own, address, account]) await unit.signIns.add(subject, unit.now);
    return { found: await unit.access.staffByEmail(email), delay };
  }
}

async function openSession(
  unit: Unit,
  account: Account,
  { own, address, account: everywhere }: Subjects,
  { token, replaced }: { token: string; replaced: string | undefined },
): Promise<void> {
  await unit.signIns.forgetAll(own);
  for (const subject of [address, everywhere]) await unit.signIns.forgetLatest(subject);
  if (replaced !== undefined) await unit.access.endSession(replaced);
  const expiresAt = instant(plusMinutes(unit.now, SESSION_HOURS * 60));
  await unit.access.addSession({ tokenHash: hashOf(token), staff: account.id, seenAt: unit.now, expiresAt });
}
