// The accounts of a hub at which somebody has failed often to sign in, for the hub's supervisors.
import { type Staff, mayDo } from '../../domain/access/staff.js';
import { ENDED_KEPT_DAYS, MOST_FAILURES } from '../../domain/durations.js';
import { DAY_MINUTES, type Instant, plusMinutes } from '../../domain/time/instant.js';
import { hashOf } from '../../platform/randomness.js';
import type { Unit } from '../../storage/unit.js';

export interface SignInAlarm {
  account: Pick<Staff, 'id' | 'name'>;
  /** The failures of the last day, from everywhere. */
  failures: number;
  last: Instant;
}

/** The subject under which the failures of an account from everywhere are counted. `email` is in lower case. */
export const accountSubject = (email: string): string => hashOf(`account:${email}`);

/** The alarms about accounts that work at the hub, those with the most failures first. */
export async function signInAlarms(unit: Unit, hub: string): Promise<SignInAlarm[]> {
  const since = plusMinutes(unit.now, -ENDED_KEPT_DAYS * DAY_MINUTES);
  const many = new Map((await unit.signIns.manySince(since, MOST_FAILURES.account)).map((one) => [one.subject, one]));
  if (many.size === 0) return [];
  const accounts = (await unit.access.allStaff()).filter((account) => mayDo(account, 'book', hub));
  return accounts
    .flatMap(({ id, name, email }) => {
      const found = many.get(accountSubject(email));
      return found ? [{ account: { id, name }, failures: found.count, last: found.last }] : [];
    })
    .sort((one, other) => other.failures - one.failures);
}
